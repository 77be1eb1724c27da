#!/usr/bin/python3
"""The annex on paper in its window: pages are named and turned by keys, it is printed from there and saved as PDF."""
import os
import re
import sys

import gui
import tap

PATH = os.path.join(os.environ["HOME"], "Dokumenter", "bilag æøå.pdf")
PREVIEW = "Bilag 3 på papir"

app = None


def focused_page():
    for node in app.all("image", re.compile("^Side "), shown=False):
        if "focused" in node.states:
            return node.name
    return None


def wait_for_page(start, end):
    gui.wait("the focus to be at the page", lambda: re.match("^%s af [0-9]+: %s$" % (start, end), focused_page() or ""))
    app.find("label", re.compile("^%s af [0-9]+$" % start), within=app.window(PREVIEW))


@tap.case("the pages are seen, and begin with the cover", needed=True)
def preview_opens():
    global app
    app = gui.App([sys.argv[1], "--example", "--page", "statistics"],
                  leaks_elsewhere=gui.FILE_DIALOG)
    app.find("push button", "Bilag 3").click()
    app.find(None, re.compile("^Forhåndsvis og udskriv")).click()
    app.window(PREVIEW)
    wait_for_page("Side 1", "Forside")


@tap.case("every page has a name")
def pages_have_names():
    names = [node.name for node in app.all("image", re.compile("^Side "), shown=False)]
    for position, name in enumerate(names):
        assert re.match("^Side %d af %d: ." % (position + 1, len(names)), name), name


@tap.case("keys turn the pages")
def keys_turn_pages():
    gui.key("Page_Down")
    wait_for_page("Side 2", "Indhold")
    gui.key("Page_Down")
    wait_for_page("Side 3", "1 Hovedtal")
    gui.key("Page_Up")
    wait_for_page("Side 2", "Indhold")
    gui.key("End")
    wait_for_page("Side [0-9]{2,}", "Kontrol")
    gui.key("Home")
    wait_for_page("Side 1", "Forside")


@tap.case("the page that was turned to stays when it gets larger")
def page_stays():
    gui.key("Page_Down Page_Down")
    wait_for_page("Side 3", "1 Hovedtal")
    page = app.find("image", re.compile("^Side 3 "), shown=False)
    width = page.extents[2]
    gui.key("ctrl+plus")
    gui.wait("the page to be larger", lambda: page.extents[2] > 1.1 * width)
    wait_for_page("Side 3", "1 Hovedtal")
    gui.key("ctrl+0")
    gui.wait("the page to be as it was", lambda: page.extents[2] == width)


@tap.case("it is saved as PDF")
def is_saved():
    gui.key("ctrl+s")
    dialog = app.window("Gem Bilag 3 (Internt – må ikke videregives)")
    assert dialog.find("text").text.endswith("– internt.pdf")
    dialog.find("text").type(PATH)
    dialog.find("push button", "Gem").click()
    app.find("label", "Bilag 3 er gemt", within=app.window(PREVIEW))
    with open(PATH, "rb") as f:
        assert f.read(5) == b"%PDF-"
    # The message is what Escape puts away first.
    gui.key("Escape")
    app.gone("label", "Bilag 3 er gemt")


@tap.case("a printer is asked for")
def is_printed():
    gui.key("ctrl+p")
    app.window("Udskriv")
    gui.key("Escape")
    app.closed("Udskriv")
    gui.wait("the pages to have the keys", lambda: "active" in app.window(PREVIEW).states)


@tap.case("Escape leads back to the figures")
def escape_closes():
    gui.key("Escape")
    app.closed(PREVIEW)


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
