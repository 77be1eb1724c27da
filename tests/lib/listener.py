"""What a screen reader would say while a person works by the keyboard, written down line by line.

    with listener.Listener(app, "log-contact"):
        gui.key("ctrl+l")
        gui.type_text("ren")

Each key is written as it is pressed, and below it what the accessibility bus told of it: the window that came, what got
the focus with its role, state and value, and what changed about it. So the file reads as the errand sounded. It lies in
the folder $GUI_SPOKEN; where there is none, nothing is listened to.

Whatever has the focus must be something that can be said: at the end a thing without a name or with no role of its own is a
fault.
"""
import os
import re
import time

import guiscreen
from guibus import ACCESSIBLE, ATSPI, PROPERTIES, ROLES, STATES, GuiError, bus
from guinode import clean

# The words of the screen readers on GNOME for what a thing is; containers are not named by what they are.
_ROLES = {
    "push button": "knap", "toggle button": "til/fra-knap", "check box": "afkrydsningsfelt", "radio button": "radioknap",
    "combo box": "kombinationsfelt", "text": "tekstfelt", "entry": "tekstfelt", "password text": "adgangskodefelt",
    "spin button": "rulleknap", "slider": "skyder", "link": "link", "image": "billede", "list": "liste",
    "list item": "listepunkt", "table row": "række", "tree table": "tabel", "table": "tabel", "menu item": "menupunkt",
    "menu": "menu", "page tab": "faneblad", "page tab list": "fanebladsliste", "dialog": "dialog", "frame": "vindue",
    "alert": "besked", "label": "tekst", "calendar": "kalender", "chart": "diagram",
}
# What encloses the focus and is said when one comes into it, if it has a name.
_AROUND = ("panel", "grouping", "list", "tree table", "table", "page tab list", "chart")
_SETTLED = 0.06


def _is_named(name):
    return bool(name) and not re.match(r"(Gtk|Adw|Tov|Gdk)[A-Z]\w*$", name)


class Listener:
    def __init__(self, app, name):
        folder = os.environ.get("GUI_SPOKEN")
        self.app, self.path = app, folder and os.path.join(folder, name + ".txt")
        self.file = self.subscription = None
        self.waiting, self.around, self.last, self.faults = [], [], None, []

    def __enter__(self):
        if self.path:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            self.file = open(self.path, "w", encoding="utf-8")  # pylint: disable=consider-using-with
            self.subscription = bus().connection.signal_subscribe(
                self.app.bus_name, None, None, None, None, 0, self._on_event)
            guiscreen.listener = self
        return self

    def __exit__(self, kind, value, trace):
        if not self.file:
            return
        guiscreen.listener = None
        bus().connection.signal_unsubscribe(self.subscription)
        self.file.close()
        if self.faults and not kind:
            raise GuiError("a screen reader could not say: %s" % "; ".join(self.faults))

    def pressed(self, words):
        """Called after a key or a text, with its words."""
        self.file.write("[%s]\n" % words)
        self.app.sync()
        end = time.monotonic() + 1
        quiet = time.monotonic() + _SETTLED
        while time.monotonic() < min(quiet, end):
            before = bus().events
            bus().pause(quiet - time.monotonic())
            if bus().events != before:
                quiet = time.monotonic() + _SETTLED
        self._speak()

    def _on_event(self, connection, sender, path, interface, signal, parameters):
        if interface.startswith(ATSPI + "Event."):
            self.waiting.append((path, signal, parameters.unpack()))

    # What is said

    def _get(self, path, name):
        return bus().get(self.app.bus_name, path, ACCESSIBLE, name)

    def _speak(self):
        """Says what has happened since the last key: of the focus only where it came to rest."""
        events, self.waiting = self.waiting, []
        focus = [path for path, signal, body in events if (signal, body[:2]) == ("StateChanged", ("focused", 1))]
        for path, signal, body in events:
            if (signal, body[:2]) == ("StateChanged", ("active", 1)):
                self._say_window(path)
        if focus:
            self._say_focus(focus[-1])
            return
        changes = [(signal, body) for path, signal, body in events if path == self.last]
        for signal, body in changes:
            if signal == "StateChanged":
                self._say_state(body[0], body[1])
        if any((signal, body[0]) == ("PropertyChange", "accessible-name") for signal, body in changes):
            self._say(clean(self._get(self.last, "Name")))

    def _say(self, *parts):
        words = ", ".join(part for part in parts if part)
        if words:
            self.file.write("    %s\n" % words)

    def _say_window(self, path):
        self.around = []
        self._say(clean(self._get(path, "Name")), _ROLES.get(self._role(path), "?"))

    def _say_state(self, name, is_on):
        words = {"checked": ("ikke markeret", "markeret"), "pressed": ("ikke trykket", "trykket"),
                 "expanded": ("sammenfoldet", "udfoldet"), "selected": ("ikke valgt", "valgt"),
                 "invalid-entry": ("", "ugyldigt")}.get(name)
        if words:
            self._say(words[is_on])

    def _role(self, path):
        number = bus().call(self.app.bus_name, path, ACCESSIBLE, "GetRole")
        return ROLES[number] if number is not None and number < len(ROLES) else "invalid"

    def _say_focus(self, path):
        self.last = path
        low, high = bus().call(self.app.bus_name, path, ACCESSIBLE, "GetState") or (0, 0)
        states = {name for i, name in enumerate(STATES) if (low | high << 32) >> i & 1}
        role, name = self._role(path), clean(self._get(path, "Name"))
        if role == "push button" and "pressed" in states:
            role = "toggle button"
        around = self._find_around(path)
        new = [part for part in around if part not in self.around]
        self.around = around
        for _, part in new:
            self._say(part)
        if not _is_named(name) or role not in _ROLES:
            self.faults.append("%s “%s”" % (role, name))
        description = self._get(path, "Description") or ""
        self._say(name, _ROLES.get(role, role), *self._tell_states(role, states), self._tell_text(path, role, states),
                  description if description != name else "")

    @staticmethod
    def _tell_states(role, states):
        yield "markeret" if "checked" in states else "ikke markeret" if role == "check box" else ""
        yield "trykket" if "pressed" in states else ""
        yield ("udfoldet" if "expanded" in states else "sammenfoldet") if "expandable" in states else ""
        yield "skal udfyldes" if "required" in states else ""
        yield "ugyldigt" if "invalid-entry" in states else ""
        yield "" if "sensitive" in states else "slået fra"

    def _tell_text(self, path, role, states):
        if role not in ("text", "entry"):
            return ""
        count = bus().get(self.app.bus_name, path, ATSPI + "Text", "CharacterCount")
        text = bus().call(self.app.bus_name, path, ATSPI + "Text", "GetText", "(ii)", 0, count) if count else ""
        return "“%s”" % text if text else "tomt"

    def _find_around(self, path):
        """The named containers from the outermost in, as (path, words)."""
        out = []
        for _ in range(40):
            parent = bus().call(self.app.bus_name, path, PROPERTIES, "Get", "(ss)", ACCESSIBLE, "Parent")
            if not parent or parent[1].endswith(("/null", "/root")):
                break
            path = parent[1]
            role, name = self._role(path), clean(self._get(path, "Name"))
            if role in _AROUND and _is_named(name):
                out.append((path, "%s, %s" % (name, _ROLES[role]) if role in _ROLES else name))
        return out[::-1]
