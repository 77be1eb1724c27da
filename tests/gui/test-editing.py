#!/usr/bin/python3
"""What is entered, changed, deleted and undone by hand in the window, for records of many kinds."""
import os
import re
import sys

import gui
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
HOME = os.environ["HOME"]

app = None


def rows():
    """The cells of the rows in sight, without the headings."""
    return app.find("tree table").rows()[1:]


def sheet():
    """The record that is shown: those of other pages are still there, out of sight."""
    return app.find("filler", "TovRecordView")


def reach(role, name):
    """A part of the record that is shown, scrolled into sight."""
    return app.find(role, name, within=sheet(), shown=False).scroll_to()


def find_item(name):
    """A row of what belongs to the record that is shown."""
    return reach("list item", name)


def fill(dialog, name, text):
    app.reach("text", name, within=dialog).type(text)


def choose(dialog, name, choice, is_low=False):
    """Chooses from a list; of a long one is_low says that it is among the last."""
    app.reach("combo box", name, within=dialog).click()
    app.find("list item")
    if is_low:
        gui.key("End")
    app.find("label", choice).click()
    gui.wait("the choices to close", lambda: len(app.all("label", choice)) == 1)


def refer(dialog, name, search, title):
    """Searches for a record and takes the first that is found."""
    app.reach("push button", re.compile("^%s: " % name), within=dialog).click()
    gui.type_text(search)
    app.find("label", title)
    gui.key("Return")
    app.find("push button", re.compile("^%s: %s" % (name, re.escape(title))))


def titles():
    return [node.name for node in app.snapshot().children]


def save(title):
    gui.key("ctrl+Return")
    gui.wait("the dialog to close", lambda: title not in titles())
    # The window below scrolls back to where it was when it has the focus again.
    gui.wait("the window below", lambda: any("active" in node.states for node in app.snapshot().children))


def change(kind, name, text):
    """Changes the record that is shown, by the keyboard."""
    gui.key("ctrl+e")
    fill(app.window("Ret " + kind), name, text)
    save("Ret " + kind)


def add(kind):
    """Adds to the record that is shown: by the button of the list there is, else by the menu."""
    button = "Tilføj " + kind
    if app.all("push button", button, within=sheet(), shown=False):
        reach("push button", button).click()
    else:
        reach("push button", "Tilføj").click()
        app.find("menu item", kind.capitalize()).click()
    return app.window("Tilføj " + kind)


def delete_and_undo(title, back):
    """Deletes the record that is shown, and undoes it; back is what is seen when it has gone."""
    gui.key("Delete")
    app.find("label", re.compile("^“%s” .*slettet$" % re.escape(title)))
    app.find(*back)
    gui.key("ctrl+z")
    app.find("label", re.compile("^Fortrudt: "))


def open_list(entity, plural):
    places.act("show-list", "s", entity)
    app.find("tree table", plural)
    gui.wait("rows", rows)


def in_list(plural, name):
    """A button above the list: those of other pages are still there, out of sight."""
    above = app.find("tree table", plural).ancestors()
    return app.find("push button", name, within=next(a for a in above if a.name == "TovListPage"))


def find_row(search, cell):
    """Opens the one record that the list finds."""
    gui.key("ctrl+shift+f")
    gui.type_text(search)
    gui.wait("one row", lambda: len(rows()) == 1 and cell in rows()[0])
    app.find("label", cell, within=app.find("tree table")).click(count=2)


@tap.case("a young person is entered with the next number, and shown", needed=True)
def young_person_is_entered():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "young"])
    gui.wait("rows", lambda: len(rows()) > 10)
    gui.key("ctrl+n")
    dialog = app.window("Opret ung")
    assert app.find("text", "Nummer", within=dialog).text == "RO-037"
    fill(dialog, "Fornavn", "Åse")
    fill(dialog, "Efternavn", "Ærø")
    save("Opret ung")
    app.find("label", "Ung")
    app.find("label", "Åse Ærø")


@tap.case("it is changed by Ctrl+E, and the page follows", needed=True)
def young_person_is_changed():
    change("ung", "Mail", "aase@eksempel.dk")
    app.find("label", "aase@eksempel.dk")


@tap.case("it is deleted by Delete, and Ctrl+Z brings it back")
def young_person_is_deleted():
    delete_and_undo("Åse Ærø", ("tree table", "Unge"))
    find_row("åse ærø", "Ærø")
    app.find("label", "aase@eksempel.dk")


@tap.case("a date that is none is told at the field, and nothing is saved")
def wrong_date_is_told():
    dialog = add("niveau")
    choose(dialog, "Niveau", "Tæt")
    fill(dialog, "Fra", "32-03-2011")
    gui.key("ctrl+Return")
    app.find("label", re.compile("32-03-2011"))
    assert "Tilføj niveau" in titles()
    fill(dialog, "Fra", "010311")
    save("Tilføj niveau")
    app.find("list item", "Tæt")


