#!/usr/bin/python3
"""A pathway from the first referral to the discharge, by the dialogs that say what else changes."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
# Two placements of his were interrupted by the same obstacle before.
PERSON, PLACEMENT = "yp-g-001", "pl-g-001-13"


def open_dialog(title, action, signature, *values):
    places.act(action, signature, *values)
    return hands.app.window(title)


def is_done(words):
    """Waits until an act was done, which the button to undo tells longer than a toast does."""
    hands.app.find("push button", re.compile("^Fortryd: .*%s$" % re.escape(words)))


@tap.case("the window is shown", needed=True)
def window_is_shown():
    hands.app = gui.App([PROGRAM, "--example", "--page", "annexes"])
    hands.app.window("Tovholder")


@tap.case("who is admitted is not admitted again, and it is said")
def nobody_is_admitted_twice():
    places.act("admit", "s", PERSON)
    hands.app.find("label", re.compile("^René .* er allerede indskrevet, siden "))


def leave_anyway(title):
    """What was chosen or written is asked about before it is thrown away."""
    gui.key("Escape")
    hands.app.window("Vil du smide det væk, du har skrevet?")
    hands.app.find("push button", "Smid væk").click()
    hands.app.closed(title)


@tap.case("what was begun is asked about before it is thrown away, and then is forgotten")
def step_is_not_dropped():
    dialog = open_dialog("Næste skridt", "next-step", "s", PERSON)
    hands.app.find("push button", re.compile("^Opgiv: "), within=dialog).click()
    hands.fill(dialog, "Aflyst, fordi", "En fejl")
    leave_anyway("Næste skridt")


@tap.case("a step is done, and it is asked what comes then")
def step_is_done():
    dialog = open_dialog("Næste skridt", "next-step", "s", PERSON)
    hands.app.find("push button", re.compile("^Opgiv: "), within=dialog).click()
    hands.app.find("text", "Aflyst, fordi", within=dialog, text="")
    hands.app.find("check box", re.compile("^Udført: "), within=dialog).click()
    hands.app.find("label", re.compile("^Der skal altid være et næste skridt: "))
    hands.fill(dialog, "Hvad skal der ske", "Ny aftale")
    hands.app.gone("label", re.compile("^Der skal altid være et næste skridt: "))
    hands.save("Næste skridt")
    is_done(" gemt")


@tap.case("the same obstacle again is told with its dates, and none is refused")
def same_obstacle_again():
    dialog = open_dialog("Afslut forløbstrinnet", "end-placement", "s", PLACEMENT)
    hands.choose(dialog, "Hvordan sluttede det", "Afbrudt")
    gui.key("ctrl+Return")
    hands.app.find("label", "Feltet skal udfyldes.")
    hands.refer(dialog, "Hvad stod i vejen", "hash", "Hash og misbrug")
    hands.app.find("label", re.compile("har afbrudt forløbstrin før: 25-06-2009, 23-03-2011"))
    hands.app.reach("check box", "Start det næste forløbstrin med det samme", within=dialog).click()
    hands.save("Afslut forløbstrinnet")


@tap.case("the next placement follows at once, and throws the ball by its type", needed=True)
def next_placement_follows():
    dialog = hands.app.window("Start et forløbstrin")
    hands.refer(dialog, "Type", "hovedforløb", "Hovedforløb")
    hands.app.reach("check box", re.compile("^Kast bolden til Ungdommens Uddannelsesvejledning"), within=dialog)
    hands.fill(dialog, "Fra", "15-10-2011")
    hands.save("Start et forløbstrin")
    is_done(" startet")


@tap.case("contact and telephone follow the place, but not what somebody has written")
def host_changes():
    dialog = open_dialog("Ret forløbstrinnet", "placement", "(ss)", "yp-g-008", "pl-g-008-09")
    hands.refer(dialog, "Organisation", "sundets", "Sundets Maskinværksted")
    hands.app.find("push button", re.compile("^Kontaktperson: Tage Graversen"), within=dialog)
    hands.app.reach("text", "Telefon at ringe til", within=dialog, text="00 83 88 34")
    # So many work there that nobody is proposed.
    hands.refer(dialog, "Organisation", "multicenter", "Multicenter Syd")
    hands.app.find("push button", re.compile("^Kontaktperson: Ikke valgt"), within=dialog)
    hands.app.reach("text", "Telefon at ringe til", within=dialog, text="").type("12 34 56 78")
    hands.refer(dialog, "Organisation", "falster roe", "Falster Roe og Korn")
    hands.app.find("push button", re.compile("^Kontaktperson: Niels Pihl"), within=dialog)
    hands.app.reach("text", "Telefon at ringe til", within=dialog, text="12 34 56 78")
    leave_anyway("Ret forløbstrinnet")


@tap.case("another key worker takes over, and the one before ends the day before")
def key_worker_changes():
    dialog = open_dialog("Skift tovholder", "hand-over", "s", "yp-g-020")
    hands.refer(dialog, "Ny tovholder", "ole", "Ole Vestermark")
    hands.app.find("label", re.compile("^Jytte Krogsbøll siden .* slutter 13-10-2011\nBolden kastes med"))
    hands.save("Skift tovholder")
    dialog = open_dialog("Skift tovholder", "hand-over", "s", "yp-g-020")
    hands.app.find("label", "Ole Vestermark er tovholder fra 14-10-2011 og har ikke sagt ja endnu.")
    hands.app.find("text", "Sagde ja", within=dialog)
    hands.save("Skift tovholder")
    is_done("Ole Vestermark har sagt ja")


@tap.case("all of one who leaves are listed, each with a tick")
def all_are_handed_over():
    places.act("open-record", "(ss)", "contact", "ct-g-kw2")
    hands.reach("push button", re.compile("^Skift tovholder …")).click()
    dialog = hands.app.window("Skift tovholder")
    hands.app.find("label", re.compile("^4 unge får en anden tovholder"), within=dialog)
    hands.app.find("check box", "G-008", within=dialog).click()
    hands.app.find("label", re.compile("^3 unge får en anden tovholder"), within=dialog)
    leave_anyway("Skift tovholder")


@tap.case("a discharge says first what it ends, and is undone whole")
def discharge():
    dialog = open_dialog("Udskriv den unge", "discharge", "s", "yp-g-016")
    hands.app.find("label", re.compile("Tovholder: Jytte Krogsbøll siden .* slutter 13-10-2011"), within=dialog)
    hands.refer(dialog, "Udskrivningsårsag", "udeblev", "Udeblev")
    hands.app.find("label", "Tæller som “Frafald” i statistikken.")
    hands.save("Udskriv den unge")
    is_done(" udskrevet")
    places.act("discharge", "s", "yp-g-016")
    hands.app.find("label", re.compile(" er ikke indskrevet$"))


@tap.case("who comes back resumes, and it is said after how long")
def coming_back():
    dialog = open_dialog("Optag igen", "admit", "s", "yp-g-013")
    hands.app.find("label", "Kommer tilbage 177 dage efter udskrivningen 20-04-2011 (Flyttet)")
    hands.fill(dialog, "Hvad skal der ske", "Tale om praktik")
    hands.save("Optag igen")
    is_done("Ida Mikkelsen optaget")


@tap.case("somebody new is admitted with level, key worker and next step, and shown")
def somebody_is_admitted():
    dialog = open_dialog("Optag", "admit", "s", "")
    hands.fill(dialog, "Fornavn", "Åse")
    # Only one partnership has cohorts.
    hands.refer(dialog, "Ungepartnerskab", "rosk", "Roskilde")
    hands.refer(dialog, "Hold", "hold 7", "Hold 7, unge under 18 år")
    hands.app.find("text", "Optaget", within=dialog, text="22-08-2011")
    hands.refer(dialog, "Ungepartnerskab", "guld", "Guldborgsund")
    hands.app.gone("push button", re.compile("^Hold: "), within=dialog)
    hands.refer(dialog, "Tovholder, som får bolden", "jytte", "Jytte Krogsbøll")
    hands.fill(dialog, "Hvad skal der ske", "Ring til mester")
    hands.save("Optag")
    is_done("Åse optaget")
    hands.app.find("label", "Åse")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = hands.app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
