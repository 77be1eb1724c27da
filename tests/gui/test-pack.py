#!/usr/bin/python3
"""The papers of a meeting: the pack with its figures, chosen and saved; the minutes for others; and a name that does not
leave the house."""
import os
import re
import shutil
import subprocess
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
HOME = os.environ["HOME"]
# The steering group of Lolland meets on 9 November.
MEETING = "me-l-st-07"
HELD = "me-g-kw-01"
OPEN_ITEM = "ai-l-st-07-2"


def pages():
    return hands.app.all("image", re.compile("^Side [0-9]+ af [0-9]+: "), shown=False)


def words():
    return "\n".join(page.description for page in pages())


def wait_for_words(expected):
    gui.wait("“%s” on the paper" % expected, lambda: expected in words())


def may_leave(window):
    return "sensitive" in window.find("push button", re.compile("^Udskriv")).states


def close(title):
    gui.key("Escape")
    hands.app.closed(title)


@tap.case("the pack is seen as it is printed, with its figures", needed=True)
def pack_is_shown():
    hands.app = gui.App([PROGRAM, "--example", "--page", "meetings"], leaks_elsewhere=gui.FILE_DIALOG)
    hands.app.find(None, "Møder")
    places.act("meeting-pack", "s", MEETING)
    window = hands.app.window("Mødepakke")
    gui.wait("the pack to be ready", lambda: may_leave(window))
    wait_for_words("onsdag den 9. november 2011 kl.\u00a09.00–11.00")
    assert any(page.name.endswith("Tallene") for page in pages()), [page.name for page in pages()]


@tap.case("others get no figures")
def others_get_no_figures():
    window = hands.app.window("Mødepakke")
    hands.choose(window, "Til", "Andre")
    gui.wait("the figures to go", lambda: not any(page.name.endswith("Tallene") for page in pages()))
    assert not hands.app.all("push button", "Gem som Excel …")
    hands.choose(window, "Til", "Gruppens medlemmer")
    gui.wait("the figures to come", lambda: any(page.name.endswith("Tallene") for page in pages()))


@tap.case("it is saved as PDF with bookmarks, and the figures as a workbook")
def is_saved():
    window = hands.app.window("Mødepakke")
    path = os.path.join(HOME, "pakke.pdf")
    gui.wait("the pack to be ready", lambda: may_leave(window))
    gui.key("ctrl+s")
    dialog = hands.app.window("Gem papiret som PDF")
    assert dialog.find("text").text.startswith("Mødepakke "), dialog.find("text").text
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    hands.app.find("label", "Papiret er gemt som “pakke.pdf”")
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
        assert "Styregruppen" in text and "Hovedtal" in text, text[:400]
        assert "Til styregruppen – må ikke offentliggøres" in text
    gui.key("Escape")
    hands.app.gone("label", "Papiret er gemt som “pakke.pdf”")
    path = os.path.join(HOME, "tal.xlsx")
    hands.app.reach("push button", "Gem som Excel …", within=window).click()
    dialog = hands.app.window(re.compile("^Gem Bilag 3"))
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    gui.wait("the workbook", lambda: os.path.exists(path))
    hands.app.find("label", "Bilag 3 er gemt")
    gui.key("Escape")
    hands.app.gone("label", "Bilag 3 er gemt")
    close("Mødepakke")


@tap.case("others do not read what was said behind a closed item")
def minutes_are_opened():
    places.act("meeting-minutes", "s", HELD)
    window = hands.app.window("Referat af mødet")
    wait_for_words("Hver ung fik et næste skridt.")
    hands.choose(window, "Til", "Andre")
    wait_for_words("1. Lukket punkt")
    assert "Hver ung fik" not in words()
    close("Referat af mødet")


@tap.case("what looks like a name is covered until somebody says it is none")
def name_is_covered():
    places.act("edit-record", "(ss)", "agenda_item", OPEN_ITEM)
    dialog = hands.app.window("Ret dagsordenspunkt")
    hands.fill(dialog, "Baggrund", "Jacob Krogh mangler en mappe.")
    hands.save("Ret dagsordenspunkt")
    places.act("guest-item", "s", OPEN_ITEM)
    window = hands.app.window("Et punkt til en anden dagsorden")
    wait_for_words("[navn] mangler en mappe.")
    window.find("check box", "Jacob Krogh").click()
    wait_for_words("Jacob Krogh mangler en mappe.")
    close("Et punkt til en anden dagsorden")
    places.act("undo")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    assert hands.app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
