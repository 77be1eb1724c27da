#!/usr/bin/python3
"""Files dragged to the window from another program."""
import itertools
import os
import sys

import gui
import tap
from guiscreen import screen, wait_still

PROGRAM, SOURCE = sys.argv[1:3]
HOME = os.environ["HOME"]
LIST = os.path.join(HOME, "kontakter.csv")
TITLE = "Indlæs en liste"

app = None


def drop(path):
    """Drags a file from another window to the lower right of the program's, and lets it go there
    once the window has answered by its outline."""
    with gui.App([SOURCE, path]) as source:
        label = source.find("label", "Drag from here").click()
        x, y, width, height = app.window("Tovholder").box()
        left, top = (label.box()[k] + label.box()[k + 2] // 2 for k in (0, 1))
        edge = (x, y + height // 2, 6, 6)
        # The window that lost the focus is painted anew, which is no outline.
        plain = wait_still(edge, still=0.3, pointer=True)
        screen().hold(left, top)
        source.sync()
        # A few steps begin the drag; the others are answered by the window it comes over.
        steps = itertools.count(8, 4)

        def go_on():
            step = next(steps)
            screen().move(min(left + step * 4, x + width - 100), min(top + step, y + height - 150))
            return screen().grab(edge) != plain
        gui.wait("the window to show that it takes files", go_on)
        screen().let_go()
        gui.wait("the outline to go", lambda: screen().grab(edge) == plain)


@tap.case("the window opens", needed=True)
def window_opens():
    global app
    with open(LIST, "w", encoding="utf-8") as file:
        file.write("Fornavn;Efternavn;Telefon\nÅse;Ærø;00 12 34 56\n")
    app = gui.App([PROGRAM, "--example", "--page", "contacts"], leaks_elsewhere=gui.DRAG)
    app.find("tree table")


@tap.case("of what is no list it is said what can be dropped")
def others_are_refused():
    path = os.path.join(HOME, "brev.odt")
    with open(path, "w", encoding="utf-8"):
        pass
    drop(path)
    app.find("label", "Træk én fil ind ad gangen: Excel (.xlsx), CSV, kontakter (.vcf), en kalender (.ics) eller "
             "et register (.tovholder)")
    assert TITLE not in app.titles()


@tap.case("a list that is dropped is read")
def list_is_read():
    drop(LIST)
    app.window(TITLE).find("label", "kontakter.csv")
    gui.key("Escape")
    app.closed(TITLE)


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
