"""The screen, the pointer and the keyboard: real events through the X server, real pictures."""
import os
import struct
import time
import zlib

from Xlib import X, XK, display, error
from Xlib.ext import xtest

from guibus import GuiError, bus

SCALE = int(os.environ.get("GDK_SCALE") or 1)

_KEY_NAMES = {
    "ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L", "super": "Super_L",
    "enter": "Return", "esc": "Escape", "del": "Delete", "pgup": "Prior", "pgdn": "Next",
    "space": "space", "tab": "Tab", "backspace": "BackSpace",
}
_ALT_GR = 0xfe03


def _keysym_of_char(char):
    if char in "\n\t":
        return XK.XK_Return if char == "\n" else XK.XK_Tab
    return ord(char) if ord(char) < 256 else 0x1000000 + ord(char)


def _keysym(name):
    if len(name) == 1:
        return _keysym_of_char(name)
    keysym = XK.string_to_keysym(_KEY_NAMES.get(name.lower(), name))
    if not keysym:
        raise GuiError("no key called %s" % name)
    return keysym


class Window:
    """A mapped window of the X server: its place on the screen and its title."""
    def __init__(self, xwindow, geometry, origin, override, title, frame):
        self.xwindow, self.title = xwindow, title
        # Popovers are windows that the window manager leaves alone.
        self.is_popover = bool(override)
        self.x, self.y, self.w, self.h = -origin.x, -origin.y, geometry.width, geometry.height
        # The width of the shadow: left, right, top, bottom.
        self.frame = frame

    def covers(self, x, y):
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h


