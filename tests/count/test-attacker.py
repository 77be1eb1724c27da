#!/usr/bin/python3
"""Somebody works on what the steering group is given, and finds nothing.

Usage: test-attacker.py PROGRAM PACKAGE

The annex of the package (the example) is made for the steering group, as a
file of figures and as a workbook, for every quarter of the project and for the
whole of it.  The attacker reads the figures and works out what he can, first
with what anybody knows, then told much more.  The workbook is searched for
names, and for figures that are kept where nobody sees them.  The internal
annex tells what was to be found.
"""

import csv
import functools
import multiprocessing
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import annex_file  # noqa: E402
from annex_file import HIDDEN  # noqa: E402
from attacker import Attack  # noqa: E402
from workbook_parts import Workbook, list_addresses  # noqa: E402
import tap  # noqa: E402

LIMIT = 5
SHOWN = 10
TIMEOUT = 120
WHOLE_PROJECT = ("2008-07-01", "2012-09-30")
ODD_PERIOD = ("2009-02-10", "2009-05-03")
ENDS = [("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"),
        ("10-01", "12-31")]

# Set before the processes are forked, which then have them too.
the_program = the_database = the_folder = None
the_names = set()


def periods():
    quarters = [("%d-%s" % (year, first), "%d-%s" % (year, last))
                for year in range(2008, 2013) for first, last in ENDS]
    return [quarter for quarter in quarters
            if WHOLE_PROJECT[0] <= quarter[0]
            and quarter[1] <= WHOLE_PROJECT[1]] + [WHOLE_PROJECT, ODD_PERIOD]


def run(*arguments):
    environment = dict(os.environ)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
                 "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        environment[name] = the_folder
    subprocess.run([the_program] + list(arguments), check=True,
                   env=environment, stdin=subprocess.DEVNULL,
                   timeout=TIMEOUT)


def make_annex(first, last, audience, form, *more):
    """The path of an annex; a register is open in one process at a time."""
    database = "%s-%d" % (the_database, os.getpid())
    if not os.path.exists(database):
        with open(the_database, "rb") as source:
            with open(database, "wb") as copy:
                copy.write(source.read())
    path = "%s-%s-%s-%s.%s" % (database, first, last, audience, form)
    run("annex", "--database", database, "--from", first, "--to", last,
        "--audience", audience, "--format", form, "--output", path, *more)
    return path


def read_figures(path):
    return annex_file.read(os.path.join(path, "annex.csv"))[0]


def read_names(package):
    """Who must not be named: full names, references and ids."""
    def rows(entity):
        with open(os.path.join(package, entity + ".csv"), newline="",
                  encoding="utf-8") as file:
            return list(csv.DictReader(file))

    key_workers = {row["contact_id"] for row in rows("key_worker")}
    people = rows("young_person") + [row for row in rows("contact")
                                     if row["id"] in key_workers]
    names = set()
    for row in people:
        names |= {row["id"], row.get("reference"),
                  "%s %s" % (row["given_name"], row["family_name"])}
    return {name for name in names if name and name.strip()}


def attack(given, truth, limit=LIMIT):
    faults = []
    for is_told in (False, True):
        found = Attack(given, truth, limit, is_told).solve()
        faults += ["%s is %d%s" % (name, value,
                                   ", to one who is told" if is_told else "")
                   for name, value in found]
    return faults


def check_workbook(path, n_hidden):
    book = Workbook(path)
    text = book.text()
    faults = ["“%s” stands in it" % name for name in sorted(the_names)
              if name in text]
    faults += ["sheet %s is hidden" % name for name in book.hidden_sheets()]
    if book.author():
        faults.append("its author is “%s”" % book.author())
    shown = 0
    for name, (values, formulas) in book.sheets.items():
        shown += sum(1 for value in values.values() if value == HIDDEN)
        for address, formula in formulas.items():
            if any(values.get(cell) == HIDDEN for cells in formula[
                    formula.find("(") + 1:formula.rfind(")")].split(",")
                    if ":" in cells for cell in list_addresses(cells)):
                faults.append("%s in %s adds up hidden figures"
                              % (address, name))
    if shown != n_hidden:
        faults.append("%d figures are hidden in it, and %d in annex.csv"
                      % (shown, n_hidden))
    for sheet, address, value in book.cached_points():
        if book.sheets[sheet][0].get(address) != value:
            faults.append("a chart keeps %s for %s of %s"
                          % (value, address, sheet))
    return faults


