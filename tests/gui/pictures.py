#!/usr/bin/python3
"""Takes the pictures of the store page, the README and the help from the example: pictures.py PROGRAM DATA_FOLDER

They are made of what the program gives to the screen, so their corners and shadows are clear, and the same
program makes the same pictures. Whoever writes a page of the help adds a row.
"""
import glob
import os
import re
import subprocess
import sys

from Xlib import X

import gui
import places
from guiscreen import screen, wait_still, write_png

PROGRAM, DATA = sys.argv[1:3]
SETTINGS = os.path.join(os.environ["XDG_CONFIG_HOME"], "glib-2.0", "settings", "keyfile")
REGISTER = os.path.join(os.environ["XDG_DATA_HOME"], "tovholder", "register.db")

# As large as a store page shows them, with the shadow around it.
STORE = {"folder": "screenshots", "size": (952, 652), "margin": 24}
# On a page of the help they have no shadow, and are shown smaller.
HELP = {"folder": "help/da/figures", "size": (800, 540), "margin": 0}

PLACES = {place.tag: place for place in places.PLACES}
# A map on which no name lies over another.
MAP = places.record("map", "network_map", "nm-g-028-2", "4. august 2011 · Som det er")
# The backups on the picture of them, instead of the one that is made when the register is opened.
BACKUPS = ("2011-10-14T061502Z-daily", "2011-10-13T121840Z-before-import", "2011-10-12T060931Z-daily")


def open_backups():
    folder = REGISTER + "-backups"
    for path in gui.wait("the first backup", lambda: glob.glob(os.path.join(folder, "*.db"))):
        os.remove(path)
    for name in BACKUPS:
        with open(os.path.join(folder, "tovholder-%s.db" % name), "wb") as file:
            file.truncate(4300000)
    places.act("backups")


# A list as a coordinator keeps it.
LIST = os.path.join(os.environ["HOME"], "Dokumenter", "mine unge.csv")
ROWS = """Navn;Fødselsdag;Tovholder;Niveau;Indskrevet;Seneste kontakt;Næste skridt;Frist
Maximiliane Østergaard;03-02-1994;Bent Lysholm;Tæt;01-08-2011;10-10-2011;Ringe til mester;24-10-2011
Bo Bæk;17-05-1993;Ole Vestermark;Ekstern;15-08-2011;05-10-2011;Møde på skolen;25-10-2011
"""


def open_list():
    with open(LIST, "w", encoding="utf-8") as file:
        file.write(ROWS)
    places.act("import-file", "s", "file://" + LIST)


def hide_sidebar(_app):
    places.act("toggle-sidebar")


def show_charts(app):
    """There is room for two beside each other without the sidebar."""
    hide_sidebar(app)
    app.reach("push button", re.compile("^Unge bag diagrammet: "))


def show_columns(app):
    dialog = app.window("Indlæs en liste")
    app.find("combo box", "Ungepartnerskab", within=dialog).click()
    app.find("label", "Lolland").click()
    app.gone("label", "Randers", within=dialog)
    gui.key("ctrl+Return")
    app.find("label", "Trin 2 af 3")


# The kind and the name of each picture, the place where it is taken, and what is done there first.
PICTURES = [
    (STORE, "tavlen", PLACES["board"], None),
    (STORE, "ung", PLACES["young-person"], None),
    (STORE, "netvaerk", MAP, hide_sidebar),
    (STORE, "partnerskab", PLACES["partnership"], hide_sidebar),
    (STORE, "statistik", PLACES["statistics"], show_charts),
    (HELP, "morgen", PLACES["board"], hide_sidebar),
    (HELP, "hent-liste", places.Place("list", open_list, None, "Indlæs en liste", is_dialog=True), show_columns),
    (HELP, "log-kontakt", PLACES["log-contact"], None),
    (HELP, "naeste-skridt", PLACES["next-step"], None),
    (HELP, "bolden", PLACES["throw-ball"], None),
    (HELP, "netvaerkskort", MAP, hide_sidebar),
    (HELP, "moede", PLACES["meeting-pack"], None),
    (HELP, "partnerskab", PLACES["partnership"], hide_sidebar),
    (HELP, "bilag-3", PLACES["annex-on-paper"], None),
    (HELP, "tal", PLACES["people-behind"], None),
    (HELP, "sikkerhedskopier", places.Place("backups", open_backups, None, "Sikkerhedskopier", is_dialog=True), None),
    (HELP, "aflever", places.dialog("give-register", "Aflevér registret", "give-register"), None),
    (HELP, "hvem-kan-se", PLACES["paper-story"], None),
]


def grab(window, margin):
    """The picture of a window by itself, with so much of its shadow: width, height, and RGBA."""
    left, right, top, bottom = (side - margin for side in window.frame)
    w, h = window.w - left - right, window.h - top - bottom
    data = window.xwindow.get_image(left, top, w, h, X.ZPixmap, 0xffffffff).data
    pixels = bytearray(data)
    pixels[0::4], pixels[2::4] = data[2::4], data[0::4]
    # The screen has every colour multiplied by how solid it is, a picture has not.
    for i, solid in enumerate(pixels[3::4]):
        if 0 < solid < 255:
            for k in range(4 * i, 4 * i + 3):
                pixels[k] = min(255, pixels[k] * 255 // solid)
    return w, h, bytes(pixels)


def take(kind, name, place, act):
    """Starts the program in a window of the size that is wanted, and takes the window that is then on top."""
    os.makedirs(os.path.dirname(SETTINGS), exist_ok=True)
    with open(SETTINGS, "w", encoding="utf-8") as file:
        file.write("[dk/ungepartnerskaber/Tovholder]\nwindow-width=%d\nwindow-height=%d\n" % kind["size"])
    with gui.App([PROGRAM, "--page", "board"]) as app:
        app.window("Tovholder")
        place.enter(app)
        if act:
            act(app)
        # Charts come when their figures have been counted.
        wait_still(still=1)
        window = next(window for window in screen().windows(app.pid) if not window.is_popover)
        write_png(os.path.join(DATA, kind["folder"], name + ".png"), *grab(window, kind["margin"]))
    print(kind["folder"], name, flush=True)


# The register of one's own, which is empty at first and then has what is in the example: the same as for users,
# without the line that says that it is the example.
places.running = places.OWN
take({**HELP, "size": (800, 640)}, "foerste-dag",
     places.Place("begin", lambda: None, "label", "Velkommen til Tovholder"), None)
subprocess.run([PROGRAM, "import", "--database", REGISTER, os.environ["TOVHOLDER_EXAMPLE_DIR"]], check=True,
               stdout=subprocess.DEVNULL)
for picture in PICTURES:
    take(*picture)
