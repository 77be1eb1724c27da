#!/usr/bin/python3
"""A register is handed over in a file, looked at, and takes the place of another; the screen is covered."""
import glob
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys

import gui
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
PACKAGE = os.environ["TOVHOLDER_EXAMPLE_DIR"]
HOME = os.environ["HOME"]
FILE = os.path.join(HOME, "Ærø 100%.tovholder")
HALF = os.path.join(HOME, "halv.tovholder")
# Two people on two computers.
GIVER = {"XDG_DATA_HOME": os.path.join(HOME, "giver")}
RECEIVER = {"XDG_DATA_HOME": os.path.join(HOME, "receiver")}
ONLY_HERE = "Kun i modtagerens eget"
# Of a window; GTK's own word.
CLOSE = re.compile("^(Luk|Close)$")

app = None
places.running = places.OWN


def start(user, *arguments, **environment):
    global app
    app = gui.App([PROGRAM, *arguments], env=dict(user, **environment), leaks_elsewhere=gui.FILE_DIALOG)


def end():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


def register(user):
    return os.path.join(user["XDG_DATA_HOME"], "tovholder", "register.db")


def ask(path, question):
    connection = sqlite3.connect(path)
    rows = connection.execute(question).fetchall()
    connection.commit()
    connection.close()
    return rows


def holds(path, town):
    return ask(path, "SELECT count (*) FROM organisation WHERE town = '%s'" % town) != [(0,)]


def find_process(argument):
    """The process that was started with an argument; it is nobody's child."""
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        try:
            with open(path, encoding="utf-8") as file:
                words = file.read().split("\0")
        except OSError:
            continue
        if words[0] == PROGRAM and argument in words and pathlib.Path(FILE).as_uri() in words:
            return int(path.split("/")[2])
    return None


@tap.case("the register is handed over in one file", needed=True)
def register_is_given():
    os.makedirs(os.path.dirname(register(GIVER)))
    subprocess.run([PROGRAM, "import", "--database", register(GIVER), PACKAGE], check=True)
    start(GIVER, "--page", "contacts")
    app.find(("toggle button", "push button", "button"), "Hovedmenu").click()
    app.find(("menu item", "label"), re.compile("^Aflevér registret")).click()
    app.find("label", "Guldborgsund, Lolland, Randers, Roskilde")
    app.find("push button", re.compile("^Gem filen")).click()
    chooser = app.find("push button", "Gem")
    app.find("text", re.compile("Navn|Name")).type(FILE)
    chooser.click()
    app.find("label", "Registret ligger i “Ærø 100%.tovholder” og er her stadig")
    assert os.stat(FILE).st_mode & 0o777 == 0o600
    end()


@tap.case("a file that was cut off on its way is not received")
def half_is_refused():
    with open(FILE, "rb") as whole, open(HALF, "wb") as half:
        half.write(whole.read(os.path.getsize(FILE) // 2))
    start(RECEIVER, "--receive", HALF)
    app.find("label", "Filen kan ikke modtages")
    gui.key("Escape")


@tap.case("another one looks at it in a window of its own")
def register_is_looked_at():
    places.hand_over(FILE)
    app.find("label", "Kig i det").click()
    process = gui.wait("the window of its own", lambda: find_process("--look"))
    os.kill(process, signal.SIGTERM)
    app.closed("Et register, du har fået")


@tap.case("and makes it their own", needed=True)
def register_is_taken():
    places.hand_over(FILE)
    app.find("label", "Brug det som mit register").click()
    app.window("Registret er nu dit")
    gui.key("Escape")
    app.closed("Registret er nu dit")
    end()
    assert ask(register(RECEIVER), "SELECT count (*) FROM partnership") == [(4,)]


def is_taken():
    """Whether the place is taken, asked by somebody who is impatient: each start would open the register put aside."""
    for _ in range(20):
        places.activate()
    return "Registret er nu dit" in app.titles()


@tap.case("one that takes the place of another loses nothing of it")
def register_is_replaced():
    ask(register(RECEIVER), "UPDATE organisation SET town = '%s'" % ONLY_HERE)
    start(RECEIVER, "--receive", FILE)
    app.find("label", re.compile("^Erstat mit register")).click()
    app.find("push button", "Erstat").click()
    gui.wait("the other register", is_taken)
    gui.key("Escape")
    app.closed("Registret er nu dit")
    # The window works in the register under that name, not in the one put aside.
    files = list(map(os.path.realpath, glob.glob("/proc/%d/fd/*" % app.process.pid)))
    assert register(RECEIVER) in files and not any(path.endswith(" (deleted)") for path in files), files
    end()
    assert not holds(register(RECEIVER), ONLY_HERE)
    backups = glob.glob(register(RECEIVER) + "-backups/*-before-replacement.db")
    kept = [path for path in glob.glob(register(RECEIVER) + ".replaced-*") if path.endswith("Z")]
    assert len(backups) == 2 and holds(max(backups), ONLY_HERE), backups
    assert len(kept) == 2 and holds(max(kept), ONLY_HERE), kept


@tap.case("a copy that is looked at cannot be changed")
def copy_is_not_changed():
    start(RECEIVER, "--look", FILE, "--page", "contacts")
    app.find("label", re.compile("^Du kigger i en kopi af “Ærø 100%.tovholder”"))
    assert "sensitive" not in app.find("push button", "Hvem er du?").states
    end()


@tap.case("the screen is covered by hand, and what was being typed is there again")
def screen_is_covered():
    start(GIVER, "--page", "contacts")
    gui.key("ctrl+n")
    app.find("text", "Fornavn").type("Maximiliane")
    gui.key("ctrl+shift+l")
    app.find("label", "Skærmen er dækket til")
    assert app.titles() == ["Tovholder"], app.titles()
    assert not app.all("label", "Kontakter")
    gui.key("x")
    gui.wait("what was typed", lambda: app.find("text", "Fornavn").text == "Maximiliane")
    gui.key("ctrl+shift+l")
    app.find("push button", CLOSE).click()
    gui.wait("what was typed", lambda: app.find("text", "Fornavn").text == "Maximiliane")
    gui.type_text("e")
    gui.wait("the focus", lambda: app.find("text", "Fornavn").text == "Maximilianee")
    app.quit()


@tap.case("and by itself when nobody is there, as long as the IT department has decided")
def screen_covers_itself():
    start(GIVER, "--page", "contacts", TOVHOLDER_COVER_MINUTES="0.03")
    app.find("push button", "Fortsæt").click()
    app.gone("label", "Skærmen er dækket til")
    app.find("label", "Skærmen er dækket til")
    app.quit()


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
