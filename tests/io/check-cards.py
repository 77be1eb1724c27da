"""Reads contact cards of ours with the address books of others: vobject, and Evolution's library,
which GNOME Contacts reads with too.

    check-cards.py COMMAND...    runs the command with a folder behind it, under a Danish locale
"""
import os
import shutil
import subprocess
import sys
import tempfile

import gi
import vobject

import tap

gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts  # noqa: E402

folder = tempfile.mkdtemp(prefix="cards-")
NOTE = ("Ringer selv; helst før kl. 10, \\ ellers\nom eftermiddagen på Nykøbing Falsters bedste "
        "arbejdsplads for rådgivere")
text = None


@tap.case("the cards are written, under a Danish locale where there is one", needed=True)
def are_written():
    global text
    subprocess.run(sys.argv[1:] + [folder], check=True, timeout=60,
                   env=dict(os.environ, LC_ALL="da_DK.UTF-8"))
    with open(os.path.join(folder, "cards.vcf"), "rb") as file:
        content = file.read()
    for line in content.split(b"\r\n"):
        assert len(line) <= 75 and b"\n" not in line and b"\r" not in line, line
        line.decode()
    text = content.decode()


@tap.case("vobject reads every field")
def vobject_reads():
    mette, bo = vobject.readComponents(text)
    assert mette.version.value == "3.0" and mette.uid.value == "ct-mette"
    assert (mette.n.value.given, mette.n.value.family) == ("Mette Kirstine", "Ærø")
    assert mette.fn.value == "Mette Kirstine Ærø"
    assert mette.org.value == ["Børn & Unge <Nord>", "Øst, 2. sal"]
    assert mette.title.value == "Rådgiver; leder"
    assert [(tel.params["TYPE"], tel.value) for tel in mette.tel_list] == [
        (["WORK", "VOICE"], "54 73 10 00"), (["CELL", "VOICE"], "+45 20 30 40 50")]
    assert mette.email.value == "mette@guldborgsund.example"
    assert mette.note.value == NOTE, mette.note.value
    assert mette.photo.value.startswith(b"\xff\xd8\xff") and mette.photo.params["TYPE"] == ["JPEG"]
    assert bo.fn.value == "=1+1" and not hasattr(bo, "org") and not hasattr(bo, "tel")


@tap.case("Evolution's library reads every field")
def evolution_reads():
    cards = [card + "END:VCARD\r\n" for card in text.split("END:VCARD\r\n") if card]
    mette, bo = [EBookContacts.Contact.new_from_vcard(card) for card in cards]
    field = EBookContacts.ContactField
    for number, value in ((field.UID, "ct-mette"), (field.GIVEN_NAME, "Mette Kirstine"),
                          (field.FAMILY_NAME, "Ærø"), (field.FULL_NAME, "Mette Kirstine Ærø"),
                          (field.ORG, "Børn & Unge <Nord>"), (field.ORG_UNIT, "Øst, 2. sal"),
                          (field.TITLE, "Rådgiver; leder"), (field.PHONE_BUSINESS, "54 73 10 00"),
                          (field.PHONE_MOBILE, "+45 20 30 40 50"),
                          (field.EMAIL_1, "mette@guldborgsund.example"), (field.NOTE, NOTE)):
        assert mette.get_property(EBookContacts.Contact.field_name(number)) == value, (
            number, mette.get_property(EBookContacts.Contact.field_name(number)))
    assert bytes(mette.get_property("photo").get_inlined())[:3] == b"\xff\xd8\xff"
    assert bo.get_property("full-name") == "=1+1"


tap.run(at_end=lambda: shutil.rmtree(folder))
