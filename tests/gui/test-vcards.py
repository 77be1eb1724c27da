#!/usr/bin/python3
"""Contact cards come in from another program's address book, and go out to it."""
import os
import re
import sys

import gui
import hands
import tap

HOME = os.environ["HOME"]
CARDS = os.path.join(HOME, "adressebog.vcf")
SAVED = os.path.join(HOME, "kontakter æøå.vcf")
TITLE = "Indlæs en liste"

# Two people, one of them as an old telephone writes it, and a firm. The photo is two dots.
TEXT = b"""BEGIN:VCARD
VERSION:3.0
N:\xc3\x86blegaard;\xc3\x85se Kirstine;;;
FN:\xc3\x85se Kirstine \xc3\x86blegaard
ORG:B\xc3\xb8rn & Unge <Nord>;Familieafdelingen
TITLE:R\xc3\xa5dgiver
TEL;TYPE=CELL:20 30 40 50
TEL;TYPE=WORK:54 73 10 00
TEL;TYPE=HOME:54 73 20 00
EMAIL;TYPE=INTERNET:aase@nord.example
PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGMw
 SJgARAwQCgAeDgSBHTXVHgAAAABJRU5ErkJggg==
END:VCARD
BEGIN:VCARD
VERSION:2.1
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=98yvind =C3=86blegaard
TEL;CELL:31323334
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:T\xc3\xb8mrerfirmaet Holm
ORG:T\xc3\xb8mrerfirmaet Holm
END:VCARD
""".replace(b"\n", b"\r\n")

app = None


def dialog():
    return app.window(TITLE)


def faulty():
    """What is said of the rows that cannot be taken, by what they are called."""
    return {node.name: node.description for node in app.all("list item", within=dialog())
            if (node.description or "").startswith("Kan ikke tages")}


@tap.case("a file of cards is known for one", needed=True)
def cards_are_read():
    global app
    with open(CARDS, "wb") as file:
        file.write(TEXT)
    app = hands.app = gui.App([sys.argv[1], "--example", "--page", "contacts"],
                              leaks_elsewhere=gui.FILE_DIALOG)
    app.find("tree table")
    gui.key("ctrl+i")
    app.window("Vælg en liste")
    gui.type_text(CARDS)
    gui.wait("the way to be typed", lambda: app.find("text").text == CARDS)
    gui.key("Return")
    dialog().find("label", "adressebog.vcf")
    dialog().find("label", "Kontaktpersoner")
    dialog().find("push button", "Næste").click()
    dialog().find("label", "Trin 2 af 3")


@tap.case("every card is shown with what is to be said about it", needed=True)
def rows_are_shown():
    gui.key("ctrl+Return")
    dialog().find("label", "Trin 3 af 3")
    dialog().find("label", re.compile("^2 rækker bliver til 2 kontaktpersoner, "))
    dialog().find("push button", "Kan ikke tages: 1").click()
    gui.wait("the firm alone", lambda: list(faulty()) == ["Tømrerfirmaet Holm"])
    assert "Her står en organisation, men ingen person" in faulty()["Tømrerfirmaet Holm"]


@tap.case("the people become contacts, with photo, telephone and post", needed=True)
def people_are_imported():
    dialog().find("push button", "Indlæs").click()
    dialog().find("label", "2 rækker indlæst")
    dialog().find("push button", "Vis listen").click()
    hands.app.closed(TITLE)
    gui.key("ctrl+shift+f")
    gui.type_text("æblegaard")
    gui.wait("the two", lambda: len(hands.rows()) == 2)
    assert {"54 73 10 00", "31323334"} <= {cell for row in hands.rows() for cell in row}, hands.rows()


@tap.case("what is shown is saved as cards, without notes")
def cards_are_saved():
    hands.in_list("Kontaktpersoner", "Mere").click()
    gui.screen().park()
    app.find("menu item", re.compile("^Gem listen")).click()
    chooser = app.window(re.compile("^Gem listen som .*kontaktkort"))
    chooser.find("check box", "Noter med på kortene")
    chooser.find("text").type(SAVED)
    chooser.find("push button", "Gem").click()
    app.find("label", "Listen er gemt som “kontakter æøå.vcf”")
    with open(SAVED, encoding="utf-8", newline="") as file:
        text = file.read().replace("\r\n ", "")
    assert text.count("BEGIN:VCARD\r\n") == 2, text
    for line in ("N:Æblegaard;Åse Kirstine;;;", "ORG:Børn & Unge <Nord>;Familieafdelingen",
                 "TITLE:Rådgiver", "TEL;TYPE=CELL,VOICE:20 30 40 50"):
        assert line + "\r\n" in text, (line, text)
    assert "PHOTO;ENCODING=b;TYPE=JPEG:/9j/" in text and "NOTE" not in text, text


@tap.case("Ctrl+Q ends the program")
def ctrl_q_ends_the_program():
    gui.key("ctrl+q")
    assert app.wait_exit() == 0


tap.run(on_failure=gui.keep_picture, at_end=lambda: app and app.quit())
