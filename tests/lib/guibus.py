"""The accessibility bus (AT-SPI), spoken directly over D-Bus.

GLib's own D-Bus is used instead of the accessibility library: that one keeps an own picture of the
application, which is often stale, and needs seconds to read a large window. Here nothing is
remembered, and every call has a time limit.
"""
import ast
import os
import re
import time

from gi.repository import Gio, GLib

# Seconds to wait for anything a person would wait for.
TIMEOUT = float(os.environ.get("GUI_TIMEOUT", "10"))
# And milliseconds for a single answer of the application.
CALL_MS = int(max(5, TIMEOUT) * 1000)

ATSPI = "org.a11y.atspi."
ACCESSIBLE = ATSPI + "Accessible"
COMPONENT = ATSPI + "Component"
PROPERTIES = "org.freedesktop.DBus.Properties"
DBUS = "org.freedesktop.DBus"

# The names of AT-SPI's role numbers, as they were before some of them were renamed.
ROLES = (
    "invalid,accelerator label,alert,animation,arrow,calendar,canvas,check box,check menu item,"
    "color chooser,column header,combo box,date editor,desktop icon,desktop frame,dial,dialog,"
    "directory pane,drawing area,file chooser,filler,focus traversable,font chooser,frame,"
    "glass pane,html container,icon,image,internal frame,label,layered pane,list,list item,menu,"
    "menu bar,menu item,option pane,page tab,page tab list,panel,password text,popup menu,"
    "progress bar,push button,radio button,radio menu item,root pane,row header,scroll bar,"
    "scroll pane,separator,slider,spin button,split pane,status bar,table,table cell,"
    "table column header,table row header,tearoff menu item,terminal,text,toggle button,tool bar,"
    "tool tip,tree,tree table,unknown,viewport,window,extended,header,footer,paragraph,ruler,"
    "application,autocomplete,editbar,embedded,entry,chart,caption,document frame,heading,page,"
    "section,redundant object,form,link,input method window,table row,tree item,"
    "document spreadsheet,document presentation,document text,document web,document email,comment,"
    "list box,grouping,image map,notification,info bar,level bar,title bar,block quote,audio,video,"
    "definition,article,landmark,log,marquee,math,rating,timer,static,math fraction,math root,"
    "subscript,superscript,description list,description term,description value,footnote,"
    "content deletion,content insertion,mark,suggestion,push button menu"
).split(",")
STATES = (
    "invalid,active,armed,busy,checked,collapsed,defunct,editable,enabled,expandable,expanded,"
    "focusable,focused,has-tooltip,horizontal,iconified,modal,multi-line,multiselectable,opaque,"
    "pressed,resizable,selectable,selected,sensitive,showing,single-line,stale,transient,vertical,"
    "visible,manages-descendants,indeterminate,required,truncated,animated,invalid-entry,"
    "supports-autocompletion,selectable-text,is-default,visited,checkable,has-popup,read-only"
).split(",")

# One item of the answer to GetItems, as GVariant prints it.
_STRING = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_REFERENCE = r"\('[^']*', '%s'\), "
_ITEM = re.compile(
    r"\(" + _REFERENCE % "([^']*)" + _REFERENCE % "[^']*" + _REFERENCE % "([^']*)"
    + r"(-?\d+), (-?\d+), \[([^]]*)\], " + _STRING + r", (\d+), " + _STRING
    + r", \[(\d+), (\d+)\]\)")


class GuiError(AssertionError):
    """Something that a person would see is not as it should be."""


def _printed_string(s):
    return s[1:-1] if "\\" not in s else ast.literal_eval(s)


class Item:
    """What the bus tells about one thing in a single go."""
    __slots__ = ("interfaces", "name", "role", "description", "n_children", "parent", "index")

    def __init__(self, interfaces, name, role, description, n_children=1, parent=None, index=0):
        self.interfaces, self.name, self.description = interfaces, name, description
        self.role = ROLES[role] if role < len(ROLES) else "role-%d" % role
        # GTK 4.8 calls a toggle button a push button, which later versions do not.
        self.role = "push button" if self.role == "toggle button" else self.role
        self.n_children, self.parent, self.index = n_children, parent, index


