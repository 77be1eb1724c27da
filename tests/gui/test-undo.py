#!/usr/bin/python3
"""Who I am, the norms of the register, and what is done taken back and done again."""
import csv
import os
import re
import sys

import gui
import tap

PROGRAM = os.path.abspath(sys.argv[1])
EXAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "example")

app = None


def names():
    """The given names in the list, those in sight."""
    return [row[0] for row in app.find("tree table").rows()[1:] if row]


def say(text):
    return app.find("label", re.compile(text))


@tap.case("at first the window asks who I am", needed=True)
def window_asks():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "contacts"])
    app.find("tree table")
    app.find("push button", "Hvem er du?").click()
    app.window("Indstillinger")


@tap.case("I am chosen among the contacts by typing")
def i_am_chosen():
    app.find(("push button", "toggle button"), re.compile("^Jeg er: ")).click()
    gui.type_text("bodil grav")
    app.find("label", "Bodil Graversen")
    gui.key("Return")
    app.find(("push button", "toggle button"), "Jeg er: Bodil Graversen")


@tap.case("the page to begin with is chosen")
def first_page_is_chosen():
    choice = app.find("combo box", "Begynd med").click()
    app.find("label", "Møder", within=choice).click()
    gui.wait("the choice to close", lambda: not app.all("label", "Netværk", within=choice))


@tap.case("a reader of the screen can name all of the preferences")
def preferences_are_named():
    for page in ("Generelt", "Sikkerhedskopier", "Normer"):
        app.find("page tab", page).click()
        gui.wait("the page %s" % page,
                 lambda page=page: "selected" in app.find("page tab", page).states)
        # libadwaita's own search through preferences is switched off, but still in the tree.
        unnamed = [node for node in app.unnamed() if node.name != "GtkSearchEntry"
                   and any(above.name == "Indstillinger" for above in node.ancestors())]
        assert not unnamed, "without a name: %r" % unnamed


@tap.case("a norm that cannot be is refused in words, and one that can is saved")
def norm_is_saved():
    entry = app.find("text", "Længste hul i et sammenhængende forløb")
    entry.type("400")
    gui.key("Return")
    say("^Skriv et helt tal fra 0 til 365$")
    entry.type("25")
    gui.key("Return")
    app.find("push button", "Nulstil til 30 dage")
    app.gone("label", "Skriv et helt tal fra 0 til 365")


@tap.case("what is still being typed is saved when the preferences close")
def typing_is_saved():
    app.find("text", "Længste tid uden kontakt, tæt").type("28")
    gui.key("Escape")
    app.gone("label", "Længste tid uden kontakt, tæt")
    app.find("push button", "Fortryd: “Længste tid uden kontakt, tæt” er nu 28")


@tap.case("the foot of the sidebar says who I am and when it was saved")
def foot_says():
    app.find("push button", "Jeg er Bodil Graversen")
    say(r"^Gemt \d\d:\d\d$")


@tap.case("Ctrl+Z takes back one act at a time and says which")
def keys_take_back():
    gui.key("ctrl+z")
    say("^Fortrudt: “Længste tid uden kontakt, tæt” er nu 28$")
    gui.key("ctrl+z")
    say("^Fortrudt: “Længste hul i et sammenhængende forløb” er nu 25$")
    button = app.find("push button", "Fortryd")
    assert "sensitive" not in button.states, button.states
    app.find("push button", "Gentag: “Længste hul i et sammenhængende forløb” er nu 25").click()
    say("^Gentaget: “Længste hul i et sammenhængende forløb” er nu 25$")


@tap.case("Ctrl+N makes a contact")
def contact_is_made():
    gui.key("ctrl+n")
    app.find("text", "Fornavn").type("Åse")
    app.find("text", "Efternavn").type("Aabenraa")
    gui.key("ctrl+Return")
    app.gone("text", "Efternavn")
    say("^Åse Aabenraa$")


@tap.case("Delete deletes the record shown, and the notice takes it back")
def record_is_deleted():
    gui.key("Delete")
    say("^“Åse Aabenraa” er slettet$")
    app.find("tree table")
    app.find("push button", "Fortryd").click()
    say("^Fortrudt: “Åse Aabenraa” er slettet$")


@tap.case("while a text is being typed, Ctrl+Z and Delete are the text's")
def typing_has_its_own():
    gui.key("ctrl+shift+f")
    gui.type_text("åse aab")
    gui.wait("only Åse", lambda: names() == ["Åse"])
    gui.key("Home Delete")
    gui.wait("a letter less", lambda: app.find("entry", "Søg i listen").text == "se aab")
    gui.key("ctrl+z")
    gui.wait("the letter again", lambda: app.find("entry", "Søg i listen").text == "åse aab")
    gui.wait("Åse still there", lambda: names() == ["Åse"])


@tap.case("a row is deleted from the list, and Ctrl+Z brings it back")
def row_is_deleted():
    app.find("label", "Aabenraa").click()
    gui.key("Delete")
    gui.wait("no row", lambda: not app.all("label", "Aabenraa"))
    gui.key("ctrl+z")
    app.find("label", "Aabenraa")
    gui.key("ctrl+shift+z")
    gui.wait("no row again", lambda: not app.all("label", "Aabenraa"))


@tap.case("it can be taken back in the next window too")
def restart_keeps_undo():
    global app
    gui.key("ctrl+q")
    assert app.wait_exit() == 0
    app = gui.App([PROGRAM, "--example"])
    app.find("tree table", "Møder")
    app.find("push button", "Jeg er Bodil Graversen")
    app.find("push button", "Fortryd: “Åse Aabenraa” er slettet").click()
    say("^Fortrudt: “Åse Aabenraa” er slettet$")
    app.find("push button", "Gentag: “Åse Aabenraa” er slettet")
    app.find("push button", "Fortryd: “Åse Aabenraa” oprettet")


@tap.case("who I am on the command line wins, and is not remembered")
def command_line_wins():
    global app
    with open(os.path.join(EXAMPLE, "contact.csv"), encoding="utf-8", newline="") as file:
        other = next(row for row in csv.DictReader(file) if row["given_name"] != "Bodil")
    for options, name in ((["--as", other["id"]], "%(given_name)s %(family_name)s" % other),
                          ([], "Bodil Graversen")):
        gui.key("ctrl+q")
        assert app.wait_exit() == 0
        app = gui.App([PROGRAM, "--example", *options])
        app.find("push button", "Jeg er " + name)


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