def check_period(first, last):
    """Return what is wrong, and how many figures there are and are hidden."""
    given = read_figures(make_annex(first, last, "steering", "csv"))
    truth = read_figures(make_annex(first, last, "internal", "csv"))
    n_hidden = sum(1 for figure in given.values() if figure[0] == HIDDEN)
    faults = ["%s is not what it is" % "/".join(key)
              for key, figure in given.items()
              if figure[0] != HIDDEN and figure != truth.get(key)
              and key[2] != "suppressed_cells"]
    faults += ["%s is shown" % "/".join(key) for key, figure in given.items()
               if figure[0] not in (HIDDEN, None) and is_small(key, figure)]
    faults += attack(given, truth)
    faults += check_workbook(
        make_annex(first, last, "steering", "xlsx"), n_hidden)
    return faults, len(given), n_hidden


def is_small(key, figure):
    """Whether a count of somebody from 1 to 4 stands there; of meetings and organisations, as in
    table 15, it is of nobody."""
    if key[0] == "15":
        return False
    if key[3] in ("target", "caseload", "change", "year_on_year"):
        return False
    if figure[1] is not None:
        return 0 < figure[1] < LIMIT
    if figure[0] is None or not float(figure[0]).is_integer():
        return False
    if key[0] == "14" and (key[2].startswith("mean:") or key[2].endswith(":median_people")):
        return False
    return 0 < figure[0] < LIMIT and not any(
        word in key[3] for word in ("median", "mean", "weeks", "weighted",
                                    "days", "rate"))


def check_planted_fault():
    """One count that is hidden with all that says the same, and no other, can
    be worked out from its neighbours."""
    truth = read_figures(make_annex("2011-07-01", "2011-09-30", "internal",
                                    "csv"))
    block = next(key[1] for key in truth if key[0] == "4")
    row = ("4", block, "male")
    given = {key: (HIDDEN, None, None) if key[:3] == row else figure
             for key, figure in truth.items()}
    found = dict(Attack(given, truth, LIMIT, False).solve())
    if found.get("/".join(["4", block, "gender", "male", "", ""])) \
            != truth[row + ("gender",)][0]:
        return ["the attacker did not find how many are male"]
    return []


def join_truth(truth, key):
    """What a row that is joined of several comes to."""
    parts = [truth[key[:2] + (row, key[3])] for row in key[2].split("+")]
    if parts[0][1] is None:
        return sum(value for value, _, _ in parts), None, None
    wholes = {whole for _, _, whole in parts}
    return (None, sum(n for _, n, _ in parts),
            wholes.pop() if len(wholes) == 1 else sum(
                whole for _, _, whole in parts))


def check_merged(first, last):
    given = read_figures(make_annex(first, last, "steering", "csv",
                                    "--merge"))
    truth = read_figures(make_annex(first, last, "internal", "csv"))
    if not any("+" in key[2] for key in given):
        return ["no rows are joined"]
    faults = []
    for key, figure in given.items():
        if "+" in key[2]:
            truth[key] = join_truth(truth, key)
            if figure[0] != HIDDEN and figure[1] != truth[key][1]:
                faults.append("%s is not what it is" % "/".join(key))
            if figure[0] not in (HIDDEN, truth[key][0]) and figure[1] is None:
                faults.append("%s is not what it is" % "/".join(key))
    return faults + attack(given, truth)


class Periods:
    def __init__(self, pool):
        self.pool = pool
        self.n_cells = self.n_hidden = 0

    def add(self, first, last):
        result = self.pool.apply_async(check_period, (first, last))
        tap.check("%s to %s" % (first, last),
                  functools.partial(self.finish, first, last, result))

    def finish(self, first, last, result):
        faults, n_cells, n_hidden = result.get()
        self.n_cells += n_cells
        self.n_hidden += n_hidden
        tap.note("%s to %s: %d of %d figures hidden, %d %%" % (
            first, last, n_hidden, n_cells, 100 * n_hidden / n_cells))
        if len(faults) > SHOWN:
            faults = faults[:SHOWN] + ["and %d more" % (len(faults) - SHOWN)]
        return faults

    def finish_all(self):
        tap.note("%d of %d figures hidden in all, %.1f %%" % (
            self.n_hidden, self.n_cells, 100 * self.n_hidden / self.n_cells))


def main():
    global the_program, the_database, the_folder
    with tempfile.TemporaryDirectory() as folder:
        the_program, the_folder = os.path.abspath(sys.argv[1]), folder
        the_database = os.path.join(folder, "example.db")
        the_names.update(read_names(sys.argv[2]))
        run("import", "--database", the_database, sys.argv[2])
        with multiprocessing.get_context("fork").Pool() as pool:
            checks = Periods(pool)
            for first, last in periods():
                checks.add(first, last)
            tap.check("a lone hidden cell is found", functools.partial(
                pool.apply, check_planted_fault))
            for first, last in (ODD_PERIOD, ("2011-07-01", "2011-09-30")):
                tap.check("%s to %s, small rows joined" % (first, last),
                          functools.partial(pool.apply, check_merged,
                                            (first, last)))
            tap.run(at_end=checks.finish_all)


main()