class Bus:
    def __init__(self):
        address = os.environ.get("AT_SPI_BUS_ADDRESS")
        if not address:
            session = Gio.bus_get_sync(Gio.BusType.SESSION)
            address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", None, None, 0, 5000).unpack()[0]
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.context = GLib.MainContext.default()
        self.events = 0
        self.connection.signal_subscribe(None, None, None, None, None, 0, self._on_event)

    def _on_event(self, *_):
        self.events += 1

    def call(self, dest, path, interface, method, signature=None, *args):
        """One call; None where the object is gone or does not know the method."""
        parameters = GLib.Variant(signature, args) if signature else None
        try:
            answer = self.connection.call_sync(dest, path, interface, method, parameters, None, 0,
                                               CALL_MS).unpack()
        except GLib.Error as e:
            timed_out = e.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT)
            if timed_out or "Timeout" in e.message:
                raise GuiError("the application did not answer %s.%s within %d s: it hangs"
                               % (interface, method, CALL_MS / 1000)) from None
            return None
        return answer[0] if len(answer) == 1 else answer

    def get(self, dest, path, interface, name):
        """A property."""
        return self.call(dest, path, PROPERTIES, "Get", "(ss)", interface, name)

    def many(self, dest, calls):
        """All calls (path, interface, method, signature, arguments) at once, answers in order."""
        answers, left = [None] * len(calls), [len(calls)]

        def done(connection, result, k):
            try:
                answer = connection.call_finish(result).unpack()
                answers[k] = answer[0] if len(answer) == 1 else answer
            except GLib.Error:
                pass
            left[0] -= 1
        for k, (path, interface, method, signature, args) in enumerate(calls):
            self.connection.call(dest, path, interface, method,
                                 GLib.Variant(signature, args) if signature else None, None, 0,
                                 CALL_MS, None, done, k)
        while left[0]:
            self.context.iteration(True)
        return answers

    def children(self, dest, paths):
        """The paths of the children of each."""
        answers = self.many(dest, [(p, ACCESSIBLE, "GetChildren", None, None) for p in paths])
        return [[c[1] for c in a or [] if not c[1].endswith("/null")] for a in answers]

    def extents(self, dest, paths):
        """The place of each within its window: (x, y, width, height), or None."""
        return self.many(dest, [(p, COMPONENT, "GetExtents", "(u)", (1,)) for p in paths])

    def popups(self, dest, paths):
        """Those of the paths that are popovers."""
        answers = self.many(dest, [(p, COMPONENT, "GetLayer", None, None) for p in paths])
        return {p for p, layer in zip(paths, answers) if layer == 5}

    def items(self, dest):
        """All that GTK has built accessibles for so far, in one message: {path: Item}.

        It is read from its printed form, which takes a tenth of the time of unpacking it.
        """
        try:
            answer = self.connection.call_sync(dest, "/org/a11y/atspi/cache", ATSPI + "Cache",
                                               "GetItems", None, None, 0, CALL_MS)
        except GLib.Error:
            return {}
        return {m[0]: Item(m[4], _printed_string(m[5]), int(m[6]), _printed_string(m[7]),
                           int(m[3]), m[1], int(m[2]))
                for m in _ITEM.findall(answer.print_(False))}

    def pause(self, seconds):
        """Lets go until something happened on the bus, at most that long."""
        n, over = self.events, []
        source = GLib.timeout_add(max(1, int(seconds * 1000)), lambda: over.append(1) or False)
        while self.events == n and not over:
            self.context.iteration(True)
        if not over:
            GLib.source_remove(source)


_bus = None


def bus():
    global _bus
    _bus = _bus or Bus()
    return _bus


def wait(what, test, timeout=None):
    """Tries test() until it gives something true, and gives that.

    There are no fixed sleeps: it is tried anew at each event on the bus and every 30 ms.
    """
    end = time.monotonic() + (TIMEOUT if timeout is None else timeout)
    while True:
        result = test()
        if result:
            return result
        if time.monotonic() >= end:
            raise GuiError("timed out waiting for %s" % what)
        bus().pause(0.03)
