#!/usr/bin/python3
"""Calendars of other programs: meetings saved for them, an update and an answer taken from them; and what is coming."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
HOME = os.environ["HOME"]
GROUP, MEETING, CONTACT = "gr-l-st", "me-l-st-07", "ct-l-cr"
UID = MEETING + "@dk.ungepartnerskaber.Tovholder"
IMPORT = "Indlæs en kalender"


def write(name, method, *lines):
    path = os.path.join(HOME, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:" + method, "BEGIN:VEVENT", "UID:" + UID,
                                *lines, "END:VEVENT", "END:VCALENDAR", "")))
    return path


def take(path, *words):
    """Looks at a file, finds the words in it, and takes it."""
    places.act("import-calendar", "s", path)
    window = hands.app.window(IMPORT)
    for word in words:
        window.find("label", word)
    gui.key("ctrl+Return")
    hands.app.closed(IMPORT)
    hands.app.find("label", re.compile("^1 taget med fra “%s”$" % os.path.basename(path)))


@tap.case("the window opens", needed=True)
def window_opens():
    hands.app = gui.App([PROGRAM, "--example", "--page", "meetings"], leaks_elsewhere=gui.FILE_DIALOG)
    hands.app.find("tree table", "Møder")


@tap.case("what is coming stands by week and month, and what is late is said to be")
def coming_is_shown():
    places.act("coming")
    window = hands.app.window("Det kommende")
    window.find("label", "Over fristen")
    window.find("label", re.compile("Skulle være gjort "))
    hands.app.reach("label", "November 2011", within=window)


@tap.case("a row opens what it is about")
def row_opens():
    window = hands.app.window("Det kommende")
    hands.app.reach("list item", re.compile("^09-11-2011 09:00 · Styregruppen"), within=window).click()
    hands.app.closed("Det kommende")
    hands.app.find("filler", "TovMeetingPage")


@tap.case("a group's meetings are saved as a calendar")
def calendar_is_saved():
    path = os.path.join(HOME, "møder.ics")
    places.act("export-calendar", "s", GROUP)
    dialog = hands.app.window("Gem kalenderen (.ics)")
    assert dialog.find("text").text == "Lolland Styregruppen.ics", dialog.find("text").text
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    hands.app.find("label", re.compile("^Kalenderen er gemt som “møder.ics”"))
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    assert "METHOD:PUBLISH\r\n" in text and "UID:" + UID in text
    assert "DTSTART;TZID=Europe/Copenhagen:20111109T090000\r\n" in text


@tap.case("a file is not written over unasked where its ending was not typed")
def file_is_kept():
    path = os.path.join(HOME, "møder.ics")
    with open(path, "w", encoding="utf-8") as file:
        file.write("mine")
    for answer, is_kept in (("Escape", True), ("Erstat", False)):
        places.act("export-calendar", "s", GROUP)
        dialog = hands.app.window("Gem kalenderen (.ics)")
        dialog.find("text").type(path[:-len(".ics")])
        dialog.find("push button", "Gem").click()
        hands.app.find("label", "Skal “møder.ics” erstattes?")
        if is_kept:
            gui.key("Escape")
        else:
            hands.app.find("push button", answer).click()
        hands.app.gone("label", "Skal “møder.ics” erstattes?")
        gui.wait("the file", lambda k=is_kept: (open(path, encoding="utf-8").read() == "mine") == k)


@tap.case("a meeting that was moved is seen first and then moved, and it can be undone")
def update_is_taken():
    path = write("flyttet.ics", "REQUEST", "DTSTART:20111110T120000Z", "DTEND:20111110T140000Z")
    take(path, "09-11-2011 09:00 · Styregruppen", re.compile("Begynder: 09-11-2011 09:00 → 10-11-2011 13:00"))
    places.act("open-record", "(ss)", "meeting", MEETING)
    hands.app.find("label", re.compile("10(-11-|. november )2011.*13[:.]00"))
    gui.key("ctrl+z")
    hands.app.find("label", re.compile("^Fortrudt: 1 taget med"))


@tap.case("of an answer from an address that nobody has it is said what to do; else it is noted")
def answer_is_taken():
    path = write("svar.ics", "REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:christian@lolland.example")
    places.act("import-calendar", "s", path)
    window = hands.app.window(IMPORT)
    window.find("label", re.compile("Ingen kontaktperson har den mailadresse"))
    assert "sensitive" not in window.find("push button", "Tag med").states
    gui.key("Escape")
    hands.app.closed(IMPORT)
    places.act("open-record", "(ss)", "contact", CONTACT)
    places.act("edit-record", "(ss)", "contact", CONTACT)
    hands.fill(hands.app.window("Ret kontaktperson"), "Mail", "Christian@Lolland.example")
    hands.save("Ret kontaktperson")
    take(path, re.compile("^Christian Rosdahl · 09-11-2011 09:00"), re.compile("Kommer$"))


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    assert hands.app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
