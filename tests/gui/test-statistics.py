#!/usr/bin/python3
"""The statistics page: its figures are those of the annex, others are shown less, and the annex is
written from it."""
import csv
import os
import re
import subprocess
import sys
import zipfile

import gui
import tap

PROGRAM = sys.argv[1]
HOME = os.environ["HOME"]
EXAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "example")

app = None


def count(first, last, partnership="all"):
    """The key figures of a period by the program's command, which a second count checks."""
    database = os.path.join(HOME, "count.db")
    if not os.path.exists(database):
        subprocess.run([PROGRAM, "import", "--database", database, EXAMPLE], check=True)
    folder = os.path.join(HOME, "%s-%s" % (first, last))
    subprocess.run([PROGRAM, "annex", "--database", database, "--from", first, "--to", last,
                    "--format", "csv", "--output", folder], check=True)
    with open(os.path.join(folder, "annex.csv"), encoding="utf-8", newline="") as file:
        return {row["row"]: row["value"] for row in csv.DictReader(file)
                if row["table"] == "1" and row["partnership"] == partnership
                and row["column"] == "period"}


def tiles_say(figures):
    for name, code in (("Optaget", "admitted"), ("Deltagere i alt", "participants"),
                       ("Frafald", "drop_out"), ("Startet job", "work_start")):
        app.find(None, re.compile("^%s, %s(,|$)" % (name, figures[code])))


@tap.case("the page opens with the last twelve months", needed=True)
def page_opens():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "statistics"], leaks_elsewhere=gui.FILE_DIALOG)
    app.window("Tovholder")
    app.find(None, "oktober 2010 – september 2011")


@tap.case("the tiles say what the annex says")
def tiles_are_right():
    tiles_say(count("2010-10-01", "2011-09-30"))


def retained():
    return app.find(None, re.compile("^Fastholdt i sammenhængende forløb, ")).name


@tap.case("the figures follow a norm that is changed, and its undo")
def figures_follow():
    before = retained()
    gui.key("ctrl+comma")
    app.find("page tab", "Normer").click()
    app.find("text", "Længste hul i et sammenhængende forløb").type("0")
    gui.key("Escape")
    app.gone("page tab", "Normer")
    gui.wait("another figure", lambda: retained() != before)
    gui.key("ctrl+z")
    gui.wait("the figure of before", lambda: retained() == before)


@tap.case("a tile tells how its figure is counted")
def tile_defines():
    app.find("push button", re.compile("^Frafald, ")).click()
    app.find("label", re.compile("^Deltagere, der blev udskrevet i perioden ved frafald"))
    gui.key("Escape")
    app.gone("label", re.compile("^Deltagere, der blev udskrevet"))


@tap.case("a step forward and back changes the period and the figures")
def period_changes():
    app.find("push button", "Perioden efter").click()
    app.find(None, "oktober 2011 – september 2012")
    tiles_say(count("2011-10-01", "2012-09-30"))
    app.find("push button", "Perioden før").click()
    app.find(None, "oktober 2010 – september 2011")
    tiles_say(count("2010-10-01", "2011-09-30"))


@tap.case("a phase of the project is a period to choose")
def phase_is_chosen():
    app.find("push button", "oktober 2010 – september 2011").click()
    app.find("push button", "Fase 2: Udvikling og afprøvning").click()
    app.find(None, "marts 2009 – august 2011")
    tiles_say(count("2009-03-01", "2011-08-31"))
    app.find("push button", "marts 2009 – august 2011").click()
    app.find("push button", "Seneste tolv måneder").click()
    app.find(None, "oktober 2010 – september 2011")


@tap.case("the whole project is a period to choose")
def project_is_chosen():
    app.find("push button", "oktober 2010 – september 2011").click()
    app.find("push button", "Hele projektet").click()
    tiles_say(count("2008-07-01", "2012-09-30"))
    app.find("push button", "juli 2008 – september 2012").click()
    app.find("push button", "Seneste tolv måneder").click()
    app.find(None, "oktober 2010 – september 2011")


@tap.case("the steering group sees no small number, and nobody behind a number")
def steering_group_sees_less():
    app.find("combo box", "Hvem tallene vises for").click()
    app.find("label", "Styregruppe").click()
    # To find out what must be hidden takes its time.
    app.find("label", re.compile("^[0-9.]+ tal er skjult, så ingen kan regne tal under 5 ud$"), timeout=60)
    assert not app.all("link", shown=False)
    app.find(None, re.compile("^Frafald, ·, Skjult"))
    assert not app.all("push button", re.compile("^Unge bag diagrammet: "), shown=False)
    app.find("push button", re.compile("^Deltagere i alt, ")).click()
    app.find("label", re.compile("^Forskellige unge, der var indskrevet i perioden"))
    assert not app.all("push button", "Unge bag tallet", shown=False)
    gui.key("Escape")


@tap.case("small groups are joined, so that less is hidden")
def small_groups_are_joined():
    def hidden():
        words = app.find("label", re.compile(" tal er skjult")).name
        return int(words.split()[0].replace(".", ""))
    before = hidden()
    app.find("check box", "Læg små grupper sammen").click()
    gui.wait("fewer hidden numbers", lambda: hidden() < before, 60)


@tap.case("those who work with the young people see all again")
def internal_sees_all():
    app.find("combo box", "Hvem tallene vises for").click()
    app.find("label", "Internt").click()
    app.find("push button", re.compile("^Frafald, [0-9]+,"))
    app.gone("label", re.compile(" tal er skjult"))


@tap.case("the annex is written as a workbook that says whom it is for")
def annex_is_written():
    path = os.path.join(HOME, "bilag æøå.xlsx")
    app.find("push button", "Bilag 3").click()
    app.find("label", "Internt – må ikke videregives")
    app.find(None, "Gem til Excel …").click()
    dialog = app.window("Gem Bilag 3 (Internt – må ikke videregives)")
    assert dialog.find("text").text.endswith("– internt.xlsx")
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    app.find("label", "Bilag 3 er gemt")
    assert os.stat(path).st_mode & 0o777 == 0o600
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        assert len([name for name in book.namelist() if "charts/chart" in name]) >= 3


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
