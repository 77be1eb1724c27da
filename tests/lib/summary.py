#!/usr/bin/python3
"""Counts the single cases in meson's log of a test run: summary.py testlog.json STATUS

Prints "N passed, N failed" (and ", N skipped"). A program that crashed, ran out of time or ended
badly counts as a failed case even where none of its own cases failed. Ends with status 1 when
anything failed, when nothing was tried, or when meson's own STATUS was not 0.
"""
import json
import re
import sys

GOOD = ("OK", "EXPECTEDFAIL")
CASE = re.compile(r"^( *)(not )?ok\b([^#]*)(?:#\s*(skip|todo)\b)?", re.IGNORECASE)


def count_cases(output):
    """Passed, failed and skipped cases of a TAP output.

    Newer versions of GLib print groups of cases: the cases are indented, and a line that is less
    indented sums up the group. Such a sum is no case of its own, unless only it failed.
    """
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    groups = []     # The open indentations, outermost first, each with its number of failures.
    for line in output.splitlines():
        match = CASE.match(line)
        if not match:
            continue
        depth, failed, mark = len(match[1]), bool(match[2]), (match[4] or "").lower()
        inner_failures, is_sum = 0, False
        while groups and groups[-1][0] > depth:
            inner_failures += groups.pop()[1]
            is_sum = True
        if not groups or groups[-1][0] < depth:
            groups.append([depth, 0])
        if mark == "todo":
            failed = False
        groups[-1][1] += failed or inner_failures
        if is_sum and (not failed or inner_failures):
            continue
        counts["skipped" if mark == "skip" else "failed" if failed else "passed"] += 1
    return counts


def count_program(entry):
    """The same for one test program, by its output and by how it ended."""
    output, result = entry.get("stdout") or "", entry["result"]
    counts = count_cases(output)
    if result in GOOD or result == "SKIP":
        if not any(counts.values()):
            # A test that is no TAP program is one case.
            counts["skipped" if result == "SKIP" else "passed"] += 1
    elif not counts["failed"]:
        counts["failed"] += 1
    return counts


def main(path, status):
    total = {"passed": 0, "failed": 0, "skipped": 0}
    try:
        with open(path, encoding="utf-8") as log:
            entries = [json.loads(line) for line in log if line.strip()]
    except FileNotFoundError:
        entries = []
    for entry in entries:
        counts = count_program(entry)
        if counts["failed"]:
            print("%s: %d failed (%s)" % (entry["name"], counts["failed"], entry["result"].lower()))
        for kind, number in counts.items():
            total[kind] += number
    if not total["passed"] and not total["failed"]:
        print("No test was run.")
        status = status or 1
    elif status and not total["failed"]:
        # Meson itself saw something wrong that no entry tells of.
        total["failed"] += 1
    line = "%(passed)d passed, %(failed)d failed" % total
    if total["skipped"]:
        line += ", %(skipped)d skipped" % total
    print(line)
    return 1 if status or total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
