#!/usr/bin/python3
"""The board: its numbers are those of the register, a key or a drag changes a level, and the hand finds its way."""
import csv
import os
import re
import sys

import gui
import tap
from guiscreen import screen

EXAMPLE = os.environ["TOVHOLDER_EXAMPLE_DIR"]
# The day that the example takes for today.
TODAY = "2011-10-14"
LANES = ("Tæt", "Ekstern", "Udslusning")

app = None


def table(name):
    with open(os.path.join(EXAMPLE, name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def enrolled():
    """Who is enrolled today: the day of discharge is none of the days any more."""
    return {row["young_person_id"] for row in table("enrolment")
            if row["admitted_on"] <= TODAY and not (row["discharged_on"] and row["discharged_on"] <= TODAY)}


def current(name):
    """The rows of an interval that hold today, of those who are enrolled."""
    people = enrolled()
    return [row for row in table(name) if row["young_person_id"] in people and row["from_date"] <= TODAY
            and not (row["to_date"] and row["to_date"] < TODAY)]


def without_step():
    planned = {row["young_person_id"] for row in table("next_step") if row["set_on"] <= TODAY
               and not any(row[end] and row[end] <= TODAY for end in ("done_on", "cancelled_on"))}
    return enrolled() - planned


def lane(title):
    return app.find("list", title)


def cards(title):
    return [node.name for node in app.all("list item", within=lane(title))]


def focused():
    return next((node.name for node in app.all("list item") if "focused" in node.states), None)


def wait_focus(name):
    gui.wait("%s to have the keys" % name, lambda: focused() == name)


def count(title):
    """The number beside the name of a lane."""
    return app.find("label", title, shown=True).parent.find("label", re.compile("^[0-9]+$")).text


@tap.case("everybody who is enrolled stands in the lane of the level", needed=True)
def everybody_has_a_lane():
    global app
    app = gui.App([sys.argv[1], "--example", "--page", "board", "--as", "ct-r-kw1"], leaks_elsewhere=gui.DRAG)
    levels = [row["level"] for row in current("support_level")]
    for title, level in zip(LANES, ("close", "external", "phasing_out")):
        gui.wait("the number of " + title, lambda: count(title) == str(levels.count(level)))


@tap.case("the most urgent card has the keys, the arrows walk, Return opens one, and back is on the card again")
def arrows_walk():
    first, second = cards("Tæt")[:2]
    wait_focus(first)
    gui.key("Right")
    wait_focus(cards("Ekstern")[0])
    gui.key("Left")
    wait_focus(first)
    gui.key("Down")
    wait_focus(second)
    gui.key("Return")
    app.find("label", second)
    gui.key("alt+Left")
    wait_focus(second)


@tap.case("a key changes the level, the focus goes along, and undo brings it back")
def key_changes_level():
    name = focused()
    gui.key("3")
    app.window(re.compile("niveau", re.IGNORECASE))
    gui.key("ctrl+Return")
    gui.wait("the card in its new lane", lambda: name in cards("Udslusning"))
    wait_focus(name)
    gui.key("ctrl+z")
    gui.wait("the card where it was", lambda: name in cards("Tæt"))
    wait_focus(name)


@tap.case("the numbers above the board are those of the register, and narrow it")
def counts_narrow():
    n = len(without_step())
    app.find(None, "Uden næste skridt %d" % n).click()
    gui.wait("those without a next step", lambda: sum(int(count(title)) for title in LANES) == n)
    app.find(None, "Uden næste skridt %d" % n).click()
    gui.wait("everybody", lambda: sum(int(count(title)) for title in LANES) == len(enrolled()))
    balls = [row for row in current("ball") if row["contact_id"] == "ct-r-kw1" and row["answer"] == "accepted"]
    app.find(None, "Bolden hos mig %d" % len(balls))


@tap.case("a card is dragged to another lane, which asks from which day")
def card_is_dragged():
    places = [app.find("list item", cards(title)[0]).box() for title in ("Tæt", "Ekstern")]
    start, end = (x + width // 2 for x, _, width, _ in places)
    y = places[0][1] + places[0][3] // 2
    for way in (-3, -1, 0):
        screen().move(start + way, y)
        app.sync()
    screen().hold(start, y)
    for step in range(1, 13):
        app.sync()
        screen().move(start + (end - start) * step // 12, y + step)
    # The lane answers each move through the screen; who lets go before it has is not heard.
    for step in range(12):
        screen().move(end + step % 2, y + 12)
        app.sync()
    screen().let_go()
    dialog = app.window(re.compile("niveau", re.IGNORECASE))
    assert app.find(None, re.compile("Ekstern"), within=dialog)
    gui.key("Escape")
    app.gone("text", "Fra")


def workers():
    return [node.name for node in app.all("list item", re.compile(" unge"), within=app.find("list", "Tovholdere"))]


@tap.case("a key worker's row says the caseload, also where the board is narrowed, and leads to the young people")
def workers_lead_on():
    hers = [row["young_person_id"] for row in current("key_worker") if row["contact_id"] == "ct-r-kw1"]
    name = next("%(given_name)s %(family_name)s" % row for row in table("young_person")
                if row["id"] in hers and row["given_name"] and row["protected"] == "0")
    n = len(hers)
    app.find(None, "Tovholdere og hvor meget de har").click()
    row = re.compile("^Birgitte Sandbæk, %d unge .* af 20$" % n)
    caseload = app.find("list item", row).name
    gui.key("ctrl+shift+f")
    app.find("entry", "Søg på tavlen").type(name)
    gui.wait("her alone, with her whole caseload", lambda: workers() == [caseload])
    gui.key("Escape")
    gui.wait("the others", lambda: len(workers()) > 1)
    app.find("list item", row).click()
    gui.wait("her young people", lambda: sum(int(count(title)) for title in LANES) == n)


@tap.case("where nobody fits it says so, and everybody comes back")
def nobody_fits():
    gui.key("ctrl+shift+f")
    app.find("entry", "Søg på tavlen").type("findes ikke")
    app.find("push button", "Vis alle").click()
    gui.wait("everybody", lambda: sum(int(count(title)) for title in LANES) == len(enrolled()))


@tap.case("the window closes and nothing was wrong")
def window_closes():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
