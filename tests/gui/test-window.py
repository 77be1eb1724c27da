#!/usr/bin/python3
"""The window with the example: it opens in Danish, every page can be reached, and it ends."""
import functools
import sys

import gui
import tap

PAGES = ["Tavlen", "Unge", "Partnerskaber", "Kontakter", "Møder", "Netværk", "Statistik", "Bilag"]

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


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    status = app.wait_exit()
    # Under a leak checker the status also tells of what was not given back.
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
