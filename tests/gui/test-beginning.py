#!/usr/bin/python3
"""Somebody begins: an empty register, a partnership in four steps, a list of young people, and what the window shows of
them."""
import os
import re
import sys

import gui
import places
import tap

HOME = os.environ["HOME"]
LIST = os.path.join(HOME, "mine unge.csv")
ROWS = """Navn;Fødselsdag;Tovholder;Niveau;Indskrevet;Seneste kontakt;Næste skridt;Frist
Maximiliane Østergaard-Rasmussen;03-02-1994;Mette Holm;Tæt;01-08-2011;10-10-2011;Ringe til mester;24-10-2011
Bo Bæk;17-05-1993;Jens Bruun;Ekstern;15-08-2011;05-10-2011;Møde på skolen;25-10-2011
"""

BEGIN = "Opret dit ungepartnerskab"

# The window is not that of the example.
places.running = places.OWN
app = None


@tap.case("an empty register says how to begin, and each page what it is for", needed=True)
def register_is_empty():
    global app
    with open(LIST, "w", encoding="cp1252", newline="\r\n") as file:
        file.write(ROWS)
    app = gui.App([sys.argv[1], "--page", "statistics"], leaks_elsewhere=gui.FILE_DIALOG)
    app.find("label", re.compile("^Her kommer tal og diagrammer"))
    app.find("label", "Mit register")
    gui.key("alt+1")
    app.find("label", "Velkommen til Tovholder")
    for way in ("Prøv eksemplet", "Indlæs en liste med kontaktpersoner", "Åbn en fil, du har fået"):
        assert "sensitive" in app.find("list item", way).states, way


@tap.case("four steps; what was typed is there when one goes back", needed=True)
def steps_are_taken():
    gui.key("ctrl+n")
    app.window(BEGIN)
    gui.key("ctrl+Return")
    app.find("label", "Feltet skal udfyldes.")
    gui.type_text("Ungepartnerskabet Randers")
    gui.wait("its municipality", lambda: app.find("text", "Kommune").text == "730 Randers")
    gui.key("Return")
    app.find("text", "Parter")
    # Who goes on without a last Enter means what she has typed.
    for party, key in (("Jobcenter Randers", "Return"), ("Randers Produktionsskole", "ctrl+Return")):
        gui.type_text(party)
        app.find("list item", re.compile("^%s" % party))
        gui.key(key)
    app.find("label", "Trin 3 af 4")
    gui.type_text("Anne")
    gui.key("alt+Left")
    app.find("push button", "Fjern Jobcenter Randers")
    gui.key("ctrl+Return")
    gui.wait("the name", lambda: app.find("text", "Fornavn").text == "Anne")


@tap.case("Escape asks before it is lost, and nothing is saved yet")
def escape_asks():
    gui.key("Escape")
    app.find("push button", "Fortsæt").click()
    gui.wait("the question to close", lambda: len(app.titles()) == 2)
    app.find("label", "Alt er gemt", shown=False)


@tap.case("the last step enters all of it as one act", needed=True)
def all_is_entered():
    app.find("text", re.compile("^Hvor du arbejder")).click()
    app.find("list item", "Jobcenter Randers")
    # The parties just named are found by their letters too, and what was left can be gone back to.
    gui.type_text("jobc")
    app.find("text", "Titel").click()
    app.gone("list item", "Jobcenter Randers")
    app.find("text", re.compile("^Hvor du arbejder")).click()
    app.find("list item", "Jobcenter Randers")
    gui.key("Return")
    app.find("push button", "Fjern Jobcenter Randers")
    gui.key("ctrl+Return")
    app.find("label", re.compile("Randers Produktionsskole bliver baseenhed"))
    app.find("push button", "Senere")
    gui.key("S")
    gui.key("ctrl+Return")
    app.closed(BEGIN)
    app.find("label", "Kræver opmærksomhed")
    app.find("label", "Jeg er Anne")
    gui.key("ctrl+z")
    app.find("list item", "Prøv eksemplet")
    app.find("label", "Hvem er du?")
    gui.key("ctrl+shift+z")
    app.find("label", "Jeg er Anne")
    gui.key("alt+2")
    app.find("label", "Ingen unge endnu")


@tap.case("keys work where there are no rows, and what is proposed need not be typed over")
def keys_work():
    gui.key("ctrl+n")
    dialog = app.window("Opret ung")
    gui.type_text("Anna")
    gui.wait("the first name", lambda: app.find("text", "Fornavn", within=dialog).text == "Anna")
    assert app.find("text", "Nummer", within=dialog).text == "001"


@tap.case("Ctrl+Q in a dialog asks before what was written is lost")
def quit_asks():
    gui.key("ctrl+q")
    app.find("push button", "Fortsæt").click()
    gui.wait("the question to close", lambda: "Opret ung" in app.titles())
    gui.key("Escape")
    app.find("push button", "Smid væk").click()
    app.closed("Opret ung")


@tap.case("the board says what it is for, and how somebody comes on it")
def board_is_empty():
    gui.key("alt+1")
    app.find("label", "Ingen er indskrevet i dag")
    app.find("push button", re.compile("^Optag en ung"))
    gui.key("alt+2")


@tap.case("a list is imported from there, and shown", needed=True)
def list_is_imported():
    app.find("push button", re.compile("^Indlæs en liste")).click()
    app.window("Vælg en liste")
    gui.type_text(LIST)
    gui.key("Return")
    app.find("push button", "Næste").click()
    app.find("label", re.compile("^Bo Bæk|^Maximiliane Østergaard-Rasmussen · Bo Bæk"))
    app.find("push button", "Næste").click()
    app.find("push button", "Indlæs").click()
    app.find("push button", "Vis listen").click()
    app.find("table row", "Bo Bæk")


@tap.case("they stand on the board")
def board_is_filled():
    gui.key("alt+1")
    app.find("list item", re.compile("^Maximiliane Østergaard-Rasmussen"), within=app.find("list", "Tæt"))
    app.find("list item", re.compile("^Bo Bæk"), within=app.find("list", "Ekstern"))


@tap.case("a list that was empty is as wide as what it has got, and its kinds are counted")
def list_is_wide():
    places.act("show-list", "s", "support_level")
    # What is cut is not shown in full, but read in full: its width is what can be seen of it.
    name = app.find("label", "Maximiliane Østergaard-Rasmussen")
    assert name.extents[2] > 200, name.extents
    app.find("label", "Niveauer").click()
    gui.wait("the counts", lambda: len(app.all("label", "2", within=app.find("combo box", "Liste"))) >= 4)
    gui.key("Escape")


@tap.case("a contact whose time nobody wrote down has only a day")
def day_has_no_time():
    places.act("show-list", "s", "log_entry")
    app.find("label", "10-10-2011")


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
