#!/usr/bin/python3
"""To find in the whole register: results while typing, by kind, and the keys do all of it."""
import re
import sys

import gui
import tap

TITLE = "Søg i hele registret"

app = None


def dialog():
    return app.window(TITLE)


def selected():
    for node in app.all("list item", within=dialog()):
        if "selected" in node.states:
            return node.name
    return None


@tap.case("Ctrl+F asks what you look for", needed=True)
def find_opens():
    global app
    app = gui.App([sys.argv[1], "--example", "--page", "young"])
    app.find("tree table")
    gui.key("ctrl+f")
    dialog().find("label", "Hvad leder du efter?")


@tap.case("results come while typing, under the heading of their kind, however names are spelt")
def results_come():
    gui.type_text("sorensen")
    dialog().find("label", "Unge")
    gui.wait("somebody called Sørensen", lambda: "Sørensen" in (selected() or ""))
    for node in app.all("list item", within=dialog()):
        assert "Sørensen" in node.name, node.name


@tap.case("two words are found in any order")
def words_in_any_order():
    first = selected()
    gui.key("ctrl+a")
    gui.type_text(" ".join(reversed(first.split())))
    gui.wait("the same one", lambda: selected() == first)


@tap.case("the arrows go through the results while the keys stay in the entry")
def arrows_go():
    gui.key("ctrl+a")
    gui.type_text("randers")
    gui.wait("several results", lambda: len(app.all("list item", within=dialog())) > 3)
    first = selected()
    gui.key("Down")
    gui.wait("the second", lambda: selected() != first)
    gui.key("Up")
    gui.wait("the first", lambda: selected() == first)
    gui.type_text("s")
    gui.wait("the entry to have got it", lambda: dialog().find("entry").text == "randerss")


@tap.case("where nothing is found it says so")
def nothing_found():
    dialog().find("label", "Intet fundet")


@tap.case("notes about people are looked through only where it is asked for, and that is remembered")
def notes_are_asked_for():
    check = dialog().find("check box", re.compile("^Søg også i notater om unge"))
    assert "checked" not in check.states
    check.click()
    gui.wait("it to be on", lambda: "checked" in check.states)
    gui.key("Escape")
    app.closed(TITLE)
    gui.key("ctrl+f")
    check = dialog().find("check box", re.compile("^Søg også i notater om unge"))
    assert "checked" in check.states


@tap.case("Return opens what is chosen")
def return_opens():
    gui.type_text("sorensen")
    gui.wait("somebody called Sørensen", lambda: "Sørensen" in (selected() or ""))
    name = selected()
    gui.key("Return")
    app.closed(TITLE)
    app.find("filler", "TovPersonPage")
    app.find("label", name)


@tap.case("a reader of the screen can name all of it")
def everything_is_named():
    gui.key("ctrl+f")
    dialog()
    gui.type_text("a")
    gui.wait("results", lambda: selected())
    unnamed = [node for node in app.unnamed() if dialog().path in [up.path for up in node.ancestors()]]
    assert not unnamed, "without a name: %r" % unnamed
    gui.key("Escape")
    app.closed(TITLE)


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
