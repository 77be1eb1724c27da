#!/usr/bin/python3
"""An agreement as a ledger: what is recorded beside each promise, the meetings behind a figure, a
promise that was broken, and a new agreement with its parties' usual promises."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
# Lolland's, which the steering group lives by badly.
AGREEMENT = "ag-l-1"
PROMISE = "Give svar på en ansøgning om virksomhedspraktik inden for en uge."
# An organisation whose name must not be read as markup.
ODD = "Børn & Unge <Nord>"


def press(role, name, **where):
    hands.app.reach(role, name, **where).click()


@tap.case("the page says until when it holds, who has signed, and what was kept", needed=True)
def page_says_how_it_stands():
    hands.app = gui.App([PROGRAM, "--example", "--page", "partnerships"])
    hands.app.find("tree table", "Ungepartnerskaber")
    places.act("open-record", "(ss)", "agreement", AGREEMENT)
    hands.app.find("push button", "Gælder til: 30-09-2012, om 352 dage")
    hands.app.find("push button", "Næste gennemgang: 01-12-2011, om 48 dage")
    hands.app.find("push button", "Underskrevet: 29-09-2008, af 5 ud af 9 parter")
    hands.app.find("label", "4 overholdt · 1 ikke overholdt · 2 ikke afgjort")


@tap.case("beside a promise stands what is recorded, and behind it the meetings, which open")
def evidence_opens():
    press("push button", re.compile(r"^\d+\s% mødte op \(\d+ af \d+\) · nogen med ved \d+ af \d+ møder$"))
    dialog = hands.app.window("Ved møderne")
    row = hands.app.find("list item", re.compile("^(Styre|Nøglepersons)gruppen$"), within=dialog)
    row.click()
    hands.app.closed("Ved møderne")
    hands.app.gone("list", "Hvad der er lovet")
    places.act("open-record", "(ss)", "agreement", AGREEMENT)


@tap.case("a promise that was broken is noted with what tells so, and undone")
def promise_is_broken():
    press("push button", "Ikke overholdt: " + PROMISE)
    dialog = hands.app.window("Blev løftet overholdt?")
    hands.app.find("label", PROMISE, within=dialog)
    gui.type_text("Ventede tre uger på svar")
    hands.save("Blev løftet overholdt?")
    hands.app.find("push button", "Fortryd: “%s” blev ikke overholdt" % PROMISE)
    hands.app.find("label", "4 overholdt · 2 ikke overholdt · 1 ikke afgjort", shown=False)
    hands.app.find("label", "Ventede tre uger på svar", shown=False)
    gui.key("ctrl+z")
    hands.app.find("label", "4 overholdt · 1 ikke overholdt · 2 ikke afgjort", shown=False)


@tap.case("a party that has signed gets a day, and is counted")
def party_signs():
    press("push button", re.compile("^Har skrevet under …: "))
    hands.app.window("Tilføj underskriver")
    hands.save("Tilføj underskriver")
    hands.app.find("push button", "Underskrevet: 29-09-2008, af 6 ud af 9 parter", shown=False)


@tap.case("a new agreement has the parties and what they usually promise, in one act")
def agreement_is_made():
    places.act("edit-record", "(ss)", "organisation", "org-l-job")
    hands.fill(hands.app.window("Ret organisation"), "Navn", ODD)
    hands.save("Ret organisation")
    places.act("new-related", "(sss)", "agreement", "partnership_id", "ps-l")
    dialog = hands.app.window("Ny samarbejdsaftale")
    gui.type_text("14102011\t14102011\t31122012")
    hands.app.find("label", ODD, within=dialog, shown=False)
    press("check box", "CABI", within=dialog)
    hands.app.find("label", "Ikke part i denne aftale", within=dialog)
    hands.save("Ny samarbejdsaftale")
    hands.app.find("push button", "Fortryd: Samarbejdsaftale for Lolland oprettet")
    hands.app.find("push button", "Gælder til: 31-12-2012, om 444 dage")
    hands.app.find("push button", "Underskrevet: 14-10-2011, af 8 ud af 9 parter")
    hands.app.find("list item", re.compile("^%s: Bevilge de nødvendige tilbud" % re.escape(ODD)), shown=False)
    gui.key("ctrl+z")
    hands.app.find("push button", "Gentag: Samarbejdsaftale for Lolland oprettet")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = hands.app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
