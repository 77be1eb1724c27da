#!/usr/bin/python3
"""Papers for and about a young person: seen as they are printed, changed, kept back where a consent is missing, and
saved; and a list that leaves the house goes through the same gate."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
HOME = os.environ["HOME"]
FIRST_PAGE = re.compile("^Side 1 af [0-9]+: ")


def page():
    return hands.app.find("image", FIRST_PAGE)


def wait_for_words(words):
    """The page tells a screen reader what stands on it."""
    gui.wait("“%s” on the page" % words, lambda: words in page().description)


def may_leave(window):
    return "sensitive" in window.find("push button", re.compile("^Udskriv")).states


def close(title):
    gui.key("Escape")
    hands.app.closed(title)


@tap.case("the next steps are seen as they are printed", needed=True)
def steps_are_shown():
    hands.app = gui.App([PROGRAM, "--example", "--page", "partnerships"], leaks_elsewhere=gui.FILE_DIALOG)
    hands.app.find(None, "Ungepartnerskaber")
    places.act("paper", "(ss)", "steps", "yp-g-015")
    hands.app.window("Mine næste skridt")
    wait_for_words("Sebastian Thomsen · 14. oktober 2011")
    wait_for_words("Aftale næste skoleperiode")
    wait_for_words("Senest mandag den 5. december")


@tap.case("a step that is not ticked is not on the paper")
def step_is_left_out():
    hands.app.find("check box", "Aftale næste skoleperiode").click()
    wait_for_words("Det aftaler vi sammen:")
    assert "Aftale næste skoleperiode" not in page().description
    gui.key("space")
    wait_for_words("Aftale næste skoleperiode")
    close("Mine næste skridt")


@tap.case("the minutes are written for the young person to read")
def minutes_are_changed():
    places.act("paper", "(ss)", "minutes", "yp-g-001")
    window = hands.app.window("Det talte vi om")
    wait_for_words("Fulgte ham til den første dag i praktikken.")
    window.find("text", "Det talte vi om").type("Vi fulgtes ad på din første dag.")
    wait_for_words("Vi fulgtes ad på din første dag.")
    assert "Fulgte ham" not in page().description
    close("Det talte vi om")


@tap.case("without a consent nothing leaves for an organisation, and it says who can give one")
def gate_is_shut():
    places.act("paper", "(ss)", "unexpected", "yp-g-015")
    window = hands.app.window("Hvis der sker noget uventet")
    gui.wait("the paper to be ready", lambda: may_leave(window))
    hands.choose(window, "Til", "En organisation")
    gui.wait("the gate to shut", lambda: not may_leave(window))
    hands.refer(window, "Organisation", "jobcenter g", "Jobcenter Guldborgsund")
    hands.app.find("label", re.compile("^Intet må deles med Jobcenter Guldborgsund.*selv give det"))
    assert not may_leave(window)
    close("Hvis der sker noget uventet")


@tap.case("a handover is for nobody outside")
def handover_is_internal():
    places.act("paper", "(ss)", "handover", "yp-g-015")
    window = hands.app.window("Overdragelse til ny tovholder")
    gui.wait("the paper to be ready", lambda: may_leave(window))
    window.find("label", "Os selv i partnerskabet")
    assert not hands.app.all("label", "En organisation")
    close("Overdragelse til ny tovholder")


@tap.case("with one it is opened, and the page says whom it is for")
def gate_is_open():
    places.act("paper", "(ss)", "unexpected", "yp-g-001")
    window = hands.app.window("Hvis der sker noget uventet")
    hands.choose(window, "Til", "En organisation")
    hands.refer(window, "Organisation", "jobcenter g", "Jobcenter Guldborgsund")
    hands.app.find("label", re.compile("^Må deles med Jobcenter Guldborgsund"))
    gui.wait("the gate to open", lambda: may_leave(window))


@tap.case("it is saved as PDF, under a name without the young person's")
def is_saved():
    path = os.path.join(HOME, "papir æøå.pdf")
    gui.key("ctrl+s")
    dialog = hands.app.window("Gem papiret som PDF")
    assert dialog.find("text").text == "Hvis der sker noget uventet G-001.pdf", dialog.find("text").text
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    hands.app.find("label", "Papiret er gemt som “papir æøå.pdf”")
    with open(path, "rb") as file:
        assert file.read(5) == b"%PDF-"
    # The message is what Escape puts away first.
    gui.key("Escape")
    hands.app.gone("label", "Papiret er gemt som “papir æøå.pdf”")
    close("Hvis der sker noget uventet")


@tap.case("a paper that cannot be made says so, and nothing leaves")
def trouble_is_told():
    places.act("paper", "(ss)", "steps", "nobody")
    window = hands.app.window("Mine næste skridt")
    hands.app.find("label", "Papiret kan ikke laves")
    assert not may_leave(window)
    close("Mine næste skridt")


@tap.case("the paper of a young person who is deleted closes")
def paper_closes():
    places.act("paper", "(ss)", "steps", "yp-g-015")
    hands.app.window("Mine næste skridt")
    places.act("delete-record", "(ss)", "young_person", "yp-g-015")
    hands.app.closed("Mine næste skridt")
    places.act("undo")
    hands.app.find("push button", re.compile("^Gentag: "))


@tap.case("the board is laid out for other paper")
def board_is_large():
    places.act("paper", "(ss)", "board", "")
    window = hands.app.window("Tavlen på papir")
    count = int(re.search("[0-9]+$", page().name.split(":")[0]).group())
    hands.choose(window, "Papir", "A3")
    gui.wait("fewer pages", lambda: int(re.search("[0-9]+$", page().name.split(":")[0]).group()) < count)
    close("Tavlen på papir")


@tap.case("a list that leaves is without those who have not consented")
def list_goes_through_gate():
    path = os.path.join(HOME, "unge.csv")
    places.act("show-list", "s", "young_person")
    hands.app.find("tree table", "Unge")
    gui.key("ctrl+shift+f")
    gui.type_text("carlsen")
    gui.wait("three of that name", lambda: len(hands.rows()) == 3)
    hands.in_list("Unge", "Mere").click()
    gui.screen().park()
    hands.app.find("menu item", re.compile("^Gem listen")).click()
    window = hands.app.window("Før listen går ud af huset")
    hands.choose(window, "Til", "En organisation")
    hands.refer(window, "Organisation", "jobcenter g", "Jobcenter Guldborgsund")
    words = hands.app.find("label", re.compile("unge har ikke givet samtykke$")).name
    missing, all_of_them = [int(number) for number in re.findall("[0-9]+", words)]
    assert "sensitive" not in window.find("push button", "Fortsæt").states
    hands.app.find("check box", "Udelad dem").click()
    gui.wait("the way to be open", lambda: "sensitive" in window.find("push button", "Fortsæt").states)
    hands.app.find(None, "Hvad der må deles")
    window.find("push button", "Fortsæt").click()
    dialog = hands.app.window(re.compile("^Gem listen som"))
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    hands.app.find("label", "Listen er gemt som “unge.csv”")
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = [line for line in file.read().split("\r\n") if line]
    assert 0 < len(lines) - 1 == all_of_them - missing, (len(lines), words)


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    assert hands.app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
