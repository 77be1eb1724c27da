#!/usr/bin/python3
"""The map of a partnership: who is on it, what it says in words, what is done with it by hand and by
keyboard, and the way to somebody."""
import os
import re
import sys

import gui
import places
import tap
from guiscreen import screen

# A key worker at the base unit.
ME = "ct-g-kw1"
BASE = re.compile("^Multicenter Syd, Produktionsskole, [0-9]+ trådte stier$")

app = None


def node(name):
    """Somebody on the map, as a screen reader reads it."""
    return app.find("link", re.compile("^%s, " % re.escape(name)))


def pane(words):
    """A row of the pane, scrolled into sight."""
    return app.reach("list item", re.compile(words))


def paths():
    return sorted(node.name for node in app.all("link", re.compile("trådte? sti(er)?$")))


def drag(thing, right, down):
    x, y, width, height = thing.box()
    x, y = x + width // 2, y + height // 2
    screen().move(x, y)
    app.sync()
    screen().hold(x, y)
    for step in range(1, 13):
        app.sync()
        screen().move(x + right * step // 12, y + down * step // 12)
    app.sync()
    screen().let_go()


@tap.case("everybody on the map is read with kind and paths, and the list of mends names who never met", needed=True)
def map_is_read():
    global app
    app = gui.App([os.path.abspath(sys.argv[1]), "--example", "--page", "network", "--as", ME])
    app.find("push button", "De unges kort")
    places.act("partnership-map", "s", "ps-g")
    assert "Fælles unge" not in app.find("link", BASE).name
    assert len(paths()) >= 20
    assert pane("^Multicenter Syd .*Distriktspsykiatrien på Falster")


@tap.case("who is clicked is told about, path by path, and a path leads on to the other end")
def one_is_told_about():
    node("Multicenter Syd").click()
    app.find("label", "Stier")
    assert "fælles unge" in pane("^Distriktspsykiatrien på Falster$").description
    pane("^Distriktspsykiatrien på Falster$").click()
    gui.wait("the other one to have the focus", lambda: "focused" in node("Distriktspsykiatrien på Falster").states)
    assert "fælles unge" in pane("^Multicenter Syd$").description


@tap.case("who is dragged stays there, whoever else is on the map stays too, and it can be let go and undone")
def one_is_fastened():
    others = ("Jobcenter Guldborgsund", "VUC på Falster")
    before = [node(name).extents for name in others]
    place = node("CABI").extents
    drag(node("CABI"), -150, 20)
    release = app.find("push button", "Slip fri")
    moved = node("CABI").extents
    # Those that would stand on each other are drawn a little apart.
    assert abs(moved[0] - place[0] + 150) < 16 and abs(moved[1] - place[1] - 20) < 16, (place, moved)
    release.click()
    gui.wait("it to be where it was", lambda: node("CABI").extents == place)
    gui.key("ctrl+z")
    # What was kept may be rounded to the next pixel.
    gui.wait("it to be fastened again",
             lambda: all(abs(now - then) <= 1 for now, then in zip(node("CABI").extents, moved)))
    gui.key("ctrl+z")
    gui.wait("it to be where it was at first", lambda: node("CABI").extents == place)
    assert [node(name).extents for name in others] == before


@tap.case("a tie is noted by the keyboard alone, and stands among the paths")
def tie_is_noted():
    node("CABI").click()
    gui.key("l")
    gui.key("Left")
    gui.key("Return")
    app.window(re.compile("forbindelse mellem organisationer"))
    gui.type_text("Besøg")
    gui.key("ctrl+Return")
    app.gone("label", "Slags forbindelse")
    gui.wait("the tie to stand there", lambda: "1 noteret forbindelse" in pane("^CABI$").description)
    gui.key("ctrl+z")
    gui.wait("the tie to be gone", lambda: not app.all("list item", "CABI", shown=False))


@tap.case("earlier there were fewer paths, and today is words")
def time_goes_back():
    slider = app.find("slider", "Den dag, kortet viser")
    app.find("label", "I dag")
    slider.click()
    gui.key("Home")
    app.find("label", re.compile("^[0-9]+\\. .* 2008$"))
    app.find("link", re.compile("^Multicenter Syd, Produktionsskole, [0-9] trådte stier$"))
    assert len(paths()) < 20
    gui.key("End")
    app.find("label", "I dag")
    app.find("link", BASE)


@tap.case("the way to psychiatry leads through a colleague, on the map and in words")
def way_is_found():
    places.act("call-whom", "s", "ps-g")
    gui.wait("the letters to go into the field", lambda: "focused" in app.find("text", re.compile("^Hvem vil jeg")).states)
    gui.type_text("psykiatri")
    app.find("label", "Psykiatri")
    gui.key("Return")
    app.find("label", "Vejen dertil")
    pane("^Erik Lyngholm$")
    pane("^Distriktspsykiatrien på Falster$")
    assert node("Erik Lyngholm") and node("Bent Lysholm")
    gui.key("BackSpace")
    app.gone("label", "Vejen dertil")
    gui.type_text("produktionssk")
    app.find("label", "Produktionsskole")
    gui.key("Return")
    app.find("label", "Der er du selv.")
    gui.key("BackSpace")


@tap.case("people stand on the map when they are wanted, and what does not count is left out")
def choices_count():
    assert not app.all("link", re.compile("^Bent Lysholm, "))
    app.find(None, "Hvad der vises").click()
    app.find("check box", "Også personer").click()
    app.find("link", re.compile("^Bent Lysholm, "))
    before = paths()
    app.find("check box", "Fælles unge").click()
    app.find("check box", "Møder sammen").click()
    gui.wait("some to have fewer paths", lambda: paths() != before)
    app.find("check box", "Møder sammen").click()
    gui.key("Escape")


@tap.case("who comes back to the page finds the map, and the young people's maps beside it")
def page_is_found_again():
    places.act("show-page", "s", "board")
    app.find("list", "Tæt")
    places.act("show-page", "s", "network")
    app.find("link", re.compile("^Multicenter Syd, "))
    app.find("push button", "De unges kort").click()
    app.find(("tree table", "list"), "Netværkskort")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
