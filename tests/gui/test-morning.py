#!/usr/bin/python3
"""The morning round by keyboard: calls are answered or not, steps are ticked; and the board on the wall."""
import os
import re
import sys

import gui
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])

app = None


def left():
    """How many things are left, by the title of the dialog."""
    words = app.find("label", re.compile(r"ting tilbage$")).name
    return int(re.search(r"(\d+) ting", words).group(1))


@tap.case("a wake-up call is set", needed=True)
def call_is_set():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "meetings"])
    app.window("Tovholder")
    places.act("new-related", "(sss)", "morning_call", "young_person_id", places.PERSON)
    app.find("text", "Klokkeslæt").type("07:00")
    gui.key("ctrl+Return")
    gui.wait("the form to close", lambda: not app.all("text", "Klokkeslæt"))


@tap.case("the morning round begins with it", needed=True)
def round_begins():
    gui.key("ctrl+m")
    app.window("Morgenrunden")
    app.find("label", "07:00")
    app.find("label", "Jacob Krogh", within=app.window("Morgenrunden"))


@tap.case("one key says that it was answered")
def call_is_answered():
    before = left()
    gui.key("space")
    app.find("label", re.compile("^Svarede · "))
    assert left() == before - 1, left()


@tap.case("that is taken back, and another key says that it was not")
def call_is_tried():
    app.find("push button", re.compile("^Fortryd: "), within=app.window("Morgenrunden")).click()
    app.find("push button", re.compile("^Svarede ikke: "))
    gui.key("BackSpace")
    app.find("label", re.compile("^Svarede ikke · "))


@tap.case("the focus goes on, and a step is ticked")
def step_is_ticked():
    before = left()
    # The throw between them is answered in a dialog of its own.
    gui.key("Down")
    gui.key("space")
    gui.wait("a step to be done", lambda: left() == before - 1)
    app.find("push button", re.compile("^Næste skridt …: "))


@tap.case("Enter opens who it is about")
def person_is_opened():
    gui.key("Return")
    app.closed("Morgenrunden")


@tap.case("on the wall there are no names")
def wall_has_no_names():
    places.act("show-page", "s", "meetings")
    app.find("label", "Møder")
    gui.key("F11")
    wall = app.window("Tavlen på væggen")
    # Kasper Simonsen, and somebody who is protected.
    app.find("label", "KS", within=wall)
    app.find("label", "G-027", within=wall)
    assert not app.all("label", re.compile("Simonsen"), within=wall)


@tap.case("its pages turn, and Escape leaves")
def wall_turns():
    wall = app.window("Tavlen på væggen")
    app.find("label", re.compile("^1 / "), within=wall)
    gui.key("space")
    app.find("label", re.compile("^2 / "), within=wall)
    gui.key("Escape")
    app.closed("Tavlen på væggen")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
