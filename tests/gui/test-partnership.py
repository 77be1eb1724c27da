#!/usr/bin/python3
"""The page of a partnership: what needs somebody, what opens from there, and a new partnership with
its parties at once."""
import os
import re
import sys

import gui
import places
import tap

PROGRAM = os.path.abspath(sys.argv[1])
# One that is there, and one that becomes an organisation.
PARTIES = ("Jobcenter Lolland", "Børn & Unge <Nord>", "Horsens Produktionsskole")

app = None


def row(words):
    """A row of the page, scrolled into sight."""
    return app.reach("list item", re.compile(words))


@tap.case("Lolland's page says that the steering group has not met, and what has not been passed on", needed=True)
def lolland_says_what_is_wrong():
    global app
    app = gui.App([PROGRAM, "--example", "--page", "partnerships"])
    places.act("open-record", "(ss)", "partnership", "ps-l")
    app.find("label", "Kræver opmærksomhed")
    app.find("label", re.compile("Næste: Styregruppen onsdag 9. november 2011 kl.\u00a009:00$"))
    row("^Styregruppen har ikke holdt møde i 11 måneder$")
    row("^26 af 40 pladser optaget$")
    row("^5 beslutninger er ikke nået ud til alle$")
    assert "Jobcenter Lolland, Socialpsykiatrien på Lolland" in \
        row("^Partnerskabet fortsætter som fast punkt på møderne").description


@tap.case("a sign leads to what it is about, by the keyboard too")
def sign_leads_on():
    row("^5 beslutninger er ikke").click()
    gui.wait("the first of the decisions to have the focus",
             lambda: "focused" in row("^Tovholderen indkalder, når en ung skifter sted").states)
    row("^Styregruppen har ikke").click()
    app.gone("label", "Kræver opmærksomhed")
    gui.key("alt+Left")
    app.find("label", "Kræver opmærksomhed")


@tap.case("a party that nobody has met says so")
def unmet_party_is_seen():
    places.act("open-record", "(ss)", "partnership", "ps-g")
    app.find("label", "Guldborgsund")
    assert "Distriktspsykiatrien på Falster" in row("^1 part har vi ikke mødt endnu$").description
    assert "ikke mødt endnu" in row("^Distriktspsykiatrien på Falster$").description


@tap.case("a group that few came to is not praised")
def few_came():
    assert "50\u00a0% kom" in row("^Få kom til det seneste møde i Nøglepersonsgruppen$").description
    assert "6 af 7 kom" in row("^Styregruppen holdt møde 12-10-2011$").description
    assert not app.all("list item", re.compile("^Nøglepersonsgruppen holdt møde"))


@tap.case("a new partnership gets its parties by name, and those that are not there yet are made")
def partnership_is_made():
    gui.key("ctrl+n")
    dialog = app.window("Opret ungepartnerskab")
    gui.type_text("Horsens")
    field = app.reach("text", re.compile("^Parter"), within=dialog).click()
    for party in PARTIES:
        gui.type_text(party)
        app.find("label", party)
        gui.key("Return")
        gui.wait("the party to be chosen", lambda p=party: app.all("push button", "Fjern %s" % p) and not field.text)
    app.reach("label", re.compile("Børn & Unge <Nord> oprettes som ny organisation"), within=dialog)
    app.reach("label", re.compile("Horsens Produktionsskole bliver baseenhed"), within=dialog)
    gui.key("ctrl+Return")
    app.find("label", "Horsens")
    for party in PARTIES:
        row("^%s$" % re.escape(party))
    row("^Styregruppe$")
    row("^Der er ingen samarbejdsaftale$")
    assert not app.all("list item", re.compile("har vi ikke mødt endnu$"))


@tap.case("all of it is one step back")
def one_step_back():
    gui.key("ctrl+z")
    app.gone("label", "Horsens")
    places.act("show-list", "s", "organisation")
    app.find("tree table", "Organisationer")
    assert not app.all("label", PARTIES[1])


@tap.case("the window ends well")
def window_ends():
    gui.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, "it ended with status %d" % status


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
