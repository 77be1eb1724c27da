"""What is wrong with what is shown, as a screen reader, a keyboard and a Danish reader meet it."""
import collections
import functools
import gettext
import os
import re
import time

import gui
from guibus import ACCESSIBLE, ATSPI, STATES, bus

# What is worked with by itself, and so is told from its neighbours by its name.
CONTROLS = ("push button", "check box", "radio button", "combo box", "text", "entry", "spin button", "slider", "link",
            "switch")
# What GTK and libadwaita build around and within a thing of ours, and never name.
WITHIN = ("combo box", "calendar", "page tab list")
OWN_LISTS = ("GtkColumnListView", "GtkListView")
# A list that is no longer is told by its rows, as those are that libadwaita makes around some without a heading.
SHORT = 3
# What stands in one of these is reached by its arrows.
ROWS = ("list item", "table row")
# GTK's own button of a window, which Escape and Alt+F4 stand for.
CLOSES = "Luk vinduet"
# As many as a person would try before she thinks that the keyboard is caught.
MOST_TABS = 90
BURST = 15
# Seconds without an answer that mean that there will be none.
QUIET = 0.3


@functools.lru_cache(None)
def english():
    """The source strings whose Danish reads otherwise: none of them is to be seen."""
    path = gettext.find("tovholder", os.environ["TOVHOLDER_LOCALE_DIR"], ["da"])
    with open(path, "rb") as file:
        catalog = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
    words = {key: text for key, text in catalog.items() if isinstance(key, str) and key}
    sources = {key.split("\4")[-1].replace("_", "") for key in words}
    return sources - {text.replace("_", "") for text in words.values()}


def is_nameless(node):
    return not node.name or re.match(r"(Gtk|Adw|Tov)[A-Z]\w+$", node.name)


def is_within(node, roles):
    return any(ancestor.role in roles for ancestor in node.ancestors())


def read_states(app, nodes):
    """The states of each, all at once."""
    answers = bus().many(app.bus_name, [(node.path, ACCESSIBLE, "GetState", None, None) for node in nodes])
    numbers = [low | high << 32 for low, high in (answer or (0, 0) for answer in answers)]
    return [{name for i, name in enumerate(STATES) if number >> i & 1} for number in numbers]


def say(what, node):
    return "%s: %r" % (what, node)


def name_faults(app, top):
    """What a screen reader could not name, or not in Danish, or not by what it is."""
    # libadwaita's preferences have an entry to search in, which is switched off there but in the tree.
    for node in app.unnamed(top):
        if node.name != "GtkSearchEntry" or "showing" in node.states:
            yield say("no name", node)
    for node in top.walk():
        if node.name in english():
            yield say("in English", node)
        if node.role in ("unknown", "invalid") or node.is_window and node.role not in ("frame", "dialog"):
            yield say("no role", node)
        if re.search(r"<\w+>|&\w+;|%[sd]", node.name + node.description):
            yield say("marks in its words", node)


def focus_faults(pairs, seen):
    """What would be silent when it gets the focus: pairs of a node and its states, and those in sight."""
    for node, states in pairs:
        is_list = node.role in ("list", "tree table", "image", "grouping", "chart")
        if "focusable" in states and is_list and is_nameless(node) and not is_own_list(node):
            yield say("no name", node)
    for node, states in seen:
        if "focusable" in states and is_choice(node) and not node.description:
            yield say("does not say what is chosen", node)


def is_own_list(node):
    """The list within a table or a choice, those of libadwaita's rows that unfold, and short ones."""
    is_short = node.role == "list" and sum(child.role in ROWS for child in node.children) <= SHORT
    return is_short or node.name in OWN_LISTS or is_within(node, WITHIN) or is_within(node, ROWS)


def is_text_of_row(node):
    """The text within a row of libadwaita's, which has its name."""
    return node.role == "text" and any(a.role == "text" and a.name == node.name for a in node.ancestors())


def is_choice(node):
    """A drop-down's button gets the focus in its place, and it is libadwaita's row itself that does."""
    if node.role == "push button":
        return node.parent.role == "combo box"
    return node.role == "combo box"


