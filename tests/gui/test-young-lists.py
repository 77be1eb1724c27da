#!/usr/bin/python3
"""Lists of young people: the lists of the sidebar, what a list is chosen by, and who has the ball
wherever young people are listed."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
HOME = os.environ["HOME"]
DAYS = "Uden kontakt i 30 dage"


def rows():
    """The cells of the rows in sight, by their words."""
    return [row for row in hands.rows() if len(row) > 6]


def list_row(name):
    return hands.app.find("list item", name)


def is_selected(name):
    return "selected" in list_row(name).states


def choose_from_menu(name, item):
    list_row(name).click(button=3)
    hands.app.find("menu item", re.compile("^%s" % item)).click()


@tap.case("two lists are always in the sidebar, and lead to the board", needed=True)
def lists_are_there():
    hands.app = gui.App([PROGRAM, "--example", "--page", "board"], leaks_elsewhere=gui.FILE_DIALOG)
    list_row("Mine")
    list_row(DAYS).click()
    gui.wait("it to be selected", lambda: is_selected(DAYS))
    gui.wait("rows", lambda: len(rows()) > 10)
    days = [int(row[2].split()[0]) for row in rows()]
    assert all(number >= 30 for number in days), days


@tap.case("a list is narrowed by level, and kept under a name")
def list_is_kept():
    hands.app.find("push button", re.compile("^Vist: 30 dage uden kontakt")).click()
    hands.app.find("combo box", "Niveau").click()
    hands.app.find("label", "Udslusning", within=hands.app.find("combo box", "Niveau"))
    gui.key("Down")
    gui.key("Return")
    hands.app.find("push button", re.compile("^Vist: Tæt"))
    hands.app.find("push button", re.compile("^Gem som liste")).click()
    hands.app.window("Gem som liste")
    gui.key("ctrl+a")
    gui.type_text("Prøvelisten")
    gui.key("Return")
    list_row("Prøvelisten")


@tap.case("Return opens whom the list shows, and the way back leads to the list")
def way_back():
    list_row("Prøvelisten").click()
    gui.wait("the list", lambda: is_selected("Prøvelisten"))
    assert {row[1] for row in rows()} == {"Tæt"}, rows()
    gui.key("Home")
    gui.key("Return")
    hands.app.find("filler", "TovPersonPage")
    gui.key("alt+Left")
    gui.wait("the list", lambda: is_selected("Prøvelisten"))
    hands.app.find("push button", re.compile("^Vist: Tæt"))
    gui.key("alt+Left")
    gui.wait("the list before", lambda: is_selected(DAYS))
    hands.app.find("push button", re.compile("^Vist: 30 dage uden kontakt"))
    gui.key("alt+Right")
    gui.wait("the list", lambda: is_selected("Prøvelisten"))


@tap.case("a list is renamed, deleted and brought back")
def list_is_changed():
    choose_from_menu("Prøvelisten", "Omdøb")
    hands.app.window("Omdøb listen")
    gui.key("ctrl+a")
    gui.type_text("De tætte")
    gui.key("Return")
    list_row("De tætte")
    choose_from_menu("De tætte", "Slet")
    hands.app.gone("list item", "De tætte")
    gui.wait("the board", lambda: is_selected("Tavlen"))
    gui.key("ctrl+z")
    list_row("De tætte")


@tap.case("the list is sorted by a heading, and saved as it is shown")
def list_is_saved():
    path = os.path.join(HOME, "tavlen æøå.csv")
    list_row(DAYS).click()
    gui.wait("the list", lambda: is_selected(DAYS))
    hands.app.find("label", "Navn", within=hands.app.find("tree table")).click()
    first = gui.wait("the order of names, from the first", lambda: rows()[0][0] == "Ahmed Nielsen" and rows()[0])
    hands.app.find("push button", re.compile("^Gem listen")).click()
    hands.app.find("push button", "Fortsæt", within=hands.app.window("Før listen går ud af huset")).click()
    dialog = hands.app.window(re.compile("^Gem listen som"))
    dialog.find("text").type(path)
    dialog.find("push button", "Gem").click()
    hands.app.find("label", "Listen er gemt som “tavlen æøå.csv”")
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = file.read().split("\r\n")
    assert lines[0] == "Navn;Niveau;Siden kontakt;Forløbstrin;Hvor;Tovholder;Bold;Næste skridt;Frist", lines[0]
    assert lines[1].split(";")[:3] == [first[0], first[1], first[2].split()[0]], lines[1]


@tap.case("the list of young people tells the level, who has the ball, and the next step")
def list_tells_ball():
    places.act("show-list", "s", "young_person")
    hands.app.find("label", "Fornavn")
    table = hands.app.find("tree table", "Unge").rows()
    assert table[0][3:6] == ["Niveau", "Bold", "Næste skridt"], table[0]
    assert {"Tæt", "Ekstern"} <= {row[3] for row in table[1:]}, table


@tap.case("and so does what is found")
def found_tells_ball():
    gui.key("ctrl+f")
    dialog = hands.app.window("Søg i hele registret")
    gui.type_text("sorensen")
    item = hands.app.find("list item", re.compile("Sørensen"), within=dialog)
    assert "bolden hos " in item.description, item.description
    gui.key("Escape")


@tap.case("a reader of the screen can name all of it, and the window ends well")
def everything_is_named():
    gui.wait("the dialog to close", lambda: len(hands.app.titles()) == 1)
    list_row(DAYS).click()
    gui.wait("the list", lambda: is_selected(DAYS))
    for part in (hands.app.find("list", "Sider"), hands.app.find("filler", "TovBoardList")):
        unnamed = hands.app.unnamed(part)
        assert not unnamed, unnamed
    gui.key("ctrl+q")
    assert hands.app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
