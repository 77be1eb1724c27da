#!/usr/bin/python3
"""The page of a young person: how it stands at a glance, what is done in place, the logbook, and
that nothing jumps when the register changes."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
PERSON, NAME = "yp-g-004", "Lasse Holm"
STEP = "Holde øje med skoleperioden"
# Protected; the register knows the name.
PROTECTED, NUMBER, SECRET = "yp-l-026", "L-026", ("Magnus", "Simonsen")

app = None


def show(person, name):
    places.act("open-record", "(ss)", "young_person", person)
    hands.app.find("label", name)


def tile(words):
    return app.find("push button", re.compile("^%s" % words))


def parts(role, name):
    """Parts of the page, out of sight too; nothing else of the window is looked at."""
    page = app.find("filler", "TovPersonPage")
    return [node for node in app.snapshot(True, page).walk() if re.fullmatch(role, node.role) and re.search(name, node.name)]


ENTRY = re.compile(r"^\w.* \d\d-\d\d-\d{4} · ")


def entries():
    return parts("list item", ENTRY)


def turn_to(role, name, *keys):
    """A part that is in sight after some keys that scroll."""
    gui.key(" ".join(keys))
    return app.find(role, name)


@tap.case("the page says at a glance who it is and how it stands", needed=True)
def stands_at_a_glance():
    global app
    app = hands.app = gui.App([PROGRAM, "--example", "--page", "young"])
    show(PERSON, NAME)
    app.find("label", re.compile("^22 år · G-004"))
    tile("Niveau: Ekstern")
    tile("Tovholder: Rikke Hjelm")
    tile("Bold: Ungdommens Uddannelsesvejledning")
    tile("Næste skridt: %s, over fristen" % STEP)
    tile("Seneste kontakt: 9 dage")


@tap.case("what is seen in the head is changed by a click on it")
def head_opens_dialogs():
    for caption, title in (("Niveau", "Skift niveau"), ("Næste skridt", "Næste skridt")):
        tile(caption + ": ").click()
        app.window(title)
        gui.key("Escape")
        hands.app.closed(title)


@tap.case("what is dated after today is counted apart, and shown when it is asked for")
def later_is_apart():
    later = turn_to("push button", re.compile("er dateret efter i dag$"), "Page_Down")
    newest = entries()[0].name
    later.click()
    gui.wait("those of days to come", lambda: entries()[0].name != newest)
    later.click()
    gui.wait("those of today and before", lambda: entries()[0].name == newest)


@tap.case("thirty entries are shown, and more on demand")
def more_is_shown():
    assert len(entries()) == 30, len(entries())
    turn_to("push button", "Vis flere", "End").click()
    gui.wait("more of them", lambda: len(entries()) > 30)


@tap.case("a locked entry is added to by the card, and the addition stands below it")
def entry_is_added_to():
    gui.key("End")
    app.find("push button", re.compile("^Tilføj: ")).click()
    gui.wait("the card to have the keys", lambda: any("focused" in node.states for node in parts("text", "")))
    gui.type_text("Det var om onsdagen.")
    gui.key("ctrl+Return")
    gui.wait("the addition", lambda: parts("label", "^Det var om onsdagen"))


@tap.case("a ticked step is done, the next one is asked for, and Ctrl+Z brings it back")
def step_is_ticked():
    done = "“%s” er gjort" % STEP
    turn_to("check box", done, "Home", "Page_Down").click()
    app.window("Næste skridt")
    gui.key("Escape")
    hands.app.closed("Næste skridt")
    app.find("label", re.compile("^Der er ikke noget næste skridt"))
    gui.key("ctrl+z")
    app.find("check box", done)


@tap.case("what is changed elsewhere takes neither the keys nor the place")
def nothing_jumps():
    gui.key("Page_Down")
    row = app.find("list item", ENTRY).click()
    gui.wait("the row to have the keys", lambda: "focused" in row.states)
    name, top = row.name, row.extents[1]
    places.act("undo")
    gui.wait("the addition to go", lambda: not parts("label", "^Det var om onsdagen"))
    assert row.name == name and "focused" in row.states
    assert row.extents[1] == top, (row.extents, top)


@tap.case("Ctrl+L leads to the card")
def key_leads_to_the_card():
    gui.key("ctrl+l")
    gui.wait("the card to have the keys",
             lambda: any("focused" in node.states for node in parts("(text|push button)", "")))


@tap.case("a protected young person is a number on the whole page, all of the record too")
def protected_is_a_number():
    show(PROTECTED, NUMBER)
    turn_to("push button", "Mere om den unge", "End").click()
    gui.wait("all of the record", lambda: parts("label", "^Beskyttet$"))
    seen = " ".join(node.name for node in app.snapshot(True, app.find("filler", "TovPersonPage")).walk())
    assert NUMBER in seen
    for word in SECRET:
        assert word not in seen, word


@tap.case("a reader of the screen can name all of it")
def everything_is_named():
    nameless = app.unnamed(app.snapshot(True, app.find("filler", "TovPersonPage")))
    assert not nameless, nameless


@tap.case("a deleted one is gone, and back by Ctrl+Z")
def deleted_and_back():
    gui.key("Delete")
    app.find("label", re.compile("^“%s” .*slettet$" % NUMBER))
    app.gone("label", NUMBER)
    gui.key("ctrl+z")
    app.find("label", re.compile("^Fortrudt: "))
    show(PROTECTED, NUMBER)


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