def twin_faults(pairs):
    """Controls of one page or dialog that are called the same. Of marks in a picture the picture's name
    is part of what is said; of messages there is a wide and a narrow row of buttons."""
    twins = collections.Counter()
    for node, states in pairs:
        if "focusable" in states and node.role in CONTROLS and not is_within(node, WITHIN) and not is_nameless(node) \
                and not is_text_of_row(node):
            page = next((a for a in node.ancestors() if re.match(r"Tov\w+(Page|Pane)$", a.name)
                         or node.role == "link" and not is_nameless(a)), None)
            twins[node.role, node.name, node.description, page and page.path] += 1
    return ["%d called the same: %s “%s”" % (count, role, name) for (role, name, _, _), count in twins.items() if count > 1]


def findings(app, top):
    """What is wrong in a snapshot: sentences; none when all is well."""
    nodes = [node for node in top.walk() if node.role != "label"]
    pairs = list(zip(nodes, read_states(app, nodes)))
    seen = shown(app, pairs)
    return [*name_faults(app, top), *focus_faults(pairs, seen), *twin_faults(seen)]


def shown(app, pairs):
    """Without what lies on a page of a stack that is not shown."""
    seen = app.shown([node for node, _ in pairs])
    return [pair for pair, is_seen in zip(pairs, seen) if is_seen]


def find_whole(app, seen):
    """All of the dialog or popover that was seen, or of the page on which a thing was seen: what has to
    be scrolled to and what is hidden is looked at too."""
    page = [node for node in seen.ancestors() if re.match(r"Tov\w+Page$", node.name)] if seen.native is not seen else []
    return app.snapshot(True, page[-1] if page else seen)


class Focus:
    """Where the keyboard goes, as the accessibility bus tells it."""

    def __init__(self, app):
        self.app, self.paths = app, []
        self.subscription = bus().connection.signal_subscribe(
            app.bus_name, ATSPI + "Event.Object", "StateChanged", None, None, 0, self._on_state_changed)

    def _on_state_changed(self, connection, sender, path, interface, signal, parameters):
        name, is_on = parameters.unpack()[:2]
        if name == "focused" and is_on:
            self.paths.append(path)

    def press(self, key, times):
        """Presses a key, and gives the paths of what had the focus after each press."""
        self.paths, before = [], -1
        gui.key(" ".join([key] * times))
        while len(self.paths) < times and len(self.paths) > before:
            before = len(self.paths)
            self.app.sync()
            end = time.monotonic() + QUIET
            while len(self.paths) == before and time.monotonic() < end:
                bus().pause(end - time.monotonic())
        return self.paths

    def leave(self):
        bus().connection.signal_unsubscribe(self.subscription)


def walk_round(app):
    """The paths of all that Tab comes to until it comes to the first again; None where it does not."""
    focus, paths = Focus(app), []
    try:
        while len(paths) < MOST_TABS:
            more = focus.press("Tab", BURST)
            paths += more
            # A list takes the focus back to the row that had it, so the round need not come to the first.
            if len(set(paths)) < len(paths) or not more:
                return paths if more else None
        return None
    finally:
        focus.leave()


def tab_faults(app, top):
    """What Tab does not come to in a dialog, or cannot leave."""
    nodes = [node for node in top.walk() if node.role in CONTROLS and not is_within(node, ROWS)]
    pairs = [(node, states) for node, states in zip(nodes, read_states(app, nodes))
             if {"focusable", "sensitive"} <= states and node.role != "link" and node.description != CLOSES]
    pairs = shown(app, pairs)
    paths = walk_round(app) if pairs else []
    if paths is None:
        return ["Tab does not come round"]
    names = set()
    for path in paths:
        node = top.app.known.get(path)
        names.add((node.role, node.name) if node else path)
    return [say("Tab does not come to", node) for node, _ in pairs
            if (node.role, node.name) not in names and node.path not in paths]


def faults(app, seen, is_dialog):
    """What is wrong with a page or dialog of which something was seen."""
    top = find_whole(app, seen)
    return findings(app, top) + (tab_faults(app, top) if is_dialog else [])
