#!/usr/bin/python3
"""Backups in the window: one is made, looked at, gone back to and undone; a damaged file is replaced."""
import contextlib
import os
import re
import signal
import sqlite3
import subprocess
import sys

import gui
import tap

PROGRAM = os.path.abspath(sys.argv[1])
PACKAGE = os.environ["TOVHOLDER_EXAMPLE_DIR"]
FOLDER = os.path.join(os.environ["HOME"], "Dokumenter")
REGISTER = os.path.join(FOLDER, "register.db")

app = None


def start():
    global app
    app = gui.App([PROGRAM, "--page", "contacts", REGISTER])


def end():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


@contextlib.contextmanager
def database():
    """The register while no window holds it."""
    connection = sqlite3.connect(REGISTER)
    yield connection
    connection.commit()
    connection.close()


def towns():
    with database() as d:
        return sorted(row[0] for row in d.execute("SELECT town FROM organisation WHERE town LIKE 'Ny %'"))


def is_sealed():
    """Whether the file is as the program closed it."""
    status = os.stat(REGISTER)
    times = ["%d.%09d" % divmod(time, 10 ** 9) for time in (status.st_mtime_ns, status.st_ctime_ns)]
    with open(REGISTER + "-seal", encoding="utf-8") as seal:
        return seal.read().split() == [str(status.st_ino), str(status.st_size), *times]


def open_backups():
    app.find(("toggle button", "push button", "button"), "Hovedmenu").click()
    app.find(("menu item", "label"), re.compile("^Sikkerhedskopier")).click()
    app.find(("push button", "button"), "Tag en sikkerhedskopi nu")


@tap.case("a backup is made by hand", needed=True)
def backup_is_made():
    subprocess.run([PROGRAM, "import", "--database", REGISTER, PACKAGE], check=True)
    start()
    open_backups()
    app.find(("push button", "button"), "Tag en sikkerhedskopi nu").click()
    app.find("label", re.compile("^Lavet af dig"))


@tap.case("nothing has changed since")
def nothing_has_changed():
    app.find("label", re.compile("^Lavet af dig")).click()
    app.find("label", "Intet er ændret")
    app.find(("push button", "button"), "Tilbage til listen over sikkerhedskopier").click()
    app.find("label", re.compile("^Lavet af dig"))


@tap.case("a reader of the screen can name all of the list")
def list_is_named():
    assert not app.unnamed(), app.unnamed()


@tap.case("Escape leaves the dialog", needed=True)
def escape_leaves():
    gui.key("Escape")
    app.gone("label", re.compile("^Lavet af dig"))
    end()


@tap.case("what has changed since a backup is shown by kind", needed=True)
def changes_are_shown():
    with database() as d:
        d.execute("UPDATE organisation SET town = 'Ny ' || rowid, rev = rev + 1 "
                  "WHERE id IN (SELECT id FROM organisation ORDER BY id LIMIT 12)")
    assert len(towns()) == 12
    start()
    open_backups()
    app.find("label", re.compile("^Lavet af dig")).click()
    app.find("label", "12 ændret")
    app.find(("list item", "label"), "Organisationer").click()
    app.find("label", "Ændret siden; bliver, som det var")


@tap.case("a reader of the screen can name all of the changes")
def changes_are_named():
    assert not app.unnamed(), app.unnamed()


@tap.case("the register goes back to it")
def register_goes_back():
    app.find(("push button", "button"), "Gå tilbage til denne").click()
    app.find("label", re.compile("^Registret er, som det var "))
    app.gone("label", "Ændret siden; bliver, som det var")


@tap.case("and that is undone")
def it_is_undone():
    app.find(("push button", "button"), "Fortryd").click()
    app.gone("label", re.compile("^Registret er, som det var "))
    gui.wait("the undo", lambda: app.find("tree table"))


@tap.case("the register is closed well when the computer is shut down", needed=True)
def register_is_sealed():
    assert not is_sealed()
    app.process.send_signal(signal.SIGTERM)
    assert app.wait_exit() == 0
    assert is_sealed()
    assert len(towns()) == 12, towns()


@tap.case("a damaged register is told, and a backup takes its place")
def damaged_is_restored():
    with open(REGISTER, "r+b") as f:
        f.seek(4096)
        f.write(b"x" * 4096)
    start()
    app.find("label", "Registret er beskadiget")
    assert not app.unnamed(), app.unnamed()
    app.find(("push button", "button"), re.compile("^Gendan fra sikkerhedskopien: ")).click()
    app.find("label", "Registret er gendannet")
    app.find(("push button", "button"), "Åbn registret").click()
    app.find("tree table")
    end()
    kept = [name for name in os.listdir(FOLDER) if ".damaged-" in name]
    assert kept, os.listdir(FOLDER)


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
