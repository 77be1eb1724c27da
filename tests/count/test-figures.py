#!/usr/bin/python3
"""Compares every figure of the program's annex with the second count.

Usage: test-figures.py PROGRAM PACKAGE
       test-figures.py PROGRAM --people NUMBER

The package (the example) is imported once and its annex is written for every
quarter and year of the project, for the whole of it, and for two periods that
do not follow the calendar.  Then come the packages whose figures are published,
and some quarters of a generated register of four hundred young people, which has
every kind of what the annex counts.

With --people it is a generated register of as many, and each quarter and year of
its ten years.  That is for a change of what is counted and takes a while; five
thousand are enough to meet most accidents of dates:

    PYTHONPATH=tests/lib nice python3 tests/count/test-figures.py \\
        build/test/src/app/tovholder --people 5000

The periods are shared out between the processors.
"""

import argparse
import functools
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from annex_file import read  # noqa: E402
from horsens import horsens_package  # noqa: E402
from model_pathway import model_pathway_package  # noqa: E402
from package_reader import Register  # noqa: E402
from second_count import compare, count, describe  # noqa: E402
import tap  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
SHOWN = 20
TIMEOUT = 300
QUARTERS = (("01-01", "03-31"), ("04-01", "06-30"),
            ("07-01", "09-30"), ("10-01", "12-31"))

WHOLE_PROJECT = ("2008-07-01", "2012-09-30")
ODD_PERIODS = [("2009-02-10", "2009-05-03"), ("2010-11-15", "2011-10-14")]

# Each has its own period, as its figures were published on different dates.
HORSENS = [("2018-01-01", "2018-01-31", "2018-01-31"),
           ("2016-12-01", "2017-12-31"),
           ("2017-12-31", "2017-12-31", "2018-01-31")]
MODEL = [WHOLE_PROJECT, ("2008-07-01", "2011-06-30"),
         ("2010-07-01", "2010-09-30"), ("2011-07-01", "2011-09-30")]

# A generated register has the ten years from 2002; these quarters are spread
# over them, and over the year.
GENERATED_PEOPLE = 400
GENERATED = [(2003, 1), (2004, 3), (2006, 0), (2008, 2), (2010, 1), (2011, 2)]

# Set before the processes that compare are forked, which then have them too.
the_program = None
registers = {}


def quarter(year, number):
    return tuple("%d-%s" % (year, end) for end in QUARTERS[number])


def quarters(first_year, last_year):
    return [quarter(year, number) for year in range(first_year, last_year + 1)
            for number in range(4)]


def years(first_year, last_year):
    return [("%d-01-01" % year, "%d-12-31" % year)
            for year in range(first_year, last_year + 1)]


def example_periods():
    periods = [(first, last) for first, last in quarters(2008, 2012)
               if WHOLE_PROJECT[0] <= first and last <= WHOLE_PROJECT[1]]
    return periods + years(2008, 2012) + [WHOLE_PROJECT] + ODD_PERIODS


def generated_package(people, folder):
    subprocess.run(
        [sys.executable, os.path.join(HERE, "..", "bench", "make-register.py"),
         str(people), folder], check=True)
    return folder


class Program:
    def __init__(self, path, folder):
        self.path = path
        self.folder = folder
        # The program must neither see nor touch what the user already has.
        self.environment = dict(os.environ)
        for name, place in (("HOME", "home"), ("XDG_DATA_HOME", "data"),
                            ("XDG_CONFIG_HOME", "config"),
                            ("XDG_CACHE_HOME", "cache"),
                            ("XDG_STATE_HOME", "state")):
            self.environment[name] = os.path.join(folder, place)
            os.makedirs(self.environment[name], exist_ok=True)

    def database(self, name):
        return os.path.join(self.folder, name + ".db")

    def run(self, *arguments):
        """Return the lines that say what went wrong; none is well."""
        command = [self.path] + list(arguments)
        try:
            result = subprocess.run(
                command, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                timeout=TIMEOUT)
        except (OSError, subprocess.TimeoutExpired) as error:
            return [str(error)]
        if result.returncode == 0:
            return []
        output = result.stdout.decode("utf-8", "replace").splitlines()
        return ["exit status %d: %s" % (result.returncode, " ".join(command))
                ] + output[:SHOWN]