@tap.case("what a new interval closes is said before it is saved")
def closing_is_announced():
    dialog = add("niveau")
    choose(dialog, "Niveau", "Ekstern")
    app.find("label", "Tæt siden 01-03-2011 slutter 13-10-2011")
    save("Tilføj niveau")
    app.find("label", re.compile("01-03-2011 – 13-10-2011"))
    app.find("label", re.compile("siden 14-10-2011"))


@tap.case("typed words are not thrown away unasked")
def words_are_kept():
    dialog = add("næste skridt")
    app.find("text", "Tekst", within=dialog).click()
    gui.type_text("Ring til mester")
    gui.key("Escape")
    app.find("label", "Vil du kassere det, du har skrevet?")
    app.find("push button", "Fortsæt").click()
    app.gone("label", "Vil du kassere det, du har skrevet?")
    save("Tilføj næste skridt")
    find_item("Ring til mester")


@tap.case("a next step is changed, deleted and brought back")
def next_step():
    find_item("Ring til mester").click()
    app.find("label", "Næste skridt")
    change("næste skridt", "Frist", "20-10-2011")
    app.find("label", "20-10-2011")
    delete_and_undo("Ring til mester", ("label", "Åse Ærø"))
    find_item("Ring til mester")


@tap.case("a placement is entered, changed, deleted and brought back")
def placement():
    dialog = add("forløbstrin")
    refer(dialog, "Type", "mentor", "Mentor")
    save("Tilføj forløbstrin")
    find_item("Mentor").click()
    app.find("label", "Forløbstrin")
    change("forløbstrin", "Timer om ugen", "12")
    app.find("label", "12")
    delete_and_undo("Åse Ærø · Mentor", ("label", "Ung"))
    find_item("Mentor")


@tap.case("a log entry is entered from the young person it is about, in one act")
def log_entry():
    dialog = add("logbogsnotat")
    choose(dialog, "Hvordan", "Telefon")
    save("Tilføj logbogsnotat")
    find_item(re.compile("Telefon$")).click()
    app.find("label", "Logbogsnotat")
    app.find("list item", "Åse Ærø")
    change("logbogsnotat", "Minutter", "25")
    app.find("label", "25")
    gui.key("alt+Left")
    app.find("label", "Ung")


@tap.case("a consent is entered with its receiver, and says what may be shared")
def consent():
    dialog = add("samtykke")
    app.find("text", "Oplysning", within=dialog).click()
    gui.type_text("Fremmøde")
    choose(dialog, "Givet af", "Den unge selv")
    save("Tilføj samtykke")
    find_item("Fremmøde").click()
    app.find("label", "Samtykke")
    dialog = add("organisation")
    refer(dialog, "Organisation", "jobcenter gu", "Jobcenter Guldborgsund")
    save("Tilføj organisation")
    gui.key("alt+Left")
    reach("push button", re.compile("^Organisation: ")).click()
    gui.type_text("jobcenter gu")
    gui.key("Return")
    # Her birth date is not known.
    reach("label", re.compile("^Intet må deles med Jobcenter Guldborgsund.*både den unge og"))
    gui.key("Home")
    change("ung", "Fødselsdato", "1990")
    reach("label", re.compile("^Må deles med Jobcenter Guldborgsund:\nFremmøde"))


@tap.case("the history tells who changed what, and leads back")
def history_leads_back():
    reach("push button", "Mere").click()
    # So that its tooltip does not cover the menu.
    gui.screen().park()
    app.find("menu item", "Historik").click()
    dialog = app.window("Historik")
    app.find("label", "Fødselsdato: tom → 1990", within=dialog)
    app.find("label", "Mail: tom → aase@eksempel.dk", within=dialog)
    oldest = app.find("push button", re.compile("^Gå tilbage til"), within=dialog, nth=2, shown=False)
    oldest.scroll_to().click()
    app.find("label", "“Åse Ærø” er som før")
    app.gone("label", "aase@eksempel.dk")
    gui.key("ctrl+z")
    app.find("label", "aase@eksempel.dk")


@tap.case("a contact is entered, changed, deleted from the list and brought back")
def contact():
    open_list("contact", "Kontaktpersoner")
    gui.key("ctrl+n")
    dialog = app.window("Opret kontaktperson")
    fill(dialog, "Fornavn", "Asger")
    fill(dialog, "Efternavn", "Prøvemand")
    save("Opret kontaktperson")
    app.find("label", "Asger Prøvemand")
    change("kontaktperson", "Mobil", "12345678")
    app.find("label", re.compile("^12 ?34 ?56 ?78$"))
    gui.key("alt+Left")
    gui.key("ctrl+shift+f")
    gui.type_text("prøvemand")
    gui.wait("one row", lambda: len(rows()) == 1)
    app.find("label", "Prøvemand", within=app.find("tree table")).click()
    gui.key("Delete")
    app.find("label", "Intet fundet")
    gui.key("ctrl+z")
    gui.wait("one row", lambda: len(rows()) == 1)
    app.find("label", "Prøvemand", within=app.find("tree table")).click(count=2)
    app.find("label", "Asger Prøvemand")


