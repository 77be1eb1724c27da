#!/usr/bin/python3
"""A group: its meetings planned for a year, its standing items, and the year they stand in."""
import os
import re
import sys

import gui
import hands
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
# A steering group that meets on the second Wednesday, last planned for 9 May 2012.
GROUP = "gr-l-st"


@tap.case("the page of a group says who meets when", needed=True)
def page_is_shown():
    hands.app = gui.App([PROGRAM, "--example", "--page", "meetings"])
    hands.app.window("Tovholder")
    places.act("open-record", "(ss)", "contact_group", GROUP)
    hands.app.find("label", "Styregruppe · Lolland · mødes hver 6. måned")
    hands.app.find("push button", re.compile("^Næste møde: 09-11-2011 09:00"))
    hands.app.find("push button", re.compile("^Mødtes sidst: "))


@tap.case("the members stand by their roles, those of one role by name")
def members_are_in_order():
    members = ["Karsten Elkjær", "Helle Friis", "Henrik Præstholm", "Per Hedegaard", "Preben Birk", "Christian Rosdahl"]
    gui.wait("the members in their order", lambda: [
        node.name for node in hands.app.all("list item") if node.name in members] == members)


@tap.case("a party of which nearly all come is not said to stay away")
def attendance_is_fair():
    words = hands.app.reach("list item", "UU Lolland").description
    assert "til stede" in words and "færre" not in words, words


@tap.case("meetings are planned as the group has met, and a holiday is left out unless it is ticked")
def meetings_are_planned():
    places.act("plan-meetings", "s", GROUP)
    dialog = hands.app.window("Planlæg møder")
    hands.app.find("label", "4 møder, fra 14-11-2012 til 14-05-2014", within=dialog)
    # Ascension Day of 2013 was the second Thursday of May.
    hands.choose(dialog, "Ugedag", "torsdag")
    hands.app.find("label", "4 møder, fra 08-11-2012 til 13-11-2014", within=dialog)
    hands.app.reach("check box", "torsdag 9. maj 2013", within=dialog).click()
    hands.app.find("label", "5 møder, fra 08-11-2012 til 13-11-2014", within=dialog)
    hands.save("Planlæg møder")
    hands.app.find("push button", "Fortryd: 5 møder planlagt")
    hands.app.find("label", "09-05-2013 09:00")


@tap.case("standing items are typed, moved and removed by the keyboard, and undone")
def items_are_typed():
    places.act("agenda-template", "s", GROUP)
    dialog = hands.app.window("Faste punkter")
    for text in ("Besøg 17 min.", "Børn & Unge <Nord>"):
        gui.type_text(text)
        gui.key("Return")
        hands.app.find("text", within=dialog, text="")
    hands.app.find("label", "17\u00a0min.", within=dialog)
    gui.key("Tab End alt+Up")
    gui.wait("the last to be the last but one", lambda: [
        node.name.split(",")[0] for node in hands.app.all("list item", within=dialog)][-2:]
        == ["Børn & Unge <Nord>", "Besøg"])
    gui.key("Delete")
    hands.app.find("label", "“Børn & Unge <Nord>” er slettet", within=dialog)
    hands.app.gone("label", "Børn & Unge <Nord>", within=dialog)
    gui.key("ctrl+z")
    hands.app.find("label", "Børn & Unge <Nord>", within=dialog)
    gui.key("Escape")
    hands.app.closed("Faste punkter")


@tap.case("the year shows what every group plans, and leads there")
def year_is_shown():
    places.act("show-page", "s", "meetings")
    hands.in_list("Møder", "Mere").click()
    hands.app.find("menu item", "Det kommende")
    hands.app.find("menu item", "Årshjul").click()
    dialog = hands.app.window("Årshjul")
    hands.app.find("label", "Året 2011", within=dialog)
    hands.app.find("push button", "Næste år", within=dialog).click()
    hands.app.find("label", "Året 2012", within=dialog)
    hands.app.reach("label", "11. · Styregruppen", within=dialog).click()
    hands.app.closed("Årshjul")


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = hands.app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: hands.app and hands.app.quit())
