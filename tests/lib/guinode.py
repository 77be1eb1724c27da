"""One thing on the screen: where it is, what it says, and what a person does with it."""
import re

from guibus import ACCESSIBLE, ATSPI, PROPERTIES, STATES, GuiError, bus, wait
from guiscreen import SCALE, key, screen, screenshot, type_text

_TOLD_STATES = {"checked", "selected", "pressed", "focused", "expanded", "active", "modal", "busy",
                "invalid-entry", "read-only"}


def clean(name):
    """A name as a person reads it.

    GTK 4.8 gives '_Gem Gem' for a button with a mnemonic and 'Aktiv Aktiv' for one labelled twice.
    """
    name = re.sub(r"_(?=\w)", "", name or "")
    half = len(name) // 2
    twice = len(name) % 2 and name[half] == " " and name[:half] == name[half + 1:]
    return name[:half] if twice else name


def matches(pattern, text):
    """pattern is a string, a compiled expression, or None for anything."""
    if pattern is None:
        return True
    return bool(pattern.search(text)) if hasattr(pattern, "search") else pattern == text


def is_named(item, name, description):
    """Whether it has this name (or, where it has none of its own, this tooltip) and description."""
    own = clean(item.name)
    if description is not None and not matches(description, item.description):
        return False
    if matches(name, own):
        return True
    nameless = not own or own.startswith(("Gtk", "Adw"))
    return bool(item.description) and nameless and matches(name, item.description)


