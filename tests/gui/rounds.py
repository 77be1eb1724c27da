"""Opens places one after the other in the real window, looks through each for what a screen reader
could not name and for words that are not Danish, and photographs it where $TOVHOLDER_SHOTS names a
folder.

With $TOVHOLDER_LONG the words are those of tests/lib/pseudo.py, and the places are only photographed.

Whatever has been shown once is told of at every look, so a round takes pages or dialogs, not both, and
the program is begun anew after some of them.
"""
import os

import audit
import gui
import guibus
import pseudo
import tap

SHOTS = os.environ.get("TOVHOLDER_SHOTS")
# What the pictures of one run have in common: "light-1280x800".
LOOK = os.environ.get("TOVHOLDER_LOOK", "light-1280x800")

LONG = "TOVHOLDER_LONG" in os.environ

# With more places a look takes longer than a start.
MOST_AT_ONCE = 4

app = None


def tell_plainly():
    """What the screen says in long words is told in plain ones, so that it is found."""
    tell = guibus.Item.__init__

    def tell_plain(self, interfaces, name, role, description, *others):
        tell(self, interfaces, pseudo.plain(name), role, pseudo.plain(description), *others)

    guibus.Item.__init__ = tell_plain


if LONG:
    tell_plainly()


def look_at(place):
    seen = place.enter(app)
    faults = audit.faults(app, seen, place.is_dialog) if place.is_ours and not LONG else []
    if SHOTS:
        os.makedirs(SHOTS, exist_ok=True)
        gui.screenshot(os.path.join(SHOTS, "%s-%s.png" % (place.tag, LOOK)))
    place.leave(app)
    return faults


def begin(program):
    global app
    if app:
        app.quit()
    app = gui.App([program, "--example", "--page", "board"])
    app.window("Tovholder")


def end():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


def run(program, places):
    tap.case("the window opens", needed=True)(lambda: begin(program))
    tap.check("nothing is nameless or foreign around the pages", lambda: [] if LONG else audit.findings(app, app.snapshot()))
    for i, entry in enumerate(places):
        if i > 0 and i % MOST_AT_ONCE == 0:
            tap.case("the window opens again for %s" % entry.tag, needed=True)(lambda: begin(program))
        tap.check("nothing is nameless or foreign in %s" % entry.tag, lambda place=entry: look_at(place))
    tap.case("the window ends well")(end)
    tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
