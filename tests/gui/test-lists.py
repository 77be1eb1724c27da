#!/usr/bin/python3
"""Contacts, organisations and meetings, entered, changed, deleted and undone by hand; their lists
filtered and saved."""
import os
import re
import sys

import gui
import hands
import tap

PROGRAM = os.path.abspath(sys.argv[1])
HOME = os.environ["HOME"]


@tap.case("the list is shown", needed=True)
def list_is_shown():
    hands.start(PROGRAM, "contacts", leaks_elsewhere=gui.FILE_DIALOG)


@tap.case("a contact is entered, changed, deleted from the list and brought back")
def contact():
    hands.open_list("contact", "Kontaktpersoner")
    gui.key("ctrl+n")
    dialog = hands.app.window("Opret kontaktperson")
    hands.fill(dialog, "Fornavn", "Asger")
    hands.fill(dialog, "Efternavn", "Prøvemand")
    hands.save("Opret kontaktperson")
    hands.app.find("label", "Asger Prøvemand")
    hands.change("kontaktperson", "Mobil", "12345678")
    hands.app.find("push button", re.compile("^Ring 12 ?34 ?56 ?78$"))
    gui.key("alt+Left")
    gui.key("ctrl+shift+f")
    gui.type_text("prøvemand")
    gui.wait("one row", lambda: len(hands.rows()) == 1)
    hands.app.find("label", "Prøvemand", within=hands.app.find("tree table")).click()
    gui.key("Delete")
    hands.app.find("label", "Intet fundet")
    gui.key("ctrl+z")
    gui.wait("one row", lambda: len(hands.rows()) == 1)
    hands.app.find("label", "Prøvemand", within=hands.app.find("tree table")).click(count=2)
    hands.app.find("label", "Asger Prøvemand")


@tap.case("a post is entered with an organisation that is made on the way")
def employment():
    hands.reach("push button", "Ny ansættelse").click()
    dialog = hands.app.window("Tilføj ansættelse")
    hands.app.find("push button", re.compile("^Organisation: "), within=dialog).click()
    gui.type_text("Prøvehuset")
    hands.app.find("push button", "Opret ny: “Prøvehuset”").click()
    inner = hands.app.window("Opret organisation")
    assert hands.app.find("text", "Navn", within=inner).text == "Prøvehuset"
    hands.choose(inner, "Type", "Virksomhed", is_low=True)
    hands.save("Opret organisation")
    hands.app.find("push button", "Organisation: Prøvehuset")
    hands.save("Tilføj ansættelse")
    hands.reach("push button", "Mere om kontaktpersonen").click()
    hands.find_item("Prøvehuset").click()
    hands.app.find("label", "Ansættelse")
    hands.change("ansættelse", "Titel", "Leder")
    hands.app.find("label", "Leder")
    hands.delete_and_undo("Leder", ("label", "Asger Prøvemand"))


@tap.case("an organisation is changed, and becomes a party that is deleted and brought back")
def organisation_and_party():
    hands.open_list("organisation", "Organisationer")
    hands.find_row("prøvehus", "Prøvehuset")
    hands.change("organisation", "By", "Ærøskøbing")
    hands.app.find("label", "Virksomhed · Ærøskøbing")
    hands.reach("push button", "Ny part").click()
    dialog = hands.app.window("Tilføj part")
    hands.refer(dialog, "Ungepartnerskab", "randers", "Randers")
    hands.save("Tilføj part")
    hands.find_item("Randers").click()
    hands.app.find("label", "Part")
    hands.change("part", "Rolle", "Vært")
    hands.app.find("label", "Vært")
    hands.delete_and_undo("Vært", ("label", "Prøvehuset"))


@tap.case("an organisation that is used elsewhere says so and stays")
def used_organisation_stays():
    hands.open_list("organisation", "Organisationer")
    hands.find_row("jobcenter guldborgsund", "Jobcenter Guldborgsund")
    gui.key("Delete")
    hands.app.find("label", "“Jobcenter Guldborgsund” blev ikke slettet")
    gui.key("Escape")
    hands.app.gone("label", "“Jobcenter Guldborgsund” blev ikke slettet")
    hands.app.find("label", "Jobcenter Guldborgsund")


@tap.case("a meeting with an agenda is entered, changed, deleted with it and brought back")
def meeting_and_agenda():
    hands.open_list("meeting", "Møder")
    gui.key("ctrl+n")
    dialog = hands.app.window("Opret møde")
    hands.refer(dialog, "Gruppe", "tovholdermødet", "Tovholdermødet")
    hands.fill(dialog, "Begynder", "20-10-2011 09:30")
    hands.fill(dialog, "Sted", "Prøvelokalet")
    hands.save("Opret møde")
    hands.app.find("label", re.compile("Prøvelokalet"))
    hands.app.find("text", "Nyt punkt").type("Velkomst")
    gui.key("Return")
    hands.app.find("list item", "1. Velkomst")
    hands.change("møde", "Sted", "Prøvesalen")
    hands.app.find("label", re.compile("Prøvesalen"))
    hands.app.find("push button", "Mere").click()
    hands.app.find("menu item", "Slet").click()
    hands.app.find("label", re.compile("og 1 tilknyttet oplysning er slettet$"))
    gui.key("ctrl+z")
    hands.find_row("prøvesal", "Prøvesalen")
    hands.app.find("list item", "1. Velkomst")


@tap.case("a list is filtered by a column, says so, and remembers it")
def list_is_filtered():
    hands.open_list("organisation", "Organisationer")
    gui.key("ctrl+shift+f")
    gui.key("BackSpace")
    gui.wait("many rows", lambda: len(hands.rows()) > 10)
    hands.in_list("Organisationer", "Filtrér listen").click()
    hands.app.find("entry", "By").type("nakskov")
    hands.app.find("label", "Filtreret efter: By")
    gui.key("Escape")
    gui.wait("those of Nakskov", lambda: hands.rows() and {row[3] for row in hands.rows()} == {"Nakskov"})
    hands.open_list("contact", "Kontaktpersoner")
    hands.open_list("organisation", "Organisationer")
    hands.app.find("label", "Filtreret efter: By")
    gui.wait("those of Nakskov", lambda: hands.rows() and {row[3] for row in hands.rows()} == {"Nakskov"})


@tap.case("what is shown is saved as a list for Excel")
def list_is_saved():
    path = os.path.join(HOME, "organisationer æøå.csv")
    hands.in_list("Organisationer", "Mere").click()
    gui.screen().park()
    hands.app.find("menu item", re.compile("^Gem listen")).click()
    dialog = hands.app.window(re.compile("^Gem listen som"))
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    hands.app.find("label", "Listen er gemt som “organisationer æøå.csv”")
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = file.read().split("\r\n")
    assert lines[0].split(";")[0] == "Navn", lines[0]
    assert len(lines) > 3 and all(";Nakskov;" in line for line in lines[1:] if line), lines


@tap.case("filters are cleared again")
def filters_are_cleared():
    hands.in_list("Organisationer", "Ryd filtre").click()
    gui.wait("many rows", lambda: len({row[3] for row in hands.rows() if row}) > 2)
    hands.app.gone("label", "Filtreret efter: By")


@tap.case("a row has a menu")
def row_has_menu():
    hands.open_list("contact", "Kontaktpersoner")
    hands.app.find("label", "Prøvemand", within=hands.app.find("tree table")).click(button=3)
    hands.app.find("menu item", "Ret").click()
    hands.app.window("Ret kontaktperson")
    gui.key("Escape")
    hands.app.closed("Ret kontaktperson")
    assert not hands.app.unnamed(), hands.app.unnamed()


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = hands.app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