def check_control(path, partnerships):
    """Table 2 must balance in every block, whatever the second count says."""
    got, _ = read(path)
    controls = {key[1]: figure[0] for key, figure in got.items()
                if key[0] == "2" and key[3] == "control"}
    wrong = ["table 2, %s: control is %s" % (block, value)
             for block, value in controls.items() if value != 0]
    missing = set(partnerships) | {"all"}
    missing -= set(controls)
    return wrong + ["table 2, %s: no control" % block
                    for block in sorted(missing)]


def check_period(name, first, last, readiness_on=None):
    """Return what is wrong and how many cells were compared."""
    # A register is open in one process at a time, so each has a copy.
    database = "%s-%d" % (the_program.database(name), os.getpid())
    if not os.path.exists(database):
        shutil.copyfile(the_program.database(name), database)
    output = "%s-%s-%s" % (database, first, last)
    os.makedirs(output, exist_ok=True)
    arguments = ["annex", "--database", database, "--from", first,
                 "--to", last, "--audience", "internal", "--format", "csv",
                 "--output", output]
    if readiness_on:
        arguments += ["--readiness-on", readiness_on]
    wrong = the_program.run(*arguments)
    if wrong:
        return wrong, 0
    path = os.path.join(output, "annex.csv")
    register = registers[name]
    cells = count(register, first, last, readiness_on=readiness_on)
    try:
        differences = compare(cells, path)
        wrong = check_control(path, register.partnerships)
    except (OSError, ValueError) as error:
        return ["%s cannot be read: %s" % (path, error)], 0
    wrong += [describe(difference) for difference in differences[:SHOWN]]
    if len(differences) > SHOWN:
        wrong.append("and %d more differences" % (len(differences) - SHOWN))
    return wrong, len(cells)


class Comparison:
    """The packages, and the periods of each, as cases."""

    def __init__(self):
        self.periods = []
        self.n_cells = 0

    def add(self, name, package, periods):
        """One case for the import and one for each period."""
        registers[name] = Register(package)
        wrong = the_program.run("import", "--database",
                                the_program.database(name), package)
        tap.check(name + ": import", lambda: wrong)
        self.periods += [(name, *period) for period in periods]

    def run(self):
        with multiprocessing.get_context("fork").Pool() as pool:
            for name, first, last, *readiness_on in self.periods:
                title = "%s: %s to %s" % (name, first, last)
                if readiness_on:
                    title += ", readiness on " + readiness_on[0]
                tap.check(title, functools.partial(
                    self.finish, pool.apply_async(
                        check_period, (name, first, last, *readiness_on))))
            tap.run(at_end=lambda: tap.note(
                "%d cells compared" % self.n_cells))

    def finish(self, result):
        wrong, n_cells = result.get()
        self.n_cells += n_cells
        return wrong


def main():
    global the_program
    parser = argparse.ArgumentParser(description="Compare every figure.")
    parser.add_argument("program")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("package", nargs="?")
    what.add_argument("--people", type=int)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        def inside(name):
            return os.path.join(place, name + "-package")

        the_program = Program(os.path.abspath(options.program), place)
        comparison = Comparison()
        if options.people:
            comparison.add("generated", generated_package(
                options.people, inside("generated")),
                quarters(2002, 2011) + years(2002, 2011))
        else:
            comparison.add("example", options.package, example_periods())
            comparison.add("horsens", horsens_package(inside("horsens")),
                           HORSENS)
            comparison.add("model", model_pathway_package(inside("model")),
                           MODEL)
            comparison.add("generated", generated_package(
                GENERATED_PEOPLE, inside("generated")),
                [quarter(*of) for of in GENERATED])
        comparison.run()


main()
