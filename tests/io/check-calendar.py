"""Looks at calendars that were written with the eyes of two other programs.

    check-calendar.py COMMAND...    runs the command with a folder behind it, under a Danish locale
"""
import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import gi
import icalendar

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # pylint: disable=wrong-import-position

import tap  # pylint: disable=wrong-import-position

folder = tempfile.mkdtemp(prefix="calendar-")
UTC = datetime.timezone.utc

# Fourteen o'clock in Denmark, in UTC: twelve in summer, thirteen in winter.
TIMES = {
    "me-1": (2011, 11, 8, 13), "me-2": (2011, 10, 29, 12), "me-3": (2011, 10, 30, 13),
    "me-4": (2012, 3, 24, 13), "me-5": (2012, 3, 25, 12),
}


def content(name):
    with open(os.path.join(folder, name + ".ics"), "rb") as file:
        return file.read()


def by_libical(name):
    return ICalGLib.Component.new_from_string(content(name).decode())


def events_by_libical(calendar):
    kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
    event = calendar.get_first_component(kind)
    while event:
        yield event
        event = calendar.get_next_component(kind)


def by_icalendar(name):
    return icalendar.Calendar.from_ical(content(name))


@tap.case("the calendars are written, under a Danish locale where there is one", needed=True)
def are_written():
    # Without a catalogue the words of the program are English.
    subprocess.run(sys.argv[1:] + [folder], check=True, timeout=60,
                   env=dict(os.environ, LC_ALL="da_DK.UTF-8", LANGUAGE="en"))
    assert sorted(os.listdir(folder)) == ["all.ics", "cancel.ics", "request.ics"]


@tap.case("lines are folded at 75 bytes, ended by CRLF, and never broken within a character")
def are_folded():
    for name in ("all", "cancel", "request"):
        lines = content(name).split(b"\r\n")
        assert lines[-1] == b"" and not any(b"\n" in line or b"\r" in line for line in lines)
        for line in lines:
            assert len(line) <= 75, line
            line.decode("utf-8")


@tap.case("libical finds no fault in them, nor in what is sent to whom")
def are_sound():
    for name in ("all", "cancel", "request"):
        calendar = by_libical(name)
        assert calendar.count_errors() == 0
        # The rules of what a REQUEST, a CANCEL and a PUBLISH must hold.
        ICalGLib.restriction_check(calendar)
        assert "X-LIC-ERROR" not in calendar.as_ical_string(), calendar.as_ical_string()


@tap.case("libical reads the same times, by the time zone in the file")
def libical_reads_times():
    calendar = by_libical("all")
    zone = calendar.get_timezone("Europe/Copenhagen")
    assert zone and zone.get_component()
    seen = {}
    for event in events_by_libical(calendar):
        start = event.get_first_property(ICalGLib.PropertyKind.DTSTART_PROPERTY).get_dtstart()
        moment = datetime.datetime.fromtimestamp(start.as_timet_with_zone(zone), UTC)
        seen[event.get_uid().split("@")[0]] = moment
    assert seen == {uid: datetime.datetime(*time, tzinfo=UTC) for uid, time in TIMES.items()}, seen


@tap.case("icalendar reads the same times, and an hour where no end is known")
def icalendar_reads_times():
    seen = {}
    for event in by_icalendar("all").walk("VEVENT"):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        uid = str(event["UID"]).split("@", maxsplit=1)[0]
        seen[uid] = start.astimezone(UTC)
        assert end - start == datetime.timedelta(minutes=90 if uid == "me-1" else 60)
    assert seen == {uid: datetime.datetime(*time, tzinfo=UTC) for uid, time in TIMES.items()}, seen


@tap.case("icalendar reads who is invited, and what people wrote")
def icalendar_reads_words():
    calendar = by_icalendar("request")
    event = calendar.walk("VEVENT")[0]
    assert str(calendar["METHOD"]) == "REQUEST"
    assert str(event["LOCATION"]) == "Børn & Unge; Nord, lokale 2"
    assert str(event["DESCRIPTION"]).split("\n")[1] == "1. Økonomi, 3. kvartal (15 min.)"
    assert str(event["ORGANIZER"]) == "mailto:allan@guldborgsund.example"
    assert [str(a) for a in event["ATTENDEE"]] == [
        "mailto:allan@guldborgsund.example", "mailto:mette@horsens.example"]
    assert [a.params["PARTSTAT"] for a in event["ATTENDEE"]] == ["ACCEPTED", "NEEDS-ACTION"]
    assert event["ATTENDEE"][1].params["CN"] == "Mette 'M' Holm"


@tap.case("a cancellation is of the same meeting, and newer")
def cancellation_is_newer():
    before, after = (by_icalendar(name).walk("VEVENT")[0] for name in ("request", "cancel"))
    assert str(by_icalendar("cancel")["METHOD"]) == "CANCEL"
    assert before["UID"] == after["UID"] and after["SEQUENCE"] > before["SEQUENCE"]
    assert str(after["STATUS"]) == "CANCELLED"


tap.run(at_end=lambda: shutil.rmtree(folder))
