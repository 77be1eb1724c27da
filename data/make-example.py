#!/usr/bin/env python3
"""Writes the example as a data package: data/example/<entity>.csv.

    make-example.py             writes the files
    make-example.py --verify    reads the written files back and checks every rule

The same bytes come out each time: each person and each partnership has a
random generator of its own with a fixed seed, and no clock is asked.
"""
import datetime
import os
import sys

# No compiled leftovers beside the sources.
sys.dont_write_bytecode = True

import example_people
import example_partnerships
import example_rules

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "example")
# A row was last changed when the latest of these happened to it.
CLOSING = ("to_date", "discharged_on", "ended_on", "done_on", "cancelled_on", "withdrawn_on", "answered_on")
PERSONAL = ("enrolment", "readiness", "support_level", "key_worker", "ball", "placement", "outcome",
            "next_step", "young_person_theme", "consent")


class Package:
    """All rows of the example, by entity and id."""

    def __init__(self):
        self.tables = {}

    def has(self, entity, identity):
        return identity in self.tables.get(entity, {})

    def add(self, entity, identity, on, **values):
        """Adds a row that was written on the date `on`."""
        names = [column.name for column in example_rules.SCHEMA[entity]]
        row = dict.fromkeys(names, "")
        for name, value in values.items():
            if name not in row:
                raise KeyError(f"{entity} has no column {name}")
            row[name] = value.isoformat() if isinstance(value, datetime.date) else "" if value is None else str(value)
        table = self.tables.setdefault(entity, {})
        if identity in table:
            raise KeyError(f"{entity} {identity} stands twice")
        created = on.isoformat()
        ends = [row[name] for name in CLOSING if row.get(name)] if entity in PERSONAL else []
        # A row that is closed in advance was still written before the end of the example.
        changed = max([created] + [end for end in ends if end <= example_rules.LAST_DAY.isoformat()])
        row.update(id=identity, created=created + "T08:00:00Z", changed=changed + "T08:00:00Z", rev="1")
        table[identity] = row

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for name in sorted(os.listdir(folder)):
            if name.endswith(".csv"):
                os.remove(os.path.join(folder, name))
        for entity, table in self.tables.items():
            columns = example_rules.columns_of(entity)
            lines = [",".join(columns)]
            for identity in sorted(table, key=str.encode):
                lines.append(",".join(quoted(table[identity][name]) for name in columns))
            with open(os.path.join(folder, entity + ".csv"), "wb") as file:
                file.write(("\r\n".join(lines) + "\r\n").encode("utf-8"))


def quoted(text):
    """Quotes a field only where RFC 4180 asks for it."""
    if any(letter in text for letter in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def verify():
    check = example_rules.Check(FOLDER)
    faults = check.run()
    for fault in faults[:60]:
        print(fault)
    for entity in sorted(check.tables):
        print(f"{entity:24} {len(check.tables[entity]):6}")
    for partnership in sorted(check.tables["partnership"]):
        count = len(check.enrolled_on(example_rules.TODAY, partnership))
        print(f"enrolled on {example_rules.TODAY} in {partnership}: {count}")
    print("without a next step:", ", ".join(check.without_next_step()))
    print(f"{len(faults)} faults" if faults else "no faults")
    return 1 if faults else 0


def main():
    if sys.argv[1:] == ["--verify"]:
        return verify()
    if sys.argv[1:]:
        print(__doc__)
        return 2
    package = Package()
    package.add("setting", "setting:today", example_rules.TODAY, name="today",
                value=example_rules.TODAY.isoformat())
    example_partnerships.write_partnerships(package)
    example_people.write_people(package)
    package.write(FOLDER)
    return 0


if __name__ == "__main__":
    sys.exit(main())
