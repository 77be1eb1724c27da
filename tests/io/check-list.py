"""Looks at lists saved as workbooks with the eyes of another program.

    check-list.py COMMAND...    runs the command with a folder behind it, under a Danish locale
"""
import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

import tap

folder = tempfile.mkdtemp(prefix="list-")


def sheet(name):
    book = openpyxl.load_workbook(os.path.join(folder, name + ".xlsx"))
    assert len(book.worksheets) == 1
    return book.worksheets[0]


def values(name):
    """The rows below the headings, each by heading."""
    rows = list(sheet(name).iter_rows(values_only=True))
    return [dict(zip(rows[0], row)) for row in rows[1:]]


@tap.case("the lists are written, under a Danish locale where there is one", needed=True)
def are_written():
    # Without a catalogue the words of the program are English.
    subprocess.run(sys.argv[1:] + [folder], check=True, timeout=60,
                   env=dict(os.environ, LC_ALL="da_DK.UTF-8", LANGUAGE="en"))
    assert len(os.listdir(folder)) == 3


@tap.case("no number has a decimal comma")
def has_points():
    for name in os.listdir(folder):
        with zipfile.ZipFile(os.path.join(folder, name)) as archive:
            assert archive.testzip() is None
            for part in archive.namelist():
                assert not re.search(rb"<v>-?\d+,\d+</v>", archive.read(part)), (name, part)


@tap.case("headings are bold, stay in view and filter")
def has_headings():
    for name in ("young_person", "budget_line", "log_entry"):
        page = sheet(name)
        assert all(cell.font.bold for cell in page[1])
        assert page.freeze_panes == "B2", page.freeze_panes
        assert page.auto_filter.ref == page.dimensions, (page.auto_filter.ref, page.dimensions)
        assert page.print_title_rows == "$1:$1"
        assert page.row_dimensions[1].height is None or page.row_dimensions[1].height <= 45
    assert sheet("young_person").title == "Young people"


@tap.case("what is covered of a protected person is covered")
def is_covered():
    first, second = values("young_person")
    assert (first["Family name"], first["Phone"]) == ('Bak; "Ib"', "12345678")
    assert second["Reference"] == "2"
    for heading in ("Given name", "Family name", "Town", "Phone"):
        assert second[heading] == "Protected", heading
    for name in os.listdir(folder):
        with zipfile.ZipFile(os.path.join(folder, name)) as archive:
            for part in archive.namelist():
                assert b"Holm" not in archive.read(part), (name, part)


@tap.case("days are days, and a part of one is text")
def has_days():
    first, second = values("young_person")
    assert first["Birth date"] == datetime.datetime(1993, 5, 14)
    assert second["Birth date"] == "1993"
    cell = sheet("young_person")["D2"]
    assert cell.number_format == "dd-mm-yyyy", cell.number_format
    first, second = values("log_entry")
    assert first["When"] == datetime.datetime(2011, 10, 14, 9, 30)
    assert second["When"] == "14-10-1899 23:59"
    assert sheet("log_entry")["A2"].number_format == "dd-mm-yyyy hh:mm"


@tap.case("numbers are numbers")
def has_numbers():
    first, second, third = values("budget_line")
    assert (first["Year"], first["Budgeted"], first["Spent"]) == (2011, 1234567.89, -0.05)
    assert (second["Budgeted"], third["Budgeted"]) == (0, None)
    assert second["Partnership"] == "<partnership p>"
    assert "kr." in sheet("budget_line")["E2"].number_format
    entry = values("log_entry")[0]
    assert (entry["Minutes spent"], entry["Reached"], entry["Staff member"]) == (15, "Yes", "<contact c>")


@tap.case("what looks like a formula is a text")
def has_no_formulas():
    assert values("young_person")[0]["Given name"] == "=1+1"
    for name in os.listdir(folder):
        with zipfile.ZipFile(os.path.join(folder, name)) as archive:
            for part in archive.namelist():
                assert b"<f>" not in archive.read(part), (name, part)


@tap.case("columns have room for their values, and a note its lines")
def has_widths():
    page = sheet("log_entry")
    assert page.column_dimensions["A"].width >= 16
    assert all(page.column_dimensions[cell.column_letter].width <= 58 for cell in page[1])
    assert page.row_dimensions[2].height == 30, page.row_dimensions[2].height
    assert values("log_entry")[0]["Note"] == "Ringede.\nAftalte møde."


tap.run(at_end=lambda: shutil.rmtree(folder))
