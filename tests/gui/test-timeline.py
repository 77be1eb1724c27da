#!/usr/bin/python3
"""The timeline on a young person's page, by keyboard and by mouse, as a picture and in words."""
import os
import re
import sys

import gui
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])

app = None


def item(words):
    return app.find("link", re.compile(words))


@tap.case("all of a pathway is there, each with its words", needed=True)
def all_is_there():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "young"])
    app.window("Tovholder")
    places.act("open-record", "(ss)", "young_person", "yp-g-019")
    item("^Indskrivning: Guldborgsund · Tilbage efter 38 dage · ")
    item("^Forløb: Grundforløb · Teknisk skole på Falster · Gennemført · 18-07-2011 til 23-12-2011$")
    item("^Niveau: Ekstern · ")
    item("^Kontakt: .* · Fik ikke kontakt · ")


@tap.case("the arrows go from step to step and between the lanes", needed=True)
def arrows_go():
    # The picture is one stop, behind the buttons, and is entered at the step that goes on.
    app.find("push button", "Alt").click()
    for _ in range(4):
        gui.key("Tab")
    # What has the focus is read out under the picture.
    app.find("label", re.compile("^Forløb: Grundforløb"))
    gui.key("Left")
    app.find("label", re.compile("^Forløb: Produktionsskole"))
    # Below is what is nearest in time, however far away.
    gui.key("Down")
    app.find("label", re.compile("^Sideløbende: Fritid og klub"))
    gui.key("Down")
    gui.key("End")
    app.find("label", re.compile("^Tovholder: Rikke Hjelm"))
    gui.key("Home")
    app.find("label", re.compile("^Tovholder: Bent Lysholm"))


@tap.case("what has the focus keeps it while everything around it is made anew")
def focus_is_kept():
    places.act("delete-record", "(ss)", "support_level", "sl-g-019-1")
    app.find("label", re.compile("slettet$"))
    gui.key("ctrl+z")
    app.find("label", re.compile("^Fortrudt: "))
    gui.key("Right")
    app.find("label", re.compile("^Tovholder: Rikke Hjelm"))


@tap.case("it comes closer around what has the focus")
def comes_closer():
    gui.key("ctrl+plus")
    # Today is out of sight then, and there is a way back to it.
    app.find("push button", "I dag").click()
    gui.wait("today to be in sight", lambda: not app.all("push button", "I dag"))
    app.find("push button", "Alt").click()


@tap.case("the same in words leads to the same records")
def same_in_words():
    app.find("push button", "Det samme i ord").click()
    app.find("label", re.compile("^Kontakt: ")).click()
    app.find("label", re.compile("^Logbogsnotat"))


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
