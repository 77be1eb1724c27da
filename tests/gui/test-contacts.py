#!/usr/bin/python3
"""Somebody entered twice becomes one again, and a post changes hands."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
# The head of the base unit, who leads its steering group, and the post.
HEAD, POST = "Grethe Mørch", "em-g-base-lead"
NEXT = "Erik Lyngholm"


@tap.case("the list tells what contacts are and when they were last met", needed=True)
def list_is_shown():
    hands.app = gui.App([PROGRAM, "--example", "--page", "contacts"])
    hands.app.window("Tovholder")
    hands.app.find(None, "Titel, organisation")
    hands.app.find(None, "Sidst mødt")
    hands.app.find("label", "Koordinator, Multicenter Syd")


@tap.case("who is entered again is found by the name", needed=True)
def duplicate_is_found():
    places.act("new-record", "s", "contact")
    dialog = hands.app.window("Opret kontaktperson")
    hands.fill(dialog, "Fornavn", "grethe")
    hands.fill(dialog, "Efternavn", "Mørch")
    hands.fill(dialog, "Mail", "grethe@multicenter.example")
    hands.save("Opret kontaktperson")
    hands.app.find("push button", "Skriv til grethe@multicenter.example")
    places.act("merge", "(ss)", "contact", "")
    hands.app.window("Står de der to gange?")
    hands.app.find("list item", re.compile("%s / grethe Mørch" % HEAD)).click()


@tap.case("the two become one, which keeps what is chosen and what either had")
def duplicates_are_merged():
    dialog = hands.app.window("Slå to sammen")
    hands.app.find(("radio button", "check box"), HEAD.split()[0], within=dialog)
    gui.key("ctrl+Return")
    hands.app.find("label", HEAD)
    hands.app.find("push button", "Skriv til grethe@multicenter.example")
    hands.app.find("label", "Forstander, Multicenter Syd")
    hands.app.find("push button", re.compile("^Fortryd: .* er slået sammen$"))


@tap.case("undo gives both back")
def merge_is_undone():
    gui.key("ctrl+z")
    hands.app.gone("push button", "Skriv til grethe@multicenter.example")
    places.act("merge", "(ss)", "contact", "")
    hands.app.find("list item", re.compile("%s / grethe Mørch" % HEAD))
    gui.key("Escape")


@tap.case("a post changes hands, and the seat in the group goes along")
def post_changes_hands():
    hands.app.find("push button", re.compile("^Overdrag …: ")).click()
    dialog = hands.app.window("Posten skifter hænder")
    hands.app.find("label", re.compile("^%s har posten til og med 13-10-2011" % HEAD), within=dialog)
    hands.refer(dialog, "Hvem har posten nu", "erik lyng", NEXT)
    hands.app.find("check box", "Styregruppen", within=dialog)
    hands.save("Posten skifter hænder")
    hands.app.find("label", re.compile("Efter: %s, fra 14-10-2011" % NEXT))
    assert not hands.app.all("push button", re.compile("^Overdrag …: ")), "what was handed over can be so again"
    hands.app.find("label", re.compile("Styregruppen"))
    hands.app.find("push button", "Fortryd: “Forstander” er overdraget til %s" % NEXT)


@tap.case("who has no address is told before a mail is written")
def missing_addresses_are_told():
    places.act("mail-group", "s", "gr-g-st")
    hands.app.find("label", "Uden mailadresse")
    hands.app.find("label", re.compile(NEXT))
    gui.key("Escape")
    hands.app.gone("label", "Uden mailadresse")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = hands.app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
