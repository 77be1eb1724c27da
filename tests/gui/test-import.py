#!/usr/bin/python3
"""A coordinator's list becomes a caseload: the file, the columns, every row, the backup before, and
the way back."""
import glob
import os
import re
import sys

import gui
import tap

HOME = os.environ["HOME"]
LIST = os.path.join(HOME, "mine unge æøå.csv")
TITLE = "Indlæs en liste"

# As such lists are: a title above the headings, somebody without a key worker of the register, a
# birthday that is none, somebody twice, an empty row and a total.
ROWS = """Unge i Randers;;;;;;
;;;;;;
Navn;Fødselsdag;Tovholder;Niveau;Indskrevet;Seneste kontakt;Skostørrelse
Øyvind Aabjerg;03-02-1994;Karla Prøvensen;Tæt;01-08-2011;10-10-2011;42
Åse Æblegaard;17-05-1993;Karla Prøvensen;Ekstern;15-08-2011;05-10-2011;38
Ditte Ørnfelt;31-02-1994;Karla Prøvensen;Tæt;01-09-2011;;39
Øyvind Aabjerg;03-02-1994;Karla Prøvensen;Tæt;01-08-2011;10-10-2011;42
;;;;;;
I alt: 4;;;;;;
"""

app = None


def dialog():
    return app.window(TITLE)


def rows():
    """Those in sight: what is imported and what is said about it."""
    return [(node.name, node.description) for node in app.all("list item", within=dialog())]


def search(text):
    """In the list of young people."""
    gui.key("ctrl+shift+f")
    gui.key("ctrl+a")
    gui.type_text(text)


@tap.case("Ctrl+I asks for a file", needed=True)
def import_opens():
    global app
    with open(LIST, "w", encoding="cp1252", newline="\r\n") as file:
        file.write(ROWS)
    app = gui.App([sys.argv[1], "--example", "--page", "young"], leaks_elsewhere=gui.FILE_DIALOG)
    app.find("tree table", "Unge")
    gui.key("ctrl+i")
    app.window("Vælg en liste")


@tap.case("the file is read, and what it is is guessed", needed=True)
def file_is_read():
    app.window("Vælg en liste")
    # A path may be typed once a slash has been.
    gui.type_text(LIST)
    gui.wait("the way to be typed", lambda: app.find("text").text == LIST)
    gui.key("Return")
    dialog().find("label", "Trin 1 af 3")
    dialog().find("label", "mine unge æøå.csv")
    dialog().find("label", re.compile("^Unge med forløb"))


@tap.case("which partnership the young people go to has to be said", needed=True)
def partnership_is_asked_for():
    assert "sensitive" not in dialog().find("push button", "Næste").states
    dialog().find("combo box", "Ungepartnerskab").click()
    dialog().find("label", "Roskilde").click()
    gui.wait("the way on", lambda: "sensitive" in dialog().find("push button", "Næste").states)
    dialog().find("push button", "Næste").click()
    dialog().find("label", "Trin 2 af 3")


@tap.case("the columns are known by their headings, which stand in the third row")
def columns_are_known():
    choice = dialog().find("combo box", "Række med overskrifter")
    choice.find("label", re.compile("^3: Navn · Fødselsdag"))
    for heading, field in (("Navn", "Navn"), ("Fødselsdag", "Fødselsdato"),
                           ("Tovholder", "Tovholder"), ("Niveau", "Niveau")):
        choice = dialog().find("combo box", "“%s” betyder" % heading)
        choice.find("label", field)
    choice = app.reach("combo box", "“Skostørrelse” betyder", within=dialog())
    choice.find("label", "Bruges ikke")


@tap.case("every row can be looked at before anything is changed", needed=True)
def rows_are_shown():
    gui.key("ctrl+Return")
    dialog().find("label", "Trin 3 af 3")
    dialog().find("label", re.compile("^2 rækker bliver til 2 unge, 2 indskrivninger, .*"
                                      "1 kontaktperson"))
    assert [name.split(" · ")[0] for name, _ in rows()][:3] == [
        "Øyvind Aabjerg", "Åse Æblegaard", "Ditte Ørnfelt"], rows()


@tap.case("a count shows its rows alone, each with its reason")
def counts_filter():
    faulty = dialog().find("push button", "Kan ikke tages: 1")
    faulty.click()
    gui.wait("one row", lambda: len(rows()) == 1)
    assert "“31-02-1994”" in rows()[0][1] and "Fødselsdag" in rows()[0][1], rows()
    dialog().find("push button", "Findes allerede: 1").click()
    gui.wait("the one that is there twice", lambda: "Øyvind" in rows()[0][0])
    dialog().find("push button", "Findes allerede: 1").click()
    gui.wait("all rows", lambda: len(rows()) > 3)


@tap.case("a reader of the screen can name all of it")
def everything_is_named():
    unnamed = [node for node in app.unnamed() if dialog().path in [up.path for up in node.ancestors()]]
    assert not unnamed, "without a name: %r" % unnamed


@tap.case("Escape goes a step back, and what was said about the columns holds")
def escape_goes_back():
    gui.key("Escape")
    dialog().find("label", "Trin 2 af 3")
    gui.key("ctrl+Return")
    dialog().find("label", "Trin 3 af 3")


@tap.case("the good rows are imported after a backup", needed=True)
def good_rows_are_imported():
    dialog().find("push button", "Indlæs").click()
    dialog().find("label", "2 rækker indlæst")
    backups = glob.glob(os.path.join(HOME, ".local/share/*/*-backups/*-before-import.db"))
    assert len(backups) == 1, backups


@tap.case("the way leads to the list, where they are")
def list_is_shown():
    dialog().find("push button", "Vis listen").click()
    app.closed(TITLE)
    app.find("label", "2 rækker indlæst")
    search("æblegaard")
    app.find("label", "Æblegaard")


@tap.case("Ctrl+Z takes all of it back")
def undo_takes_back():
    gui.key("Escape")
    gui.key("ctrl+z")
    search("æblegaard")
    app.find("label", "Intet fundet")


@tap.case("what is no list is refused in words, and another file can be chosen")
def other_files_are_refused():
    path = os.path.join(HOME, "billede.xlsx")
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + bytes(200))
    gui.key("Escape")
    gui.key("ctrl+i")
    app.window("Vælg en liste")
    gui.type_text(path)
    gui.wait("the way to be typed", lambda: app.find("text").text == path)
    gui.key("Return")
    dialog().find("label", "Filen kunne ikke læses")
    dialog().find("push button", "Vælg en fil …")
    gui.key("Escape")
    app.closed(TITLE)


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
