#!/usr/bin/python3
"""Compares every figure of the program's annex with the second count.

Usage: test-figures.py PROGRAM PACKAGE

The package (the example) is imported once and its annex is written for every
quarter and year of the project, for the whole of it, and for two periods that
do not follow the calendar.  Then come the packages whose figures are published.
"""

import functools
import os
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

SHOWN = 20
TIMEOUT = 300

WHOLE_PROJECT = ("2008-07-01", "2012-09-30")
ODD_PERIODS = [("2009-02-10", "2009-05-03"), ("2010-11-15", "2011-10-14")]

# Each has its own period, as its figures were published on different dates.
HORSENS = [("2018-01-01", "2018-01-31", "2018-01-31"),
           ("2016-12-01", "2017-12-31", None),
           ("2017-12-31", "2017-12-31", "2018-01-31")]
MODEL = [(*WHOLE_PROJECT, None), ("2008-07-01", "2011-06-30", None),
         ("2010-07-01", "2010-09-30", None),
         ("2011-07-01", "2011-09-30", None)]


def example_periods():
    quarters = []
    for year in range(2008, 2013):
        for first, last in (("01-01", "03-31"), ("04-01", "06-30"),
                            ("07-01", "09-30"), ("10-01", "12-31")):
            quarters.append(("%d-%s" % (year, first), "%d-%s" % (year, last)))
    periods = [quarter for quarter in quarters
               if WHOLE_PROJECT[0] <= quarter[0]
               and quarter[1] <= WHOLE_PROJECT[1]]
    periods += [("%d-01-01" % year, "%d-12-31" % year)
                for year in range(2008, 2013)]
    return [(*period, None) for period
            in periods + [WHOLE_PROJECT] + ODD_PERIODS]


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


def check_period(program, database, register, period, output):
    first, last, readiness_on = period
    arguments = ["annex", "--database", database, "--from", first,
                 "--to", last, "--format", "csv", "--output", output]
    if readiness_on:
        arguments += ["--readiness-on", readiness_on]
    os.makedirs(output, exist_ok=True)
    wrong = program.run(*arguments)
    if wrong:
        return wrong
    path = os.path.join(output, "annex.csv")
    try:
        differences = compare(count(register, first, last,
                                    readiness_on=readiness_on), path)
        wrong = check_control(path, register.partnerships)
    except (OSError, ValueError) as error:
        return ["%s cannot be read: %s" % (path, error)]
    wrong += [describe(difference) for difference in differences[:SHOWN]]
    if len(differences) > SHOWN:
        wrong.append("and %d more differences" % (len(differences) - SHOWN))
    return wrong


def add_package(program, name, package, periods):
    """One case for the import and one for each period."""
    database = os.path.join(program.folder, name + ".db")
    register = Register(package)
    tap.check(name + ": import",
              lambda: program.run("import", "--database", database, package))
    for number, period in enumerate(periods):
        title = "%s: %s to %s" % (name, period[0], period[1])
        if period[2]:
            title += ", readiness on " + period[2]
        output = os.path.join(program.folder, "%s-%d" % (name, number))
        tap.check(title, functools.partial(
            check_period, program, database, register, period, output))


if len(sys.argv) != 3:
    sys.exit("usage: test-figures.py PROGRAM PACKAGE")
with tempfile.TemporaryDirectory() as place:
    the_program = Program(os.path.abspath(sys.argv[1]), place)
    add_package(the_program, "example", sys.argv[2], example_periods())
    add_package(the_program, "horsens", horsens_package(
        os.path.join(place, "horsens-package")), HORSENS)
    add_package(the_program, "model", model_pathway_package(
        os.path.join(place, "model-package")), MODEL)
    tap.run()
