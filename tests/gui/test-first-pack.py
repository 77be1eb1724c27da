#!/usr/bin/python3
"""From an empty register to the first meeting pack, by the keyboard alone: a partnership with its parties, contacts from
Excel, a steering group, a meeting with six items, and the pack as PDF."""
import os
import re
import subprocess
import sys

import openpyxl

import gui
import listener
import tap

HOME = os.environ["HOME"]
LIST = os.path.join(HOME, "kontakter.xlsx")
PARTIES = ["Randers Produktionsskole", "Jobcenter Randers", "UU Randers"]
PEOPLE = [["Navn", "Titel", "Arbejdsplads", "Telefon", "E-mail"],
          ["Anna Bæk", "Forstander", PARTIES[0], "86 11 22 33", "ab@eksempel.dk"],
          ["Bo Dahl", "Jobcenterchef", PARTIES[1], "86 44 55 66", "bd@eksempel.dk"],
          ["Carl Ek", "Centerleder", PARTIES[2], "87 12 34 56", "ce@eksempel.dk"],
          ["Dorte Friis", "Jobkonsulent", PARTIES[1], "87 65 43 21", "df@eksempel.dk"],
          ["Erik Gram", "Vejleder", PARTIES[0], "88 11 11 11", "eg@eksempel.dk"]]
ITEMS = ["Siden sidst 10 min", "Økonomi 20 min", "Praktikpladser 15 min", "Unge under 18 år 15 min",
         "Aftalen efter projektet 20 min", "Eventuelt 5 min"]

app = None
# Keys that are no letters of a text.
keys = 0


def press(key):
    global keys
    keys += 1
    gui.key(key)


def focused():
    return [node for node in app.all() if "focused" in node.states]


def go_to(role, name, key="Tab", most=14):
    """Presses the key until what is called so has the focus."""
    for _ in range(most):
        press(key)
        app.sync()
        if any(node.role == role and re.match(name, node.name) for node in focused()):
            return
    raise gui.GuiError("%s %s cannot be reached; the focus is on %s" % (role, name, focused()))


def save(title):
    press("ctrl+Return")
    app.closed(title)


@tap.case("a partnership is made with three parties and its steering group", needed=True)
def partnership_is_made():
    global app
    book = openpyxl.Workbook()
    for row in PEOPLE:
        book.active.append(row)
    book.save(LIST)
    app = gui.App([sys.argv[1], "--page", "partnerships"], leaks_elsewhere=gui.FILE_DIALOG)
    app.find("label", re.compile("^Her er selve partnerskabet"))
    press("ctrl+n")
    app.window("Opret dit ungepartnerskab")
    gui.type_text("Randers")
    press("Return")
    app.find("text", "Parter")
    for party in PARTIES:
        gui.type_text(party)
        app.find("list item", re.compile("^%s" % party))
        press("Return")
    press("ctrl+Return")
    app.find("text", "Fornavn")
    press("ctrl+Return")
    app.find("push button", "Senere")
    press("S")
    save("Opret dit ungepartnerskab")
    app.find("label", "Grupper")
    for party in PARTIES:
        app.find("list item", party)


@tap.case("five contacts come from an Excel file", needed=True)
def contacts_are_imported():
    press("alt+4")
    app.find("push button", re.compile("^Indlæs en liste"))
    press("ctrl+i")
    app.window("Vælg en liste")
    gui.type_text(LIST)
    press("Return")
    app.find("label", re.compile("^6 rækker"))
    press("ctrl+Return")
    app.find("label", re.compile("^Anna Bæk"))
    press("ctrl+Return")
    app.find("push button", "Indlæs")
    press("ctrl+Return")
    app.find("push button", "Vis listen")
    press("Return")
    app.find("label", "Forstander, Randers Produktionsskole")


@tap.case("they become members of the steering group, each for the party where they work", needed=True)
def members_are_chosen():
    press("alt+3")
    app.find("table row", "Randers")
    press("Down")
    press("Return")
    app.find("label", "Grupper")
    go_to("list item", "^Styregruppe")
    press("Return")
    app.find("label", "Medlemmer")
    go_to("push button", "^Nye medlemmer$")
    press("Return")
    app.window("Nye medlemmer")
    for row in PEOPLE[1:]:
        gui.type_text(row[0].split()[0])
        app.find("list item", re.compile("^%s" % row[0]))
        press("Return")
    save("Nye medlemmer")
    for row in PEOPLE[1:]:
        assert app.find("list item", row[0]).description == row[2], row


@tap.case("a meeting gets six items", needed=True)
def meeting_has_items():
    with listener.Listener(app, "prepare-meeting"):
        go_to("push button", "^Nyt møde$", key="shift+Tab")
        press("Return")
        app.window("Tilføj møde")
        gui.type_text("30-11-2026 13.00")
        press("Tab")
        gui.type_text("15.00")
        press("Tab")
        gui.type_text("Produktionsskolen")
        save("Tilføj møde")
        app.find("list item", re.compile("^30-11-2026"))
        go_to("list item", "^30-11-2026")
        press("Return")
        app.find("label", "Dagsorden")
        for item in ITEMS:
            gui.type_text(item)
            press("Return")
            app.find("list item", re.compile(r"^[0-9]\. %s$" % item.rsplit(" ", 2)[0]))
    app.find("label", "85 af 120\u00a0min.; slutter 14:25")


@tap.case("the pack is saved as PDF")
def pack_is_saved():
    path = os.path.join(HOME, "pakke.pdf")
    with listener.Listener(app, "meeting-pack"):
        go_to("push button", "^Invitér gruppens medlemmer$", key="shift+Tab", most=20)
        press("Return")
        app.find("label", "5 inviterede")
        go_to("push button", "^Mødepakke$", key="shift+Tab", most=20)
        press("Return")
        window = app.window(re.compile("^Mødepakke"))
        gui.wait("the paper", lambda: "sensitive" in window.find("push button", re.compile("^Udskriv")).states)
    press("ctrl+s")
    app.window("Gem papiret som PDF")
    press("ctrl+a")
    gui.type_text(path)
    press("Return")
    gui.wait("the file", lambda: os.path.exists(path))
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE, text=True).stdout
    for words in ["Randers", "Produktionsskolen", "Anna Bæk", *[item.rsplit(" ", 2)[0] for item in ITEMS]]:
        assert words in text, words
    print("# %d keys besides the letters of what was written" % keys)


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
