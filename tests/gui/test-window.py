#!/usr/bin/python3
"""The window with the example: it opens in Danish, every page can be reached, and it ends."""
import functools
import sys

import gui
import places
import tap

PAGES = ["Tavlen", "Unge", "Partnerskaber", "Kontakter", "Møder", "Netværk", "Statistik", "Bilag"]

ENROLMENT = "en-r-026-1"

app = None


@tap.case("the window opens", needed=True)
def window_opens():
    global app
    app = gui.App([sys.argv[1], "--example"])
    app.window("Tovholder")


def page_is_reached(page):
    # A row carries its title itself, or a label with it.
    app.find(("list item", "label"), page).click()
    gui.wait("the row %s to be selected" % page, lambda: is_selected(page))


def is_selected(page):
    return any("selected" in row.states for row in app.all("list item")
               if page in [row.name] + [label.name for label in row.walk()])


for name in PAGES:
    tap.case("the page %s is reached by its row" % name)(functools.partial(page_is_reached, name))


def press_until(key, role, name):
    """Presses the key until what is called so has the focus."""
    for _ in range(20):
        gui.key(key)
        app.sync()
        if any("focused" in node.states for node in app.all(role, name)):
            return
    raise gui.GuiError("%s does not reach %s %s" % (key, role, name))


@tap.case("Tab goes past the list of pages to the page, which stays")
def tab_goes_past_the_list_of_pages():
    places.act("open-record", "(ss)", "enrolment", ENROLMENT)
    app.find("push button", "Ret")
    press_until("Tab", "push button", "Hovedmenu")
    press_until("Tab", "list item", "Unge")
    gui.key("Tab")
    gui.wait("the list to be left", lambda: not any("focused" in row.states for row in app.all("list item")))
    press_until("Tab", "push button", "Ret")
    assert is_selected("Unge")


@tap.case("Shift+Tab gets from the page to the header and the list of pages")
def shift_tab_gets_out_of_the_page():
    press_until("shift+Tab", "push button", "Sidepanel")
    press_until("shift+Tab", "list item", "Unge")


@tap.case("F1 helps with what one is at, in a dialog too, and its links lead on and back")
def f1_helps():
    places.act("backups")
    app.window("Sikkerhedskopier").find("push button", "Tag en sikkerhedskopi nu")
    gui.key("F1")
    help_window = app.window("Hjælp")
    app.find("label", "Sikkerhedskopier", within=help_window)
    app.reach("label", "Aflevér og modtag et register", within=help_window).click()
    app.find("heading", "Aflevér", within=help_window)
    gui.key("alt+Left")
    app.gone("heading", "Aflevér", within=help_window)
    gui.key("Escape")
    app.closed("Hjælp")
    gui.key("Escape")
    app.closed("Sikkerhedskopier")


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    status = app.wait_exit()
    # Under a leak checker the status also tells of what was not given back.
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
