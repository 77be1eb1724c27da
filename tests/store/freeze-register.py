#!/usr/bin/python3
"""Freezes the register of the schema that a program has, before it is released: later programs must open it.

    freeze-register.py PROGRAM [ROWS]

The frozen register of the schema before is opened by PROGRAM, which brings it up to date; then the
statements in the file ROWS are run, one row at least for each table that is new, and PROGRAM opens
it once more. What it is then becomes tests/store/fixtures/register-schema-N.sql.
"""
import glob
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.join(HERE, "fixtures")

INTRODUCTION = """\
-- A register of schema {schema} with a few rows of every kind of value, frozen: later programs must open it.
-- freeze-register.py made it of the register of schema {before}. The index of the search is made anew instead
-- of dumped, and the two numbers at the end are added, which a dump leaves out.
"""


def find_latest():
    """The number of the latest frozen schema."""
    return max(int(re.search(r"\d+", os.path.basename(path)).group()) for path in glob.glob(FIXTURES + "/*.sql"))


def execute(path, statements):
    connection = sqlite3.connect(path)
    connection.executescript(statements)
    connection.close()


def open_by(program, path):
    """Any command that opens a register brings it up to date."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "export", "--database", path, os.path.join(folder, "package")], check=True)


def dump(path):
    """The statements that make the register, and its schema: the tables, the search whose words are
    indexed when it is loaded (Python would dump its shadow tables, which no reader takes), the indices."""
    connection = sqlite3.connect(path)
    (schema,), (application,) = (connection.execute("PRAGMA " + what).fetchone()
                                 for what in ("user_version", "application_id"))
    (search,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'search_word'").fetchone()
    tables, indices = [], []
    for statement in connection.iterdump():
        if not re.search(r"^BEGIN|^COMMIT|search_word|sqlite_master|writable_schema", statement):
            (indices if statement.startswith("CREATE INDEX") else tables).append(statement)
    connection.close()
    lines = (["PRAGMA foreign_keys=OFF;", "BEGIN TRANSACTION;"] + tables +
             [search + ";", "INSERT INTO search_word (search_word) VALUES ('rebuild');"] + indices +
             ["COMMIT;", "PRAGMA application_id = %d;" % application, "PRAGMA user_version = %d;" % schema])
    return schema, "\n".join(lines) + "\n"


def freeze(program, rows):
    before = find_latest()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "register")
        with open(os.path.join(FIXTURES, "register-schema-%d.sql" % before), encoding="utf-8") as file:
            execute(path, file.read())
        open_by(program, path)
        if rows is not None:
            with open(rows, encoding="utf-8") as file:
                execute(path, file.read())
            open_by(program, path)
        schema, statements = dump(path)
    if schema == before:
        sys.exit("The program's schema is %d, and that is frozen already." % schema)
    with open(os.path.join(FIXTURES, "register-schema-%d.sql" % schema), "w", encoding="utf-8") as file:
        file.write(INTRODUCTION.format(schema=schema, before=before) + statements)
    print("register-schema-%d.sql" % schema)


if len(sys.argv) not in (2, 3):
    sys.exit(__doc__)
freeze(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
