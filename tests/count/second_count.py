#!/usr/bin/python3
"""The second, independent count of the statistics annex.

Usage: second_count.py PACKAGE --from D --to D [--partnership ID]...
                       [--readiness-on D] > annex.csv

It counts every table (of 0 only complete_data) as those who work with the young
people see it, from the definitions, by looping over people and days wherever that is the most
obviously right way.  A test compares every cell with what the program wrote.
"""

import argparse
import sys

sys.dont_write_bytecode = True
from annex_file import compare, describe, write  # noqa: E402,F401
from package_reader import Register, day  # noqa: E402
from tables import Tables  # noqa: E402


def start_of(register, chosen):
    """The earliest start of the chosen partnerships, else first admission."""
    starts = [register.partnerships[p] for p in chosen
              if register.partnerships[p] is not None]
    if not starts:
        starts = [e.admitted for person in register.people.values()
                  for e in person.enrolments if e.partnership in chosen]
    return min(starts) if starts else None


def count(package, from_, to, partnerships=None, readiness_on=None):
    """Count a package: {(table, partnership, row, column): (value, n, N)}.

    The package is a folder, or a Register when many periods of the same
    package are counted.  Dates are texts, YYYY-MM-DD.
    """
    register = package if isinstance(package, Register) else Register(package)
    first, last = day(from_), day(to)
    readiness_day = day(readiness_on) if readiness_on else last
    chosen = sorted(set(partnerships or register.partnerships))
    for partnership in chosen:
        if partnership not in register.partnerships:
            raise ValueError("no such partnership: " + partnership)
    start = start_of(register, chosen)
    blocks = [(p, Tables(register, [p], False)) for p in chosen]
    blocks.append(("all", Tables(register, chosen, True)))
    tables = [
        ("0", lambda t: t.table_0(first, last)),
        ("1", lambda t: t.table_1(first, last, start)),
        ("2", lambda t: t.table_2(first, last)),
        ("3", lambda t: t.table_3(first, last)),
        ("4", lambda t: t.table_4(last, readiness_day)),
        ("5", lambda t: t.table_5(first, last)),
        ("6", lambda t: t.table_6(first, last)),
        ("6a", lambda t: t.table_6a(first, last)),
        ("7", lambda t: t.table_7(first, last)),
        ("8", lambda t: t.table_8(last)),
        ("9", lambda t: t.table_9(first, last)),
        ("10", lambda t: t.table_10(first, last)),
        ("11", lambda t: t.table_11(first, last)),
        ("12", lambda t: t.table_12(first, last)),
        ("13", lambda t: t.table_13(first, last)),
        ("14", lambda t: t.table_14(first, last)),
        ("15", lambda t: t.table_15(first, last)),
        ("16", lambda t: t.table_16(first, last)),
        ("18", lambda t: t.table_18(first, last))]
    cells = {}
    for table, cells_of in tables:
        for block, block_tables in blocks:
            for row, column, figure in cells_of(block_tables):
                key = (table, block, row, column)
                assert key not in cells, key
                cells[key] = figure
    return cells


def main():
    parser = argparse.ArgumentParser(description="Count the annex again.")
    parser.add_argument("package")
    parser.add_argument("--from", dest="first", required=True)
    parser.add_argument("--to", dest="last", required=True)
    parser.add_argument("--partnership", action="append")
    parser.add_argument("--readiness-on")
    options = parser.parse_args()
    cells = count(options.package, options.first, options.last,
                  options.partnership, options.readiness_on)
    # The line ends are part of the format, so Python must not touch them.
    sys.stdout.reconfigure(newline="", encoding="utf-8")
    write(cells, sys.stdout)


if __name__ == "__main__":
    main()