class Node:
    """A thing as it was when found; text, states, value and place are read anew each time."""
    def __init__(self, app, path, parent, item, native=None):
        self.app, self.path, self.parent, self.item = app, path, parent, item
        self.role, self.name, self.description = item.role, clean(item.name), item.description
        # The window or popover it is in.
        self.native = native or self
        self.known_children = None

    def __repr__(self):
        return '<%s "%s">' % (self.role, self.name)

    def __lt__(self, other):
        return self.path < other.path

    def _call(self, interface, method, signature=None, *args):
        return bus().call(self.app.bus_name, self.path, ATSPI + interface, method, signature, *args)

    def _get(self, interface, name):
        return bus().get(self.app.bus_name, self.path, ATSPI + interface, name)

    # What it says

    def has(self, interface):
        return ATSPI + interface in self.item.interfaces

    @property
    def states(self):
        low, high = self._call("Accessible", "GetState") or (0, 0)
        return {name for i, name in enumerate(STATES) if (low | high << 32) >> i & 1}

    @property
    def text(self):
        """The text of an entry, label or text view, else its current name."""
        if self.has("Text"):
            n = self._get("Text", "CharacterCount")
            return self._call("Text", "GetText", "(ii)", 0, n) if n else ""
        return clean(self._get("Accessible", "Name"))

    @property
    def value(self):
        return self._get("Value", "CurrentValue")

    @property
    def extents(self):
        """Its place within its window: (x, y, width, height)."""
        return tuple(self._call("Component", "GetExtents", "(u)", 1) or (0, 0, 0, 0))

    @property
    def is_window(self):
        """Whether it is the application's own, which a popover is not."""
        return self.parent is not None and self.parent.parent is None

    def ancestors(self):
        node = self.parent
        while node:
            yield node
            node = node.parent

    @property
    def children(self):
        if self.known_children is None:
            self.app.snapshot()
            known = self.app.known.get(self.path)
            self.known_children = known.known_children if known else []
        return self.known_children

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, role=None, name=None, **kw):
        return self.app.find(role, name, within=self, **kw)

    def rows(self):
        """Of a list or table, what is in sight: the texts of each row, top to bottom."""
        def texts(row):
            cells = [c for c in row.walk() if c.role == "label" or c.has("EditableText")]
            places = bus().extents(self.app.bus_name, [c.path for c in cells])
            return [c.text for _, c in sorted(((p or (0, 0))[:2], c)
                                              for p, c in zip(places, cells))]
        # GTK keeps the row that had the focus, out of sight and in the place where another one is by now.
        def is_kept(row):
            label = next((c for c in row.walk() if c.role == "label"), None)
            return label is not None and not label.shown
        found = sorted((row.extents[1], row.extents[3], row)
                       for row in self.app.all(("table row", "list item"), within=self))
        kept = {row.path for i, (top, height, row) in enumerate(found)
                if any(abs(top - other) < height // 2 for j, (other, _, _) in enumerate(found) if j != i)
                and is_kept(row)}
        return [texts(row) for _, _, row in found if row.path not in kept]

    def line(self):
        """It in words, for the tree that explains a failure."""
        s = '%s "%s"' % (self.role, self.name)
        if self.description and self.description != self.name:
            s += " (%s)" % self.description
        if self.has("Text") and self.role != "label":
            s += " text=%r" % self.text
        if self.has("Value"):
            s += " value=%g" % (self.value or 0)
        states = self.states
        told = states & _TOLD_STATES
        if "sensitive" not in states and self.role != "application":
            told.add("insensitive")
        return s + "".join(" [%s]" % state for state in sorted(told))

    # Where it is

    def _native_window(self, windows):
        """The X window that it is in and the origin of its window's places there, or None.

        GTK 4 tells only places within a window, so the window is known by its size.
        """
        nx, ny, nw, nh = (v * SCALE for v in self.native.extents)
        if nw <= 0:
            return None
        outer = self.native.parent and self.native.parent.parent and self.native.parent
        if outer:
            # A popover's places begin at the corner of what it belongs to.
            px, py = (v * SCALE for v in outer.extents[:2])
            for window in windows:
                if window.is_popover and (0 <= window.w - nw <= 16 * SCALE
                                          and 0 <= window.h - nh <= 16 * SCALE):
                    return window, window.x - px, window.y - py
            return None
        best = None
        for window in windows:
            if window.is_popover:
                continue
            if window.frame is not None:
                left, top = window.frame[0], window.frame[2]
            else:
                left, top = (window.w - nw) // 2, (window.h - nh) // 2
            if (0 <= left < 200 and 0 <= top < 200 and abs(window.w - nw - 2 * left) < 9
                    and abs(window.h - nh - 2 * top) < 60 * SCALE):
                found = window, window.x + left, window.y + top
                if window.title == self.native.item.name:
                    return found
                # The name of a dialog need not be its title.
                best = best or found
        return best

    def box(self, at=None):
        """(x, y, width, height) on the screen, or None where it is in no mapped window.

        at = (dx, dy) from its corner: None also where another window lies over that spot.
        """
        x, y, w, h = (v * SCALE for v in self.extents)
        windows = screen().windows(self.app.pid)
        found = self._native_window(windows) if w > 0 and h > 0 else None
        if not found:
            return None
        window, left, top = found
        if at:
            spot = left + x + at[0], top + y + at[1]
            if next((other for other in windows if other.covers(*spot)), None) is not window:
                return None
        return left + x, top + y, w, h

    @property
    def shown(self):
        """Whether a pointer in its middle would meet it: not scrolled away, covered, or hidden."""
        return self.app.shown([self])[0]

    def is_met(self, path):
        """Whether what the pointer meets, by its path, is this or a part of it."""
        above, first = {a.path: a for a in self.ancestors()}, path
        for _ in range(60):
            if path == self.path:
                return True
            if path in above:
                # The pointer passes through some parts to what is around them. But where it meets
                # a bare list, there is only the place of a row that has been scrolled away.
                return path == first and above[path].role not in (
                    "list", "tree table", "table", "scroll pane", "frame", "dialog")
            if path not in self.app.up:
                parent = bus().call(self.app.bus_name, path, PROPERTIES, "Get", "(ss)", ACCESSIBLE,
                                    "Parent")
                if not parent or parent[1].endswith(("/null", "/root")):
                    return False
                self.app.up[path] = parent[1]
            path = self.app.up[path]
        return False

    # What a person does

    def click(self, button=1, count=1, at=None, mods=()):
        """Clicks in its middle, or at = (dx, dy) from its corner (negative: from the far edge)."""
        wait("%r to be shown" % self, lambda: self.shown)
        last = [None]

        def still():
            # The place must be the same twice running, with nothing over it.
            w, h = self.extents[2:]
            dx, dy = at if at else (w // 2, h // 2)
            spot = (dx if dx >= 0 else w + dx) * SCALE, (dy if dy >= 0 else h + dy) * SCALE
            box = self.box(spot)
            if not box:
                # What covers it may be the tooltip of what the pointer was on.
                screen().park()
            place = box and (box[0] + spot[0], box[1] + spot[1])
            same, last[0] = place and place == last[0], place
            return place if same else None
        x, y = wait("%r to have a place on the screen that nothing covers" % self, still)
        screen().click(x, y, button, count, mods, self.app.sync)
        return self

    def scroll_to(self):
        """Turns the wheel over its scrolled area until it is in sight."""
        pane = next((a for a in self.ancestors() if a.role == "scroll pane"), None)
        if not pane:
            raise GuiError("%r is not in a scrolled area" % self)
        for _ in range(400):
            before, height = self.extents[1], self.extents[3]
            top, room = pane.extents[1], pane.extents[3]
            if top <= before and before + min(height, room) <= top + room and self.shown:
                return self
            x, y, _, h = wait("%r to have a place on the screen" % pane, pane.box)
            screen().click(x + 8, y + h / 2, 4 if before < top else 5, sync=self.app.sync)
            try:
                wait("", lambda: self.extents[1] != before, 0.5)
            except GuiError:
                break
        raise GuiError("%r cannot be scrolled into sight" % self)

    def type(self, text, clear=True):
        """Clicks into it, selects what is there, types, and waits until it shows just that.

        Whether it has the focus cannot be asked of every entry, only of what is no entry.
        """
        self.click()
        if not self.has("EditableText"):
            wait("%r to get the focus" % self, lambda: "focused" in self.states)
        if clear:
            key("ctrl+a")
            if not text:
                key("Delete")
        type_text(text)
        wait("%r to show what was typed" % self,
             lambda: self.text == text if clear else text in self.text)
        return self

    def screenshot(self, path, margin=0, **kw):
        x, y, w, h = wait("%r to have a place on the screen" % self, self.box)
        return screenshot(path, (x - margin, y - margin, w + 2 * margin, h + 2 * margin), **kw)
