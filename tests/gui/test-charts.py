#!/usr/bin/python3
"""The charts and tables of the statistics page: they can be read without a mouse, chosen, compared,
explained, copied and looked behind."""
import re
import sys

import gui
import tap

app = None


@tap.case("the page opens with its charts", needed=True)
def page_opens():
    global app
    app = gui.App([sys.argv[1], "--example", "--page", "statistics"])
    app.window("Tovholder")
    app.find("label", "Diagrammer")


def focused_mark(card):
    for node in app.all("link", re.compile(" (2010|2011), "), within=card, shown=False):
        if "focused" in node.states:
            return node.name
    return None


@tap.case("a target is entered from the page")
def targets_are_near():
    app.find("push button", "Mere").click()
    app.find(None, "Måltal").click()
    app.find(("tree table", "list"), "Måltal")
    gui.key("alt+Left")
    app.find("push button", "oktober 2010 – september 2011")


@tap.case("a mark of a chart is reached by keyboard and says its value")
def marks_speak():
    app.reach("label", "Indskrevet ved månedens udgang").click()
    card = app.find("panel", "Indskrevet ved månedens udgang", shown=False)
    for _ in range(40):
        gui.key("Tab")
        if focused_mark(card):
            break
    first = focused_mark(card)
    assert first and first.startswith("oktober 2010, Indskrevne"), first
    gui.key("Right")
    gui.wait("the next month", lambda: (focused_mark(card) or "").startswith("november 2010"))
    app.find("label", re.compile("^november 2010, Indskrevne: [0-9]+ unge$"))


@tap.case("behind a mark are the young people that it counts")
def mark_has_people():
    gui.key("Return")
    dialog = app.window("Unge bag tallet")
    figure = dialog.find("label", re.compile("^november 2010, Indskrevne: ")).name
    dialog.find("label", re.search("[0-9]+ unge", figure).group())
    dialog.find("label", re.compile("^Unge, der er indskrevet ved udgangen af månedens sidste dag"))


@tap.case("from the list a young person is opened")
def person_is_opened():
    dialog = app.window("Unge bag tallet")
    row = dialog.find("list item", re.compile(", [A-Z]+-[0-9]+"))
    name = row.name.split(",")[0]
    row.click()
    app.find("filler", "TovPersonPage")
    app.find("label", name)
    gui.key("alt+Left")
    app.find("push button", "oktober 2010 – september 2011")


def card_button(name):
    """A button of the first chart, in sight."""
    card = app.find("panel", "Indskrevet ved månedens udgang", shown=False)
    return app.find("push button", re.compile("^%s: " % name), within=card, shown=False).scroll_to()


@tap.case("every chart can be read as a table")
def chart_has_table():
    button = card_button("Tabel")
    button.click()
    app.find("label", "oktober 2010", shown=False).scroll_to()
    button.scroll_to().click()


@tap.case("a chart tells how its figures are counted")
def chart_defines():
    card_button("Definition").click()
    app.find("label", re.compile("^Indskrevne: Unge, der er indskrevet ved udgangen af månedens"))
    gui.key("Escape")
    app.gone("label", re.compile("^Indskrevne: Unge, der er indskrevet"))


@tap.case("which charts stand there is chosen")
def charts_are_chosen():
    app.find("push button", "Vælg diagrammer").click()
    app.find("check box", "Indskrevet ved månedens udgang").click()
    gui.key("Escape")
    app.gone("panel", "Indskrevet ved månedens udgang", shown=False)
    app.find("push button", "Vælg diagrammer").click()
    app.find("check box", "Indskrevet ved månedens udgang").click()
    gui.key("Escape")
    app.find("label", "Indskrevet ved månedens udgang")


@tap.case("charts stand beside those of the year before")
def charts_are_compared():
    app.find("push button", "Sammenlign").click()
    app.find(None, "Samme periode året før").click()
    app.find("push button", "Over for året før").click()
    app.find(None, "Ingen").click()
    app.find("push button", "Sammenlign")


@tap.case("charts stand beside those of another partnership")
def partnerships_are_compared():
    app.find("push button", "Sammenlign").click()
    app.find(None, "Randers").click()
    app.reach("label", "Indskrevet ved månedens udgang")
    card = app.find("panel", "Indskrevet ved månedens udgang", shown=False)
    app.find("label", "Alle partnerskaber", within=card)
    app.find("label", "Randers", within=card)
    app.find("push button", "Over for Randers").click()
    app.find(None, "Ingen").click()
    app.gone("label", "Randers", within=card)


@tap.case("a chart is copied as a picture")
def chart_is_copied():
    card_button("Kopiér eller gem").click()
    app.find(None, "Kopiér billede").click()
    app.find("label", "Diagrammet er kopieret som billede")


@tap.case("all tables of the annex stand on the screen")
def tables_are_shown():
    app.find("push button", "Tabeller").click()
    app.find("label", "1 Hovedtal")
    app.find("label", "Deltagere i alt")


@tap.case("behind a number of a table are the young people that it counts")
def number_has_people():
    link = app.find("link", re.compile("^Guldborgsund, Optaget, Perioden: "))
    count = int(link.name.split(": ")[1])
    link.click()
    dialog = app.window("Unge bag tallet")
    dialog.find("label", "%d unge" % count)
    assert app.all("list item", re.compile(", G-[0-9]+"))
    gui.key("Escape")


@tap.case("a table is copied for a spreadsheet")
def table_is_copied():
    app.find("push button", "Kopiér").click()
    app.find("label", "Tabellen er kopieret")


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
