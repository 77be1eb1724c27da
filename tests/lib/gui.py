"""Drives a GTK 4 application as a person would: finds what is shown, clicks, types, reads, waits.

    with gui.App(["./program"]) as app:
        app.find("page tab", "Statistik").click()
        app.find("text", "Navn").type("Åse Ærø")
        app.find("label", re.compile("^Viser 1 "))
        gui.key("ctrl+q")
        assert app.wait_exit() == 0

What is shown is found through the accessibility bus, by role and name. Real pointer and key events
do the work. A name is a string or a compiled expression; of a thing without a name of its own the
tooltip counts. By default only that counts which a person sees, so hidden pages are not found.
There are no sleeps: a test waits for what a person would see.

It runs within gui-run, by the system's own python3 with PyGObject and python-xlib.
"""
import os
import re
import subprocess
import sys

from guibus import (ACCESSIBLE, ATSPI, COMPONENT, DBUS, PROPERTIES, GuiError, Item, bus, wait)
from guinode import Node, clean, is_named, matches
from guiscreen import key, screen, screenshot, type_text

__all__ = ["App", "GuiError", "keep_picture", "key", "screenshot", "type_text", "wait"]

# Containers that say nothing are left out of the tree.
_DULL = ("panel", "filler", "section", "grouping")
_CONTROLS = ("push button", "toggle button", "check box", "radio button", "combo box", "text",
             "entry", "spin button", "slider", "table row", "list item", "menu item", "page tab",
             "level bar", "dialog", "frame")


def keep_picture(name):
    """After a failure: keeps a picture of the screen in the folder $GUI_SHOTS, if there is one."""
    folder = os.environ.get("GUI_SHOTS")
    if folder:
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, re.sub(r"\W+", "-", name).strip("-") + ".png")
        print("the screen: %s" % screenshot(path, pointer=True), file=sys.stderr, flush=True)


def _ancestors_of_process(pid):
    out = []
    while pid and pid > 1 and len(out) < 20:
        try:
            with open("/proc/%d/stat" % pid, encoding="utf-8") as f:
                pid = int(f.read().rsplit(")", 1)[1].split()[1])
        except OSError:
            break
        out.append(pid)
    return out


# GTK's own file dialog does not always give back what it keeps.
FILE_DIALOG = "the file dialog"
# Nor does GDK what it keeps of a drag.
DRAG = "a drag"


