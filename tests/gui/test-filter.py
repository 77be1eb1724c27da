#!/usr/bin/python3
"""The filter of a list: words, choices, days and references, how it is shown, and that it is cleared."""
import csv
import os
import re
import sys

import gui
import tap

PROGRAM = os.path.abspath(sys.argv[1])

app = None


def rows():
    """The cells of the rows in sight, without the headings."""
    tables = app.all("tree table")
    return tables[0].rows()[1:] if tables else []


def column(position):
    return [row[position] for row in rows() if row]


def people():
    """The rows of the example that stand in the list, whatever columns there is room for."""
    with open(os.path.join(os.environ["TOVHOLDER_EXAMPLE_DIR"], "young_person.csv"), encoding="utf-8") as file:
        known = {row["reference"]: row for row in csv.DictReader(file)}
    # A row that is being filled has no number yet.
    return [known[reference] for reference in column(0) if reference in known]


def open_filter():
    app.find("push button", re.compile("^Filtrér listen")).click()
    app.find("push button", "Ryd")


@tap.case("the filter has a row for each column of the list", needed=True)
def filter_has_rows():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "young"])
    gui.wait("rows", lambda: len(rows()) > 10)
    open_filter()
    app.find("entry", "Efternavn")
    app.find("text", "Fødselsdato: Fra")
    app.find("combo box", "Køn")


@tap.case("words filter while they are typed, from the first entry on")
def words_filter():
    gui.type_text("ro-0")
    gui.wait("the numbers of Roskilde", lambda: rows() and all(n.startswith("RO-0") for n in column(0)))
    app.find("push button", "Filtrér listen: 1 betingelse")


@tap.case("a choice filters, and conditions hold together")
def choice_filters():
    app.find("combo box", "Køn").click()
    app.find("label", "Kvinde").click()
    gui.wait("women of Roskilde",
             lambda: {person["gender"] for person in people()} == {"female"}
             and column(0)[0].startswith("RO-"))
    app.find("push button", "Filtrér listen: 2 betingelser")


@tap.case("a year is as good as a day, and what is no day is told")
def days_filter():
    entry = app.find("text", "Fødselsdato: Fra")
    entry.type("1990")
    gui.key("Return")
    gui.wait("nobody older", lambda: people() and all(person["birth_date"] >= "1990" for person in people()))
    entry.type("31-2-90")
    gui.key("Return")
    app.find("label", re.compile("31-2-90.*ikke en dato"))
    assert people() and all(person["birth_date"] >= "1990" for person in people())


@tap.case("what was chosen is there when the filter is opened again, and one button clears it")
def filter_is_cleared():
    gui.key("Escape")
    app.gone("push button", "Ryd")
    open_filter()
    gui.wait("the year", lambda: app.find("text", "Fødselsdato: Fra").text == "1990")
    app.find("push button", "Ryd").click()
    gui.wait("all rows again", lambda: len({person["gender"] for person in people()}) > 1)
    app.find("push button", "Filtrér listen")
    assert app.find("text", "Fødselsdato: Fra").text == ""
    gui.key("Escape")
    app.gone("push button", "Ryd")


@tap.case("a reference is chosen by what the record is called")
def reference_filters():
    app.find("combo box", "Liste").click()
    app.find("label", "Forløbstrin").click()
    app.find("tree table", "Forløbstrin")
    open_filter()
    app.find("text", "Type").click()
    gui.type_text("virk")
    app.find("label", "Virksomhedspraktik", within=app.find("list", "Type"))
    gui.key("Return")
    gui.wait("placements in companies", lambda: rows() and set(column(1)) == {"Virksomhedspraktik"})
    # The arrow down lists what there is, and Enter takes it.
    app.find("text", "Organisation").click()
    gui.key("Down Return")
    gui.wait("those without one", lambda: not any(column(2)))
    assert app.find("text", "Organisation").text == "Ikke udfyldt"
    app.find("push button", "Ryd").click()
    gui.wait("all rows again", lambda: len(set(column(1))) > 1)
    gui.key("Escape")


@tap.case("every control has a name")
def controls_are_named():
    open_filter()
    assert not app.unnamed(), app.unnamed()
    gui.key("Escape")
    app.gone("push button", "Ryd")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
