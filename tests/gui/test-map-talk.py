#!/usr/bin/python3
"""What a young person's network maps tell: over time, on a large screen, as a list, on paper, and what comes of them."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
# Somebody of whom is known what she can help with.
HELPER, HELPS = "al-g-010-1-02", "Kan hjælpe med: Kan høre efter"
# The last of three maps, and whose they are.
LAST, PERSON, NAME = "nm-g-028-3", "yp-g-028", "Tanja Krogh"
FIRST_PAGE = re.compile("^Side 1 af 1: ")

app = None


def close(title):
    gui.key("Escape")
    hands.app.closed(title)


@tap.case("the moves between two maps are told in words, and how near the key worker has come", needed=True)
def moves_are_told():
    global app
    app = hands.app = gui.App([PROGRAM, "--example", "--page", "partnerships"])
    app.find(None, "Ungepartnerskaber")
    places.act("compare-maps", "s", places.COMPARED)
    window = app.window("Sammenlign netværkskort")
    window.find("label", "Er kommet nærmere")
    window.find("list item", "Tovholder", description="fra ring 2 til ring 1")
    window.find("list item", "Kontaktperson", description="i ring 2")
    app.reach("label", re.compile("^Tovholderen er kommet nærmere, fra ring 2 til ring 1[.].* står nærmere end forældrene[.]$"))
    app.reach("image", re.compile("^19-10-2009 · Tovholder i ring 2 · Forælder i ring 2\n12-04-2010 · Tovholder i ring 1"))


@tap.case("two maps are drawn as one, and others can be chosen")
def maps_are_chosen():
    close("Sammenlign netværkskort")
    places.act("compare-maps", "s", LAST)
    window = app.window("Sammenlign netværkskort")
    window.find(None, "Som ét").click()
    app.find("link", re.compile("^Tovholder, ring 1, "))
    assert not app.all("label", "Er kommet nærmere")
    hands.choose(window, "Det tidligere kort", "11-02-2011 · Som det er")
    hands.choose(window, "Det senere kort", "04-08-2011 · Som det er")
    window.find("label", "Er kommet nærmere")
    close("Sammenlign netværkskort")


@tap.case("on the large screen a key hides the names, and another leads to the map before")
def talk_is_held():
    places.act("present-map", "s", LAST)
    window = app.window("Netværkskort")
    window.find("label", "22. marts 2012 · Som det er")
    app.find("link", re.compile("^En fra klubben, "))
    gui.key("h")
    app.find("link", re.compile("^E[.]F[.]K[.], "))
    app.find("link", re.compile("^Kæreste, "))
    assert not app.all("link", re.compile("^En fra klubben, "), shown=False)
    gui.key("Page_Up")
    window.find("label", "4. august 2011 · Som det er")
    close("Netværkskort")


@tap.case("the names that are hidden on paper are not in its words either")
def paper_hides_names():
    places.act("map-paper", "s", LAST)
    window = app.window("Netværkskort på papir")
    page = lambda: app.find("image", FIRST_PAGE)
    gui.wait("who holds it together", lambda: "Mormor" in page().description)
    window.find("label", "Skjul navne").click()
    gui.wait("the names to go", lambda: "Mormor" not in page().description)
    hands.choose(window, "Til", "En organisation")
    for button in ("PNG …", re.compile("^Udskriv")):
        gui.wait("%s to be held" % button, lambda name=button: "sensitive" not in window.find("push button", name).states)
    close("Netværkskort på papir")


@tap.case("what somebody is asked to help with becomes a next step, and can be undone")
def help_is_asked_for():
    places.act("ask-for-help", "s", HELPER)
    window = app.window("Bed om hjælp")
    window.find("label", HELPS)
    window.find("text", "Hvad der skal bedes om").type("Følge med til lægen")
    gui.key("ctrl+Return")
    hands.app.closed("Bed om hjælp")
    places.act("ask-for-help", "s", HELPER)
    app.find("label", re.compile("Er allerede bedt om: Følge med til lægen"))
    close("Bed om hjælp")
    places.act("undo")
    places.act("ask-for-help", "s", HELPER)
    app.find("label", HELPS)
    close("Bed om hjælp")


@tap.case("the page of the young person shows the last map in small, and it opens")
def map_is_on_the_page():
    places.act("open-record", "(ss)", "young_person", PERSON)
    app.find("label", NAME)
    hands.reach("push button", "Åbn kortet, 22-03-2012 Som det er").click()
    app.find("link", re.compile("^Mormor, "))


def rows():
    """The people of the list; their columns reach out of sight."""
    people = app.snapshot(True, app.find("filler", "TovMapList"))
    return [[node.name for node in row.walk() if node.role == "label"]
            for row in people.walk() if row.role == "table row"][1:]


@tap.case("the list tells the same as the map; its order, keys and Delete work")
def list_is_worked_on():
    app.find("push button", re.compile("som liste")).click()
    gui.wait("twelve people", lambda: len(rows()) == 12)
    assert ["Mor", "2", "Familie", "I konflikt"] == next(row for row in rows() if row[0] == "Mor")[:4], rows()
    app.find("label", "Ring").click()
    gui.wait("the innermost first", lambda: [row[1] for row in rows()] == sorted(row[1] for row in rows()))
    app.find("label", "Mor").click()
    gui.key("1")
    gui.wait("her to stand in the innermost ring", lambda: ["Mor", "1"] in [row[:2] for row in rows()])
    gui.key("Delete")
    gui.wait("her to be off the map", lambda: len(rows()) == 11)
    places.act("undo")
    gui.wait("her to be back", lambda: len(rows()) == 12)


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
