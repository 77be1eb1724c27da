#!/usr/bin/python3
"""A young person's network map: 25 people from nothing by keyboard and by mouse, and what is done with them."""
import math
import os
import re
import sys
import time

import gui
import listener
import places
import tap
from guibus import ACCESSIBLE, PROPERTIES, STATES, bus
from guiscreen import screen

PROGRAM = os.path.abspath(sys.argv[1])

# Who have no map yet.
FIRST, SECOND = "yp-g-003", "yp-g-008"
PEOPLE = ["Mor", "Far", "Lillebror", "Mormor", "Farfar", "Moster", "Anna", "Bo", "Carl", "Ditte", "Emil", "Frida",
          "Lærer", "Mester", "Sofie", "Kim", "Træner", "Nabo", "Gitte", "Hans", "Ida", "Jens", "Sagsbehandler", "Læge",
          "Mentor"]
SECTORS = "Familie|Slægt|Venner|Skole og arbejde|Fritid|Professionelle"
# Somebody on the map as a screen reader says it: name, ring and sector.
PLACED = re.compile("^[^,]+, ring [1-4], (%s)(, |$)" % SECTORS)

# The map, and those who wait.
app = canvas = chips = None
keys = 0


def press(combination):
    global keys
    keys += 1
    gui.key(combination)


def type_names(names):
    """With commas between them; the key worker waits already."""
    global keys
    text = ",".join(names)
    keys += len(text)
    gui.type_text(text)
    press("Return")
    gui.wait("all of them to wait", lambda: len(waiting()) == len(names) + 1)


def ask(node, call, *arguments):
    """The answers of what is in a thing. The whole page need not be read for that: it is asked very often."""
    paths = bus().children(app.bus_name, [node.path])[0]
    return bus().many(app.bus_name, [(path, *call, *(arguments or (None, None))) for path in paths])


def names(node):
    return [name for name in ask(node, (PROPERTIES, "Get"), "(ss)", (ACCESSIBLE, "Name")) if name]


def waiting():
    return names(chips)


def people():
    """Those on the map."""
    return [name for name in names(canvas) if PLACED.search(name)]


def person(words):
    return app.find("link", re.compile(words))


def focused():
    """Who on the map has the keys."""
    states = [state and state[0] >> STATES.index("focused") & 1 for state in ask(canvas, (ACCESSIBLE, "GetState"))]
    return next((name for name, state in zip(names(canvas), states) if state), None)


def begin_map(person_id):
    global canvas, chips
    places.act("new-network-map", "s", person_id)
    app.window("Nyt netværkskort")
    gui.key("ctrl+Return")
    app.gone("dialog", "Nyt netværkskort")
    chips = app.find("push button", within=app.find("filler", "TovWaitingRow")).parent
    canvas = app.find(None, re.compile("^Netværkskort fra "))
    gui.wait("nobody on the map", lambda: not people() and len(waiting()) == 1)


@tap.case("25 people are put on a map by keyboard alone", needed=True)
def by_keyboard():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "young"])
    app.window("Tovholder")
    begin_map(FIRST)
    start = time.monotonic()
    with listener.Listener(app, "draw-map"):
        type_names(PEOPLE)
        press("Escape")
        for i in range(len(PEOPLE) + 1):
            # Who is known by the word stands in a sector; the others follow the one before, or are moved on.
            if i in (6, 12, 16, 20):
                press("s")
            press(str(i % 4 + 1))
    gui.wait("everybody on the map", lambda: len(people()) == len(PEOPLE) + 1)
    tap.note("by keyboard: %d keys, %.1f s" % (keys, time.monotonic() - start))
    assert not waiting()


@tap.case("the screen reader reads each person with ring, sector and tie, and keys change them")
def keys_change():
    person("^Mor, ring 2, Familie$")
    start = gui.wait("the last one to have the keys", lambda: focused())
    gui.key("Left")
    gui.wait("the next person", lambda: focused() not in (start, None))
    name, ring = re.match("([^,]+), ring ([1-4])", focused()).groups()
    ring = 2 if ring == "1" else 1
    assert "ressourceperson" not in focused(), focused()
    gui.key("t")
    person("^%s, .*, støttende" % name)
    gui.key(str(ring))
    person("^%s, ring %d, .*, støttende" % (name, ring))
    gui.key("r")
    person("^%s, ring %d, .*, mulig ressourceperson" % (name, ring))
    gui.key("ctrl+Down")
    person("^%s, ring %d, " % (name, ring + 1))
    for _ in range(4):
        gui.key("ctrl+z")
    gui.wait("all of it undone", lambda: not app.all("link", re.compile("støttende|ressourceperson")))
    gui.key("0")
    gui.wait("one to wait", lambda: len(waiting()) == 1)
    gui.key("ctrl+z")
    gui.wait("nobody to wait", lambda: not waiting())


@tap.case("L ties two people, a tie is chosen by its line, Delete takes one off the map wherever the focus is, and undo brings her back")
def ties_and_removal():
    gui.key("l Down Return")
    app.find("push button", re.compile("^Fjern: "))
    name = focused()
    app.find("push button", re.compile("^Forbindelse(:|$)")).click()
    app.find("push button", "I konflikt").click()
    person("^%s, i konflikt$" % re.escape(name))
    app.gone("push button", "Ikke noteret")
    gui.key("ctrl+z")
    person("^%s$" % re.escape(name))
    gui.key("Delete")
    gui.wait("one less", lambda: len(people()) == len(PEOPLE))
    gui.key("ctrl+z")
    person("^%s$" % re.escape(name))


@tap.case("25 people are put on a map by mouse alone, once they are typed", needed=True)
def by_mouse():
    begin_map(SECOND)
    type_names(PEOPLE)
    x, y, width, height = canvas.box()
    start = time.monotonic()
    # A click where nobody stands places the next one; whose name is already there is chosen instead.
    for clicks in range(1, 4 * len(PEOPLE)):
        angle, radius = clicks * 2.4, height / 2 * (0.3 + 0.35 * (clicks * 0.618 % 1))
        screen().click(round(x + width / 2 + radius * math.sin(angle)), round(y + height / 2 - radius * math.cos(angle)))
        if clicks > len(PEOPLE) and not waiting():
            break
    tap.note("by mouse: %d clicks, %.1f s" % (clicks, time.monotonic() - start))
    assert len(people()) == len(PEOPLE) + 1


@tap.case("who is dragged stands where she is let go, in that ring and sector")
def dragged():
    x, y, width, height = person("^Mor, ").box()
    left, top, _, tall = canvas.box()
    middle = top + tall // 2
    screen().hold(x + width // 2, y + height // 2)
    for part in (0.2, 0.5, 0.8, 1):
        # To the left of the middle, where leisure is, beyond all rings.
        screen().move(round(x + width / 2 + (left + 12 - x) * part), round(y + (middle - y) * part))
    screen().let_go()
    person("^Mor, ring 4, Fritid")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
