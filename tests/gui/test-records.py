#!/usr/bin/python3
"""Lists and records of the example: search, order, a record, its references, and the way back."""
import datetime
import os
import re
import sys

import gui
import tap

PROGRAM = os.path.abspath(sys.argv[1])

app = None


def rows():
    """The cells of the rows in sight, without the headings."""
    return app.find("tree table").rows()[1:]


def first_cells():
    return [row[0] for row in rows() if row]


@tap.case("the page of young people lists them", needed=True)
def young_people_are_listed():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "young"])
    app.find("tree table", "Unge")
    gui.wait("rows", lambda: len(rows()) > 10)


@tap.case("a click on a heading orders the list, and another turns it round")
def heading_orders():
    app.find("label", "Nummer").click()
    gui.wait("the first numbers", lambda: first_cells()[:2] == ["G-001", "G-002"])
    app.find("label", "Nummer").click()
    gui.wait("the last number", lambda: first_cells()[0].startswith("RO-"))


@tap.case("a search finds names however they are spelt")
def search_finds():
    gui.key("ctrl+shift+f")
    gui.type_text("sorensen")
    gui.wait("only people called Sørensen",
             lambda: rows() and all("Sørensen" in row for row in rows()))


@tap.case("a search without hits says so")
def search_says_so():
    gui.type_text("xyz")
    app.find("label", "Intet fundet")
    gui.key("Escape")
    gui.wait("all rows again", lambda: len(app.all("tree table")) == 1 and len(rows()) > 10)


@tap.case("a list is chosen from those of the page, and a record is opened by a double click")
def record_is_opened():
    app.find("combo box", "Liste").click()
    app.find("label", "Henvendelser").click()
    app.find("tree table", "Henvendelser")
    app.find("label", "Lolland").click(count=2)
    app.find("label", "Henvendelse")


@tap.case("a reference leads to its record, and Alt+Left back again")
def reference_is_followed():
    name = app.find("label", re.compile(" · Lolland$")).name.split(" · ")[0]
    app.find("push button", name).click()
    app.find("filler", "TovPersonPage")
    app.find("label", name)
    gui.key("alt+Left")
    app.find("label", "Henvendelse")
    gui.key("alt+Left")
    app.find("tree table", "Henvendelser")
    gui.key("alt+Right")
    app.find("label", "Henvendelse")


@tap.case("the side buttons of a mouse go back and forward too")
def mouse_goes_back():
    heading = app.find("label", "Henvendelse")
    heading.click(button=8)
    table = app.find("tree table", "Henvendelser")
    table.click(button=9)
    app.find("label", "Henvendelse")


@tap.case("a reference to what has no name is called by what that refers to")
def nameless_is_called():
    gui.key("alt+Left")
    app.find("combo box", "Liste").click()
    app.find("label", "Visitationer").click()
    app.find("tree table", "Visitationer")
    gui.wait("a young person and a partnership",
             lambda: rows() and all(" · " in cell for cell in first_cells()))


@tap.case("a partnership shows what refers to it, and the whole of a long list on demand")
def related_records_are_shown():
    gui.key("alt+3")
    app.find("tree table", re.compile("artnerskaber"))
    app.find("label", "Randers").click(count=2)
    app.find("label", "Kræver opmærksomhed")
    app.reach("push button", "Mere om partnerskabet").click()
    app.reach("label", "730 Randers")
    app.reach("push button", "Vis alle").click()
    app.find("push button", "Vis hele listen").click()
    app.gone("push button", "Vis hele listen")


@tap.case("a reader of the screen can name all of a record")
def everything_is_named():
    for _ in range(2):
        gui.key("alt+Left")
    app.reach("label", "730 Randers")
    assert not app.unnamed(), app.unnamed()


@tap.case("the choice of partnership limits the lists of every page")
def partnership_limits():
    gui.key("alt+8")
    app.find("tree table", "Aktiviteter")
    choice = app.find("combo box", "Ungepartnerskab").click()
    app.find("label", "Randers", within=choice).click()
    gui.wait("only activities of Randers", lambda: rows() and {row[1] for row in rows()} == {"Randers"})
    gui.key("alt+2")
    # The list of intakes is still chosen there; an intake is its referral's partnership's.
    gui.wait("only intakes of Randers",
             lambda: rows() and all(row[0].endswith("· Randers") for row in rows()))


@tap.case("the newest meeting stands first")
def newest_meeting_is_first():
    gui.key("alt+5")
    app.find("tree table", "Møder")
    gui.wait("the times of meetings", lambda: len(rows()) > 5 and ":" in first_cells()[0])
    days = [datetime.datetime.strptime(cell, "%d-%m-%Y %H:%M") for cell in first_cells()]
    assert days == sorted(days, reverse=True), days


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