class App:
    """An application, started by a command; its end is waited for or brought about."""
    def __init__(self, command, timeout=None, env=None, leaks_elsewhere=None, **popen):
        """`leaks_elsewhere` says what outside the program leaks in this errand; at its end the
        sanitizer, which cannot tell whose a leak is, does not look for any."""
        screen().park()
        if "/" in command[0]:
            # The program may be started in another folder than the test.
            command = [os.path.abspath(command[0]), *command[1:]]
        environment = dict(os.environ, **(env or {}))
        if leaks_elsewhere:
            environment["ASAN_OPTIONS"] = environment.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        self.process = subprocess.Popen(command, env=environment, **popen)
        self.bus_name = self.root = self.pid = None
        # Nodes by path and parents by path, as last seen.
        self.known, self.up = {}, {}
        try:
            wait("the application to show a window", self._attach, timeout)
        except BaseException:
            self.quit()
            raise

    def _attach(self):
        if self.process.poll() is not None:
            raise GuiError("the application ended with status %d before it showed a window"
                           % self.process.returncode)
        for name, path in bus().call(ATSPI + "Registry", "/org/a11y/atspi/accessible/root",
                                     ACCESSIBLE, "GetChildren") or []:
            pid = bus().call(DBUS, "/org/freedesktop/DBus", DBUS, "GetConnectionUnixProcessID",
                             "(s)", name)
            # It may have been started by a wrapper, such as valgrind or a script.
            if not pid or self.process.pid not in [pid] + _ancestors_of_process(pid):
                continue
            if bus().call(name, path, ACCESSIBLE, "GetChildren"):
                self.bus_name, self.root, self.pid = name, path, pid
                return True
        return False

    def sync(self):
        """Until the application's main loop has come round."""
        bus().call(self.bus_name, self.root, ACCESSIBLE, "GetRole")

    # Its end

    def wait_exit(self, timeout=None):
        """Waits until it ends of its own accord, and gives its exit status."""
        wait("the application to end", lambda: self.process.poll() is not None, timeout)
        return self.process.returncode

    def quit(self):
        """Ends it at once, and gives its exit status. (By SIGTERM the program would close its register
        and give back what it holds, which a test that is about this asks of it by its keys; and SIGINT
        is not heard by what a shell has started behind it.)"""
        if self.process.poll() is None:
            self.process.kill()
        return self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind:
            keep_picture("failed")
        self.quit()

    # The tree

    def snapshot(self, everything=False, start=None, items=None):
        """The tree as it is now: a Node for the application, or for the thing to start at, None
        where that has just gone.

        What lies outside its window, popover or scrolled area or has no size is left out, unless
        everything is asked for, which makes GTK build an accessible for every row of a list. items
        is the bus's own list where it has just been read: after some pages it is long.
        """
        items = items or bus().items(self.bus_name)
        top = start.path if start else self.root
        outer = start.native if start and start.path != self.root else None
        order = self._walk_paths(items, everything, top, outer)
        self._complete(items, [path for path, _, _ in order if path not in items])
        known = {}
        for path, up, inner in order:
            if path in items and path not in known and (up is None or up in known):
                parent = known.get(up) or start and start.parent
                native = known.get(inner) or (outer if inner != path else None)
                node = Node(self, path, parent, items[path], native)
                node.known_children = []
                known[path] = node
                if up:
                    known[up].known_children.append(node)
        if top not in known and not start:
            raise GuiError("the application is gone, status %s" % self.process.poll())
        self.known, self.up = known, {path: up for path, up, _ in order if up}
        return known.get(top)

    def _walk_paths(self, items, everything, top, within):
        """All paths, a whole level at a time, each with its parent and its window or popover.

        within is the window or popover of the top, None for the application.
        """
        name = self.bus_name
        has_popovers = any(w.is_popover for w in screen().windows(self.pid))
        order = [(top, None, within and within.path)]
        # The path, its window or popover, and the part of that which can be seen.
        level = [(top, within and within.path,
                  within.extents if within and within.is_window else None)]
        while level:
            level = [entry for entry in level if entry[0] not in items
                     or items[entry[0]].n_children > 0 or entry[0] == top]
            kids = bus().children(name, [path for path, _, _ in level])
            found = [(child, path, native, clip, len(children))
                     for (path, native, clip), children in zip(level, kids) for child in children]
            # Each place is one message more, so only those are asked for that may save many.
            asked = [child for child, up, native, _, siblings in found
                     if native is None or not everything and (
                         siblings > 6 or up in items and COMPONENT not in items[up].interfaces)]
            places = dict(zip(asked, bus().extents(name, asked)))
            popups = bus().popups(name, [entry[0] for entry in found]) if has_popovers else ()
            level = []
            for child, up, native, clip, _ in found:
                place = places.get(child)
                if native is None or child in popups:
                    native, clip = child, place if native is None else None
                elif place and not _overlaps(place, clip):
                    continue
                order.append((child, up, native))
                level.append((child, native, clip))
        return order

    def windows(self):
        """Its windows and dialogs as they are now, without what is in them."""
        paths, items = bus().children(self.bus_name, [self.root])[0], {}
        self._complete(items, [self.root, *paths])
        if self.root not in items:
            raise GuiError("the application is gone, status %s" % self.process.poll())
        root = Node(self, self.root, None, items[self.root])
        return [Node(self, path, root, items[path]) for path in paths if path in items]

    def titles(self):
        """The names of its windows and dialogs."""
        return [window.name for window in self.windows()]

    def _complete(self, items, paths):
        """Asks about the things that were not in the bus's own list yet."""
        calls = []
        for path in paths:
            calls += [(path, ACCESSIBLE, "GetInterfaces", None, None),
                      (path, PROPERTIES, "Get", "(ss)", (ACCESSIBLE, "Name")),
                      (path, ACCESSIBLE, "GetRole", None, None),
                      (path, PROPERTIES, "Get", "(ss)", (ACCESSIBLE, "Description"))]
        answers = bus().many(self.bus_name, calls)
        for k, path in enumerate(paths):
            interfaces, name, role, description = answers[4 * k:4 * k + 4]
            if role is not None:
                items[path] = Item(interfaces or [], name or "", role, description or "")

    def tree(self):
        """What is shown, as indented text, to explain a failure."""
        lines, top = [], self.snapshot()
        nodes = list(top.walk())
        seen = {node.path for node, shown in zip(nodes, self.shown(nodes)) if shown}

        def add(node, depth):
            nameless = not node.name or node.name.startswith(("Gtk", "Adw"))
            dull, at = node.role in _DULL and nameless, len(lines)
            for child in node.children:
                add(child, depth + (not dull))
            if not dull and (node.path in seen or len(lines) > at):
                lines.insert(at, "  " * depth + node.line())
        add(top, 0)
        return "\n".join(lines)

    # Finding

    def find(self, role=None, name=None, nth=0, timeout=None, **kw):
        """Waits for a thing of this role (or one of several) and name, and gives it.

        Further: within=node, text=, description=, and shown=False for what is out of sight too.
        """
        what = "%s %r%s" % (role or "anything", getattr(name, "pattern", name),
                            "".join(" %s=%r" % item for item in kw.items()))

        def look():
            items = bus().items(self.bus_name)
            found = nth == 0 and self._find_quickly(items, role, name, **kw)
            return found or (self.all(role, name, items=items, **kw)[nth:nth + 1] or [None])[0]
        try:
            return wait(what, look, timeout)
        except GuiError as e:
            if "timed out" not in str(e):
                raise
            raise GuiError("%s; what is shown:\n%s" % (e, self.tree())) from None

    def all(self, role=None, name=None, within=None, text=None, description=None, shown=True,
            items=None):
        """All things of this role and name, top to bottom, as they are now."""
        top = (self._look_into(within, shown, items) if within
               else self.snapshot(not shown, None, items))
        if top is None:
            return []
        roles = (role,) if isinstance(role, str) else role
        out = [node for node in top.walk() if (not roles or node.role in roles)
               and is_named(node.item, name, description)
               and (text is None or matches(text, node.text))]
        if not shown:
            return out
        return [node for node, seen in zip(out, self.shown(out))
                if seen or node.role == "application"]

    def _look_into(self, node, shown, items):
        """The tree from a node on as it is now; None where the node is no more, or out of sight."""
        chain = [node, *node.ancestors()]
        kids = bus().children(self.bus_name, [up.path for up in chain[1:]])
        # What is hidden, or in something hidden, is no child of its parent.
        is_there = all(child.path in paths for child, paths in zip(chain, kids))
        if is_there and chain[-1].path == self.root and (
                not shown or not node.native.is_window
                or _overlaps(node.extents, node.native.extents)):
            return self.snapshot(not shown, node, items)
        # It may have moved in the tree, and what has no place of its own may hold what has.
        self.snapshot(not shown, None, items)
        return self.known.get(node.path)

    def _find_quickly(self, items, role, name, within=None, text=None, description=None,
                      shown=True):
        """The first thing that matches, without a walk through the tree.

        None also where GTK has not built its accessible yet.
        """
        if not role and not name:
            return None
        roles = (role,) if isinstance(role, str) else role
        chains = []
        for path, item in items.items():
            if (not roles or item.role in roles) and is_named(item, name, description):
                chain = [path]
                while chain[-1] != self.root and len(chain) < 60 and chain[-1] in items:
                    chain.append(items[chain[-1]].parent)
                if (chain[-1] == self.root and len(chain) > 1
                        and (within is None or within.path in chain)):
                    chains.append(chain[::-1])
        chains = sorted(chains, key=lambda chain: [items[p].index for p in chain[1:]])[:12]
        if not chains:
            return None
        above = list({path for chain in chains for path in chain[:-1]})
        kids = dict(zip(above, bus().children(self.bus_name, above)))
        popups = ()
        if shown and any(w.is_popover for w in screen().windows(self.pid)):
            popups = bus().popups(self.bus_name, above)
        found, nodes = [], {}
        for chain in chains:
            # What is hidden, or in something hidden, is no child of its parent.
            if not all(path in kids[up] for up, path in zip(chain, chain[1:])):
                continue
            native = up = None
            for path in chain:
                if path in popups or up and up.path == self.root:
                    native = None
                if path not in nodes:
                    nodes[path] = Node(self, path, up, items[path], native)
                up = nodes[path]
                native = (native or up) if path != self.root else None
            if text is None or matches(text, up.text):
                found.append(up)
        self.known.update(nodes)
        self.up.update({path: item.parent for path, item in items.items()})
        seen = self.shown(found) if shown else [True] * len(found)
        return next((node for node, is_seen in zip(found, seen) if is_seen), None)

    def shown(self, nodes):
        """For each of the nodes whether a person sees it.

        GTK is asked what a pointer in its middle would meet: nothing else tells what is covered,
        scrolled away, or on a page that is not shown.
        """
        out = [False] * len(nodes)
        places = bus().extents(self.bus_name, [node.path for node in nodes])
        asked = [k for k, place in enumerate(places) if place and place[2] > 0 and place[3] > 0]

        def question(k):
            # Of an entry it is the left edge: its middle is a part that GTK keeps to itself.
            x, y, w, h = places[k]
            spot = x + (2 if nodes[k].has("EditableText") else w // 2), y + h // 2
            return nodes[k].native.path, COMPONENT, "GetAccessibleAtPoint", "(iiu)", (*spot, 1)
        hits = bus().many(self.bus_name, [question(k) for k in asked])
        unbuilt = [i for i, hit in enumerate(hits) if hit and hit[1].endswith("/null")
                   and nodes[asked[i]].native is not nodes[asked[i]]]
        if unbuilt:
            # GTK has built no accessible for what is there yet: a walk makes it do so.
            known, up = self.known, self.up
            for native in {nodes[asked[i]].native for i in unbuilt}:
                self.snapshot(start=native)
            self.known, self.up = {**known, **self.known}, {**up, **self.up}
            again = bus().many(self.bus_name, [question(asked[i]) for i in unbuilt])
            for i, hit in zip(unbuilt, again):
                hits[i] = hit
        for k, hit in zip(asked, hits):
            if nodes[k].native is nodes[k]:
                out[k] = nodes[k].box() is not None
            elif hit:
                out[k] = hit[1].endswith("/null") or nodes[k].is_met(hit[1])
        return out

    def gone(self, role=None, name=None, timeout=None, **kw):
        """Waits until nothing shown matches any more."""
        def look():
            items = bus().items(self.bus_name)
            return (not self._find_quickly(items, role, name, **kw)
                    and not self.all(role, name, items=items, **kw))
        wait("%s %r to go away" % (role, getattr(name, "pattern", name)), look, timeout)

    def closed(self, title, timeout=None):
        """Waits until no window or dialog has this title."""
        wait("%r to close" % title, lambda: title not in self.titles(), timeout)

    def window(self, name=None, timeout=None):
        """A window or dialog by its title; without one, that which is active."""
        def look():
            for node in self.windows():
                if matches(name, node.name) if name else "active" in node.states:
                    return node.shown and node
            return None
        what = getattr(name, "pattern", name) or "that is active"
        return wait("a window %r" % what, look, timeout)

    def reach(self, role=None, name=None, **kw):
        """Finds a thing even where it is scrolled out of sight, and scrolls there."""
        node = self.find(role, name, shown=False, **kw)
        # What lies below the window is met by nothing, and looks as if it were shown.
        return node.scroll_to() if any(a.role == "scroll pane" for a in node.ancestors()) else node

    def wait_text(self, node, pattern, timeout=None):
        """Waits until the node's text matches."""
        try:
            return wait("", lambda: matches(pattern, node.text), timeout)
        except GuiError:
            raise GuiError("%r shows %r, not %r" % (
                node, node.text, getattr(pattern, "pattern", pattern))) from None

    def unnamed(self, top=None):
        """The controls that a screen reader cannot name: no label, or only that of a C type. Those
        of a snapshot if one is given, else all there are. The button that closes a toast is
        libadwaita's own and has none."""
        def nameless(node):
            return not clean(node.name) or re.match(r"(Gtk|Adw)[A-Z]\w+$", node.name)

        def speaks_for(node):
            return node.role in ("combo box", "push button", "spin button") and not nameless(node)
        return [node for node in (top or self.snapshot(True)).walk()
                if node.role in _CONTROLS and nameless(node)
                and not (node.parent and speaks_for(node.parent))
                and not any(a.role == "combo box" or a.name == "AdwToastWidget"
                            for a in node.ancestors())
                and not any(c.name == "GtkColumnViewTitle" for c in node.children)]


def _overlaps(place, clip):
    """Whether a place has a size and lies at least partly within clip (None: everywhere)."""
    x, y, w, h = place
    if w <= 0 or h <= 0:
        return False
    return clip is None or (x < clip[0] + clip[2] and clip[0] < x + w
                            and y < clip[1] + clip[3] and clip[1] < y + h)
