#!/usr/bin/python3
"""A young person and what belongs to one, entered, changed, deleted and undone by hand; the
history, and what a consent allows."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])


@tap.case("the list is shown", needed=True)
def list_is_shown():
    hands.start(PROGRAM, "young")


@tap.case("a young person is entered with the next number, and shown", needed=True)
def young_person_is_entered():
    gui.key("ctrl+n")
    dialog = hands.app.window("Opret ung")
    assert hands.app.find("text", "Nummer", within=dialog).text == "G-041"
    hands.fill(dialog, "Fornavn", "Åse")
    hands.fill(dialog, "Efternavn", "Ærø")
    hands.save("Opret ung")
    hands.app.find("label", "Åse Ærø")
    hands.show_all_of_person()


@tap.case("it is changed by Ctrl+E, and the page follows", needed=True)
def young_person_is_changed():
    hands.change("ung", "Mail", "aase@eksempel.dk")
    hands.reach("label", "aase@eksempel.dk")


@tap.case("it is deleted by Delete, and Ctrl+Z brings it back")
def young_person_is_deleted():
    hands.delete_and_undo("Åse Ærø", ("tree table", "Unge"))
    hands.find_row("åse ærø", "Ærø")
    hands.reach("label", "aase@eksempel.dk")


@tap.case("a date that is none is told at the field, and nothing is saved")
def wrong_date_is_told():
    dialog = hands.add("niveau")
    hands.choose(dialog, "Niveau", "Tæt")
    hands.fill(dialog, "Fra", "32-03-2011")
    gui.key("ctrl+Return")
    hands.app.find("label", re.compile("32-03-2011"))
    assert "Tilføj niveau" in hands.app.titles()
    hands.fill(dialog, "Fra", "010311")
    hands.save("Tilføj niveau")
    hands.app.find("list item", "Tæt")


@tap.case("what a new interval closes is said before it is saved")
def closing_is_announced():
    dialog = hands.add("niveau")
    hands.choose(dialog, "Niveau", "Ekstern")
    hands.app.find("label", "Tæt siden 01-03-2011 slutter 13-10-2011")
    hands.save("Tilføj niveau")
    hands.app.find("label", re.compile("01-03-2011 – 13-10-2011"))
    hands.app.find("label", re.compile("siden 14-10-2011"))


@tap.case("typed words are not thrown away unasked")
def words_are_kept():
    dialog = hands.add("næste skridt")
    hands.app.find("text", "Tekst", within=dialog).click()
    gui.type_text("Ring til mester")
    gui.key("Escape")
    hands.app.find("label", "Vil du smide det væk, du har skrevet?")
    hands.app.find("push button", "Fortsæt").click()
    hands.app.gone("label", "Vil du smide det væk, du har skrevet?")
    hands.save("Tilføj næste skridt")
    hands.find_item("Ring til mester")


@tap.case("a next step is changed, deleted and brought back")
def next_step():
    hands.find_item("Ring til mester").click()
    hands.app.find("label", "Næste skridt")
    hands.change("næste skridt", "Frist", "20-10-2011")
    hands.app.find("label", "20-10-2011")
    hands.delete_and_undo("Ring til mester", ("label", "Åse Ærø"))
    hands.find_item("Ring til mester")


@tap.case("a placement is entered, changed, deleted and brought back")
def placement():
    dialog = hands.add("forløbstrin")
    hands.refer(dialog, "Type", "mentor", "Mentor")
    hands.save("Tilføj forløbstrin")
    hands.find_item("Mentor").click()
    hands.app.find("label", "Forløbstrin")
    hands.change("forløbstrin", "Timer om ugen", "12")
    hands.app.find("label", "12")
    hands.delete_and_undo("Åse Ærø · Mentor", ("label", "Åse Ærø"))
    hands.find_item("Mentor")


@tap.case("a log entry is entered from the young person it is about, in one act")
def log_entry():
    dialog = hands.add("logbogsnotat")
    hands.choose(dialog, "Hvordan", "Telefon")
    hands.save("Tilføj logbogsnotat")
    hands.find_item(re.compile("Telefon$")).click()
    hands.app.find("label", "Logbogsnotat")
    hands.app.find("list item", "Åse Ærø")
    hands.change("logbogsnotat", "Minutter", "25")
    hands.app.find("label", "25")
    gui.key("alt+Left")
    hands.app.find("label", "Åse Ærø")


@tap.case("a consent is entered with its receiver, and says what may be shared")
def consent():
    dialog = hands.add("samtykke")
    hands.app.find("text", "Oplysning", within=dialog).click()
    gui.type_text("Fremmøde")
    hands.choose(dialog, "Givet af", "Den unge selv")
    hands.save("Tilføj samtykke")
    hands.find_item("Fremmøde").click()
    hands.app.find("label", "Samtykke")
    dialog = hands.add("organisation")
    hands.refer(dialog, "Organisation", "jobcenter gu", "Jobcenter Guldborgsund")
    hands.save("Tilføj organisation")
    gui.key("alt+Left")
    hands.reach("push button", re.compile("^Organisation: ")).click()
    gui.type_text("jobcenter gu")
    gui.key("Return")
    # Her birth date is not known.
    hands.reach("label", re.compile("^Intet må deles med Jobcenter Guldborgsund.*både den unge og"))
    gui.key("Home")
    hands.change("ung", "Fødselsdato", "1990")
    hands.reach("label", re.compile("^Må deles med Jobcenter Guldborgsund:\nFremmøde"))


@tap.case("the history tells who changed what, and leads back")
def history_leads_back():
    hands.reach("push button", "Mere").click()
    # So that its tooltip does not cover the menu.
    gui.screen().park()
    hands.app.find("menu item", "Historik").click()
    dialog = hands.app.window("Historik")
    hands.app.find("label", "Fødselsdato: tom → 1990", within=dialog)
    hands.app.find("label", "Mail: tom → aase@eksempel.dk", within=dialog)
    oldest = hands.app.find("push button", re.compile("^Gå tilbage til"), within=dialog, nth=2, shown=False)
    oldest.scroll_to().click()
    hands.app.find("label", "“Åse Ærø” er som før")
    gui.wait("the mail to go", lambda: not hands.find_parts("label", "aase@eksempel.dk"))
    gui.key("ctrl+z")
    hands.reach("label", "aase@eksempel.dk")


@tap.case("what came with a data package goes back to before its first change")
def package_goes_back():
    places.act("open-record", "(ss)", "contact", "ct-g-kw5")
    hands.app.find("label", "Ole Vestermark")
    hands.change("kontaktperson", "Telefon", "86 12 34 56")
    hands.app.find("push button", "Ring 86 12 34 56")
    places.act("show-history", "(ss)", "contact", "ct-g-kw5")
    dialog = hands.app.window("Historik")
    hands.app.find("label", "Telefon: tom → 86 12 34 56", within=dialog)
    first = hands.app.find("list item", "Før den første ændring", within=dialog)
    hands.app.find("push button", re.compile("før den første ændring$"), within=first).click()
    hands.app.find("label", "“Ole Vestermark” er som før")
    hands.app.gone("push button", "Ring 86 12 34 56")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = hands.app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
