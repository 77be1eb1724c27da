#!/usr/bin/python3
"""The ball of a young person thrown, declined, thrown again, accepted and taken back, and another
level, by the keyboard alone."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
# Jacob Krogh, whose ball lies with the youth guidance.
JACOB = places.PERSON


def begin(title, action, signature, *values):
    places.act(action, signature, *values)
    return hands.app.window(title)


def leave(title):
    gui.key("Escape")
    hands.app.closed(title)


def throw(letters, receiver):
    """To whom, what is expected: Enter goes on to it."""
    begin("Kast bolden", "throw-ball", "s", JACOB)
    gui.type_text(letters)
    hands.app.find("label", receiver)
    gui.key("Return")
    gui.wait("what is expected to have the focus", lambda: "focused" in hands.app.find("text", "Hvad der forventes").states)
    gui.type_text("Bevilge tilbuddet")


@tap.case("the ball is thrown by a few letters, Enter and Ctrl+Enter", needed=True)
def ball_is_thrown():
    hands.start(PROGRAM, "young")
    throw("jobcenter gul", "Jobcenter Guldborgsund")
    hands.save("Kast bolden")
    hands.app.find("label", "Bolden for Jacob Krogh kastet til Jobcenter Guldborgsund")


@tap.case("while it is under way it is answered instead, and declined it stays where it was", needed=True)
def ball_is_declined():
    begin("Bolden er kastet", "throw-ball", "s", JACOB)
    hands.app.find("label", "Kastet til Jobcenter Guldborgsund 14-10-2011: Bevilge tilbuddet")
    hands.app.find("label", "Så ligger bolden hos Jobcenter Guldborgsund.")
    gui.key("Right")
    hands.app.find("label", re.compile("^Så ligger bolden hos Ungdommens Uddannelsesvejledning"))
    hands.save("Bolden er kastet")
    hands.app.find("label", "Jobcenter Guldborgsund har afvist bolden")


@tap.case("without a receiver nothing is thrown, and it says so")
def receiver_is_asked_for():
    begin("Kast bolden", "throw-ball", "s", JACOB)
    gui.key("ctrl+Return")
    hands.app.find("label", "Vælg, hvem bolden kastes til.")
    leave("Kast bolden")


@tap.case("a throw is taken back, and that can be undone")
def throw_is_taken_back():
    throw("jobcenter gul", "Jobcenter Guldborgsund")
    hands.save("Kast bolden")
    begin("Bolden er kastet", "throw-ball", "s", JACOB)
    gui.key("Left")
    hands.app.gone("text", "Besvaret")
    hands.save("Bolden er kastet")
    hands.app.find("label", "Kastet til Jobcenter Guldborgsund taget tilbage")
    gui.key("ctrl+z")
    hands.app.find("label", re.compile("^Fortrudt: Kastet til"))


@tap.case("another level says what it ends and what follows, and is saved from its day")
def level_is_changed():
    begin("Skift niveau", "change-level", "(ss)", JACOB, "close")
    hands.app.find("label", re.compile("^Ekstern siden 11-05-2010 slutter 13-10-2011\n“Udslusning” følger fra"))
    gui.type_text("01102011")
    hands.app.find("label", re.compile("^Ekstern siden 11-05-2010 slutter 30-09-2011"))
    hands.save("Skift niveau")
    hands.app.find("label", "Niveau for Jacob Krogh ændret til “Tæt”")
    begin("Skift niveau", "change-level", "(ss)", JACOB, "close")
    hands.app.find("label", "Jacob Krogh har allerede niveauet “Tæt” den dag.")
    leave("Skift niveau")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = hands.app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
