#!/usr/bin/python3
"""A meeting, by the keys alone: its agenda is typed, it is held, and its minutes are approved."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
ITEMS = ("Velkomst 5 min", "Økonomi 15 min", "Unge & praktik <Nord> 20 min", "Bilag 3", "Personsager 10 min", "Eventuelt")

app = None


def parts(of):
    """What lies in a part of the window; nothing else of it is looked at."""
    return app.snapshot(True, app.find("filler", of)).walk()


def agenda():
    """What stands on the agenda, without numbers."""
    return [re.sub(r"^\d+\. ", "", node.name) for node in parts("TovAgendaList") if node.role == "list item"]


def show_agenda(*titles):
    gui.wait("the agenda %s" % (titles,), lambda: agenda() == list(titles))


def wait_row_focus(name):
    gui.wait("%s to have the keys" % name, lambda: any(
        node.name == name and "focused" in node.states for node in parts("TovAgendaList") if node.role == "list item"))


@tap.case("a new meeting of a group is shown, and its members are invited at once", needed=True)
def meeting_is_made():
    global app
    app = hands.app = gui.App([PROGRAM, "--example", "--page", "meetings"])
    places.act("new-record", "s", "meeting")
    dialog = app.window("Opret møde")
    hands.refer(dialog, "Gruppe", "udviklingsforum", "Udviklingsforum")
    hands.fill(dialog, "Begynder", "13-10-2011 9.00")
    hands.fill(dialog, "Slutter", "10.30")
    gui.key("Tab")
    gui.wait("the same day", lambda: app.find("text", "Slutter", within=dialog).text == "13-10-2011 10:30")
    hands.save("Opret møde")
    app.find("label", re.compile("^Udviklingsforum · "))
    app.find("push button", "Invitér gruppens medlemmer").click()
    app.find("push button", "Peter Fløe: Ikke noteret")


@tap.case("six items are typed one after the other, with their minutes")
def agenda_is_typed():
    app.find("text", "Nyt punkt").click()
    for item in ITEMS:
        gui.type_text(item)
        gui.key("Return")
    show_agenda("Velkomst", "Økonomi", "Unge & praktik <Nord>", "Bilag 3", "Personsager", "Eventuelt")
    app.find("label", "50 af 90\u00a0min.; slutter 09:50")


@tap.case("an item is moved, typed anew in place and taken away by the keys, and comes back")
def agenda_is_changed():
    app.find("list item", "2. Økonomi").click()
    gui.key("alt+Up alt+Down alt+Down")
    show_agenda("Velkomst", "Unge & praktik <Nord>", "Økonomi", "Bilag 3", "Personsager", "Eventuelt")
    # What is being typed is kept when the item is moved, and moves with it.
    gui.key("Return ctrl+a")
    gui.type_text("Regnskab 10 min")
    gui.key("alt+Up alt+Down")
    show_agenda("Velkomst", "Unge & praktik <Nord>", "Regnskab", "Bilag 3", "Personsager", "Eventuelt")
    gui.key("Return")
    gui.type_text("x")
    gui.key("Escape")
    wait_row_focus("3. Regnskab")
    gui.key("Delete")
    show_agenda("Velkomst", "Unge & praktik <Nord>", "Bilag 3", "Personsager", "Eventuelt")
    gui.key("ctrl+z")
    show_agenda("Velkomst", "Unge & praktik <Nord>", "Regnskab", "Bilag 3", "Personsager", "Eventuelt")


@tap.case("it is run by the keys: minutes, a decision, something to do, put off, who is there")
def meeting_is_run():
    app.find("push button", "Hold mødet").click()
    live = app.window("Mødet")
    app.find("label", "Punkt 1 af 6", within=live)
    gui.key("Page_Down")
    app.find("label", "2. Unge & praktik <Nord>", within=live)
    gui.type_text("Vi mangler pladser.")
    app.find("list item", "2. Unge & praktik <Nord>", description=re.compile("Behandlet$"), shown=False)
    gui.key("ctrl+d")
    gui.type_text("Alle spørger i egen kreds")
    gui.key("Return")
    app.find("list item", "Alle spørger i egen kreds", within=live)
    gui.key("ctrl+u")
    gui.type_text("Ring til Falck")
    app.find("text", "Hvem", within=live)
    gui.key("Tab")
    gui.type_text("peter")
    gui.key("Tab")
    gui.type_text("1/11")
    gui.key("Return")
    row = app.find("list item", "Ring til Falck", within=live)
    assert "Peter Fløe" in row.item.description and "01-11-2011" in row.item.description, row.item.description
    gui.key("Page_Down ctrl+p")
    app.find("label", re.compile("Udskudt$"), within=live)
    gui.key("ctrl+f")
    chip = app.find("push button", re.compile("Ikke noteret$"), within=live)
    gui.wait("a chip to have the keys", lambda: "focused" in chip.states)
    gui.type_text("tu")
    app.find("push button", re.compile("Til stede$"), within=live)
    app.find("push button", re.compile("Udeblevet$"), within=live)
    gui.key("Escape")
    app.find("push button", "Ja, det er holdt").click()
    hands.app.closed("Mødet")
    app.find("push button", "Godkend referatet")
    app.find("label", re.compile("^1 til stede · 1 udeblevet · "))


@tap.case("what was typed is in the register, and a decision is passed on")
def decision_is_passed_on():
    app.find("list item", "2. Unge & praktik <Nord>").click()
    gui.wait("the minutes", lambda: app.find("text", "Referat").text == "Vi mangler pladser.")
    app.reach("push button", re.compile("^Giv videre …: ")).click()
    dialog = app.window("Giv en beslutning videre")
    app.find("check box", "Alle", within=dialog).click()
    hands.save("Giv en beslutning videre")
    gui.wait("the decision to have reached everybody", lambda: re.search(
        "givet videre til alle", app.find("list item", "Alle spørger i egen kreds", shown=False).item.description))
    app.gone("push button", re.compile("^Giv videre …: "))


@tap.case("approved minutes can only be read, until they are opened again")
def minutes_are_approved():
    app.reach("push button", "Godkend referatet").click()
    app.reach("label", re.compile("referat godkendt 14-10-2011$"))
    app.gone("text", "Nyt punkt")
    assert not app.all("push button", "Nyt notat", shown=False)
    app.reach("push button", "Åbn referatet igen").click()
    app.find("text", "Nyt punkt")


@tap.case("what was put off, and what nobody came to, is proposed for the next meeting and taken over")
def proposals_are_taken():
    places.act("open-record", "(ss)", "meeting", "me-ro-pr-16")
    app.reach("label", re.compile(r"^\d forslag til dagsordenen$")).click()
    app.find("check box", "Regnskab 10 min", shown=False)
    app.reach("check box", "Bilag 3").click()
    app.reach("push button", "Tag med").click()
    gui.wait("the item on the agenda", lambda: "Regnskab" in agenda())
    assert "Bilag 3" not in agenda()


@tap.case("before its day those who are not coming are seen, and it is not held without a question")
def replies_are_shown():
    places.act("open-record", "(ss)", "meeting", "me-l-st-07")
    app.find("push button", "Christian Rosdahl: Kommer ikke")
    app.find("label", re.compile(r"^4 kommer · 1 kommer ikke · 1 har ikke svaret$"))
    app.find("label", "Referenten kommer ikke")
    app.find("push button", "Hold mødet").click()
    app.find("push button", "Ikke endnu").click()
    app.gone("push button", "Ikke endnu")
    assert "Mødet" not in hands.app.titles()


@tap.case("minutes that could not be opened again are approved after a question")
def approval_is_asked():
    places.act("open-record", "(ss)", "meeting", "me-g-kw-33")
    app.find("push button", "Godkend referatet").click()
    app.find("label", re.compile("^Gruppen har holdt møde siden"), shown=False)
    app.find("push button", "Godkend endeligt").click()
    app.gone("push button", "Godkend referatet")
    assert not app.all("push button", "Åbn referatet igen")


@tap.case("a reader of the screen can name all of it")
def everything_is_named():
    nameless = app.unnamed(app.snapshot(True, app.find("filler", "TovMeetingPage")))
    assert not nameless, nameless


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
