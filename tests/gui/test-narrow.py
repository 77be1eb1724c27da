#!/usr/bin/python3
"""A window as narrow as a telephone: tables become rows, and the keys still do everything."""
import re
import subprocess
import sys

import gui
import tap

app = None


@tap.case("a narrow window shows a table as rows", needed=True)
def rows_are_shown():
    global app
    for key, value in (("window-width", "360"), ("window-height", "640")):
        subprocess.run(["gsettings", "set", "dk.ungepartnerskaber.Tovholder", key, value],
                       check=True)
    app = gui.App([sys.argv[1], "--example", "--page", "statistics"])
    app.find(None, re.compile("^Optaget, "))
    gui.key("alt+2")
    app.find("list", "Unge")
    assert not app.all("tree table")


@tap.case("the arrows and Return open a record")
def keys_open_a_record():
    gui.wait("a row to have the keys", lambda: focused("list item") or gui.key("Down"))
    name = focused("list item")
    gui.key("Return")
    app.find("filler", "TovPersonPage")
    app.find("label", name)


def focused(role):
    for node in app.all(role, shown=False):
        if "focused" in node.states:
            return node.name
    return None


@tap.case("Alt+Left goes back to the rows")
def back_to_the_rows():
    gui.key("alt+Left")
    app.find("list", "Unge")


@tap.case("F9 shows the pages, and a page its content again")
def sidebar_takes_turns():
    gui.key("F9")
    app.find(("list item", "label"), "Møder").click()
    app.find("list", "Møder")


@tap.case("a reader of the screen can name all of it")
def everything_is_named():
    unnamed = app.unnamed()
    assert not unnamed, "without a name: %r" % unnamed


@tap.case("Ctrl+W ends the program")
def ctrl_w_ends_the_program():
    gui.key("ctrl+w")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