@tap.case("a post is entered with an organisation that is made on the way")
def employment():
    dialog = add("ansættelse")
    app.find("push button", re.compile("^Organisation: "), within=dialog).click()
    gui.type_text("Prøvehuset")
    app.find("push button", "Opret ny: “Prøvehuset”").click()
    inner = app.window("Opret organisation")
    assert app.find("text", "Navn", within=inner).text == "Prøvehuset"
    choose(inner, "Type", "Virksomhed", is_low=True)
    save("Opret organisation")
    app.find("push button", "Organisation: Prøvehuset")
    save("Tilføj ansættelse")
    find_item("Prøvehuset").click()
    app.find("label", "Ansættelse")
    change("ansættelse", "Titel", "Leder")
    app.find("label", "Leder")
    delete_and_undo("Leder", ("label", "Kontaktperson"))


@tap.case("an organisation is changed, and becomes a party that is deleted and brought back")
def organisation_and_party():
    open_list("organisation", "Organisationer")
    find_row("prøvehus", "Prøvehuset")
    change("organisation", "By", "Ærøskøbing")
    app.find("label", "Ærøskøbing")
    dialog = add("part")
    refer(dialog, "Ungepartnerskab", "randers", "Randers")
    save("Tilføj part")
    find_item("Randers").click()
    app.find("label", "Part")
    change("part", "Rolle", "Vært")
    app.find("label", "Vært")
    delete_and_undo("Vært", ("label", "Organisation"))


@tap.case("an organisation that is used elsewhere says so and stays")
def used_organisation_stays():
    open_list("organisation", "Organisationer")
    find_row("jobcenter guldborgsund", "Jobcenter Guldborgsund")
    gui.key("Delete")
    app.find("label", "“Jobcenter Guldborgsund” blev ikke slettet")
    gui.key("Escape")
    app.gone("label", "“Jobcenter Guldborgsund” blev ikke slettet")
    app.find("label", "Jobcenter Guldborgsund")


@tap.case("a meeting with an agenda is entered, changed, deleted with it and brought back")
def meeting_and_agenda():
    open_list("meeting", "Møder")
    gui.key("ctrl+n")
    dialog = app.window("Opret møde")
    refer(dialog, "Gruppe", "tovholdermødet", "Tovholdermødet")
    fill(dialog, "Begynder", "20-10-2011 09:30")
    fill(dialog, "Sted", "Prøvelokalet")
    save("Opret møde")
    app.find("label", re.compile("Prøvelokalet$"))
    dialog = add("dagsordenspunkt")
    fill(dialog, "Titel", "Velkomst")
    save("Tilføj dagsordenspunkt")
    find_item("Velkomst").click()
    app.find("label", "Dagsordenspunkt")
    change("dagsordenspunkt", "Titel", "Godmorgen")
    app.find("label", "Godmorgen")
    gui.key("alt+Left")
    app.find("label", "Møde")
    change("møde", "Sted", "Prøvesalen")
    app.find("label", re.compile("Prøvesalen$"))
    gui.key("Delete")
    app.find("label", re.compile("og 1 tilknyttet er slettet$"))
    gui.key("ctrl+z")
    find_row("prøvesal", "Prøvesalen")
    find_item("Godmorgen")


@tap.case("a list is filtered by a column, says so, and remembers it")
def list_is_filtered():
    open_list("organisation", "Organisationer")
    gui.key("ctrl+shift+f")
    gui.key("BackSpace")
    gui.wait("many rows", lambda: len(rows()) > 10)
    in_list("Organisationer", "Filtrér listen").click()
    app.find("entry", "By").type("nakskov")
    app.find("label", "1 filter")
    gui.key("Escape")
    gui.wait("those of Nakskov", lambda: rows() and {row[3] for row in rows()} == {"Nakskov"})
    open_list("contact", "Kontaktpersoner")
    open_list("organisation", "Organisationer")
    app.find("label", "1 filter")
    gui.wait("those of Nakskov", lambda: rows() and {row[3] for row in rows()} == {"Nakskov"})


@tap.case("what is shown is saved as a list for Excel")
def list_is_saved():
    path = os.path.join(HOME, "organisationer æøå.csv")
    in_list("Organisationer", "Mere").click()
    gui.screen().park()
    app.find("menu item", re.compile("^Gem listen")).click()
    dialog = app.window(re.compile("^Gem listen som"))
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    app.find("label", "Listen er gemt som “organisationer æøå.csv”")
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = file.read().split("\r\n")
    assert lines[0].split(";")[0] == "Navn", lines[0]
    assert len(lines) > 3 and all(";Nakskov;" in line for line in lines[1:] if line), lines


@tap.case("filters are cleared again")
def filters_are_cleared():
    in_list("Organisationer", "Ryd filtre").click()
    gui.wait("many rows", lambda: len({row[3] for row in rows() if row}) > 2)
    app.gone("label", "1 filter")


@tap.case("a row has a menu")
def row_has_menu():
    open_list("contact", "Kontaktpersoner")
    app.find("label", "Prøvemand", within=app.find("tree table")).click(button=3)
    app.find("menu item", "Ret").click()
    app.window("Ret kontaktperson")
    gui.key("Escape")
    gui.wait("the dialog to close", lambda: "Ret kontaktperson" not in titles())
    assert not app.unnamed(), app.unnamed()


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