class Screen:
    def __init__(self):
        self.display = display.Display()
        self.root = self.display.screen().root
        self.spare, self.bound = None, {}

    def _property(self, window, name):
        found = window.get_full_property(self.display.intern_atom(name), X.AnyPropertyType)
        return found.value if found else None

    def windows(self, pid):
        """The mapped windows of a process, topmost first."""
        out = []

        def walk(parent, depth):
            for child in reversed(parent.query_tree().children):
                try:
                    geometry, attributes = child.get_geometry(), child.get_attributes()
                    if geometry.width < 2 or geometry.height < 2:
                        continue
                    if attributes.map_state != X.IsViewable:
                        continue
                    if attributes.win_class != X.InputOutput:
                        continue
                    owner = self._property(child, "_NET_WM_PID")
                    if owner and owner[0] == pid:
                        title = self._property(child, "_NET_WM_NAME")
                        title = title.decode("utf-8", "replace") if isinstance(title, bytes) else ""
                        out.append(Window(child, geometry, child.translate_coords(self.root, 0, 0),
                                          attributes.override_redirect, title,
                                          self._property(child, "_GTK_FRAME_EXTENTS")))
                    elif depth:
                        walk(child, depth - 1)
                except error.XError:
                    # The window went away in the meantime.
                    continue
        walk(self.root, 3)
        return out

    # The pointer

    def move(self, x, y):
        xtest.fake_input(self.display, X.MotionNotify, x=int(x), y=int(y))
        self.display.sync()

    def park(self):
        """Moves the pointer into the lower right corner: nothing lights up, no tooltip comes."""
        g = self.root.get_geometry()
        self.move(g.width - 1, g.height - 1)

    def click(self, x, y, button=1, count=1, mods=(), sync=lambda: None):
        """Moves there, presses and releases, and lets the program take each step by sync().

        Faster than any hand, GTK now and then swallows a press, because it still thinks that a
        popover which is gone holds the pointer.
        """
        for dx in (-3, -1, 0):
            self.move(x + dx, y)
            sync()
        codes = [self.display.keysym_to_keycode(_keysym(m)) for m in mods]
        for code in codes:
            xtest.fake_input(self.display, X.KeyPress, code)
        for _ in range(count):
            xtest.fake_input(self.display, X.ButtonPress, button)
            self.display.sync()
            sync()
            xtest.fake_input(self.display, X.ButtonRelease, button)
            self.display.sync()
        for code in reversed(codes):
            xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()
        sync()

    def hold(self, x, y):
        """Moves there, presses, and keeps the button down until let_go ()."""
        self.move(x, y)
        xtest.fake_input(self.display, X.ButtonPress, 1)
        self.display.sync()

    def let_go(self):
        xtest.fake_input(self.display, X.ButtonRelease, 1)
        self.display.sync()

    # The keyboard

    def _key_codes(self, keysym):
        """The key code and the modifiers' key codes that give this keysym.

        A spare key is bound to it where the layout has none.
        """
        if keysym in self.bound:
            return self.bound[keysym], []
        levels = {0: (), 1: (XK.XK_Shift_L,), 4: (_ALT_GR,), 5: (_ALT_GR, XK.XK_Shift_L)}
        found = sorted((level, code) for code, level in self.display.keysym_to_keycodes(keysym)
                       if level in levels)
        if found:
            level, code = found[0]
            return code, [self.display.keysym_to_keycode(m) for m in levels[level]]
        low, high = self.display.display.info.min_keycode, self.display.display.info.max_keycode
        if self.spare is None:
            mapping = self.display.get_keyboard_mapping(low, high - low + 1)
            self.spare = [low + k for k, keysyms in enumerate(mapping) if not any(keysyms)]
        if not self.spare:
            raise GuiError("no spare key for keysym %#x" % keysym)
        code = self.spare.pop()
        self.display.change_keyboard_mapping(code, [[keysym, keysym]])
        self.display.sync()
        self.bound[keysym] = code
        return code, []

    def press(self, keysym, mods=()):
        code, extra = self._key_codes(keysym)
        held = [self.display.keysym_to_keycode(_keysym(m)) for m in mods] + extra
        for modifier in held:
            xtest.fake_input(self.display, X.KeyPress, modifier)
        xtest.fake_input(self.display, X.KeyPress, code)
        xtest.fake_input(self.display, X.KeyRelease, code)
        for modifier in reversed(held):
            xtest.fake_input(self.display, X.KeyRelease, modifier)
        self.display.sync()

    # Pictures

    def grab(self, box=None):
        """(width, height, RGB bytes) of the screen or of box = (x, y, width, height)."""
        g = self.root.get_geometry()
        x, y, w, h = box or (0, 0, g.width, g.height)
        left, top = max(0, x), max(0, y)
        w, h = min(x + w, g.width) - left, min(y + h, g.height) - top
        raw = self.root.get_image(left, top, w, h, X.ZPixmap, 0xffffffff).data
        rgb = bytearray(w * h * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = raw[2::4], raw[1::4], raw[0::4]
        return w, h, bytes(rgb)


_screen = None


def screen():
    global _screen
    _screen = _screen or Screen()
    return _screen


# Who is told of each key, for what it makes a screen reader say.
listener = None


def key(combination):
    """Presses keys: 'ctrl+s', 'alt+2', 'Return', 'shift+Tab'; several with blanks between."""
    for one in combination.split():
        *mods, last = one.split("+") if one != "+" else ["+"]
        screen().press(_keysym(last), mods)
        if listener:
            listener.pressed(one)


def type_text(text):
    """Types text with the keyboard, into whatever has the focus."""
    for char in text:
        screen().press(_keysym_of_char(char))
    if listener:
        listener.pressed("“%s”" % text)


def write_png(path, w, h, pixels):
    """Writes a picture of three bytes a pixel, or of four where the last is how solid it is."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    row = len(pixels) // h
    rows = b"".join(b"\0" + pixels[i:i + row] for i in range(0, len(pixels), row))
    with open(path, "wb") as f:
        f.write(b"\x89PNG\r\n\x1a\n"
                + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2 if row == 3 * w else 6, 0, 0, 0))
                + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def wait_still(box=None, still=0.12, timeout=5, pointer=False):
    """Waits until the screen, or box = (x, y, width, height), has stood still for a while, and gives
    (width, height, RGB bytes).

    The pointer is parked first, unless it is said to be part of the picture.
    """
    if not pointer:
        screen().park()
    picture, now = screen().grab(box), time.monotonic()
    since, end = now, now + timeout
    while now < since + still and now < end:
        bus().context.iteration(False)
        time.sleep(0.06)
        next_picture, now = screen().grab(box), time.monotonic()
        if next_picture != picture:
            picture, since = next_picture, now
    return picture


def screenshot(path, box=None, **kw):
    """Saves the screen, or box, once it has stood still: see wait_still."""
    write_png(path, *wait_still(box, **kw))
    return path
