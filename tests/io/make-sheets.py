"""Makes the workbooks and lists that the tests of sheets and imports read.

    make-sheets.py FOLDER

Three coordinators keep the same sixty young people in three ways: tidy.xlsx, wild.xlsx and
export.csv. long.xlsx has five thousand rows, of which every twenty-fifth is faulty. The others are
as no single program writes them. Nothing is left to chance, so that the tests can count by hand;
all people are invented, and their CPR numbers are of the kind that is given where there is none.
"""
import csv
import datetime
import os
import sys
import zipfile

import openpyxl
from openpyxl.styles import Font

folder = sys.argv[1]

FEMALE = ["Anna", "Åse", "Camilla", "Dorthe", "Emma", "Freja", "Gry", "Hanne", "Ida", "Julie"]
MALE = ["Mikkel", "Søren", "Ole", "Peter", "Rasmus", "Simon", "Tobias", "Viktor", "Ahmed", "Bo"]
FAMILY = ["Rasmussen", "Østergaard", "Nielsen", "Ågesen", "Holm", "Juul", "Kjær", "Lund", "Mørk",
          "Poulsen", "Skov", "Toft", "Vest", "Winther", "Bæk"]
WORKERS = ["Mette Holm", "Jens Bruun", "Karen Dahl", "Lars Falk"]
COMPANIES = ["Bilka", "Rosen & Co.", "Tømrermester Ib Friis", "Café Æblet", "Autohuset"]
STEPS = ["Ringe til mester", "Møde på skolen", "Søge SU, sammen", "Besøg hjemme"]


class Person:
    """Number i of the sixty. Levels are 20 close, 25 external, 15 phasing out."""
    def __init__(self, i):
        self.is_female = i % 2 == 0
        self.given = (FEMALE if self.is_female else MALE)[i // 2 % 10]
        self.family = FAMILY[(i // 20) * 5 + i % 5]
        self.birth = datetime.date(1988 + i % 8, 1 + i % 12, 1 + i % 28)
        self.phone = "00 %02d %02d %02d" % (i, 99 - i, i)
        self.worker = WORKERS[i % 4]
        self.level = "Tæt" if i < 20 else "Ekstern" if i < 45 else "Udslusning"
        self.admitted = datetime.date(2010, 1 + i % 12, 1 + i % 28)
        # Two of three are placed in a company, the others at the production school.
        self.place = COMPANIES[i % 5] if i % 3 else "Multicenter Syd"
        self.kind = "Virksomhedspraktik" if i % 3 else "Produktionsskole"
        self.started = datetime.date(2011, 1 + i % 6, 1 + i % 28)
        self.contacted = datetime.date(2011, 9, 1 + i % 30)
        self.form = ["Møde", "Telefon", "Hjemmebesøg"][i % 3]
        self.step = STEPS[i % 4]
        self.due = datetime.date(2011, 10, 15 + i % 15)

    def date(self, day, habit):
        """As people write it, each in a way of their own."""
        months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
                  "september", "oktober", "november", "december"]
        return [day.strftime("%d-%m-%Y"), "%d/%d-%s" % (day.day, day.month, day.strftime("%y")),
                day.strftime("%d.%m.%Y"), "%d. %s %d" % (day.day, months[day.month - 1], day.year),
                day.strftime("%d%m%y")][habit % 5]


PEOPLE = [Person(i) for i in range(60)]


def path(name):
    return os.path.join(folder, name)


def make_tidy():
    """One heading row, names in one column with the family name first, dates as text."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Unge"
    sheet.append(["Navn", "Fødselsdag", "Køn", "Tlf.", "Tovholder", "Niveau", "Indskrevet",
                  "Forløb", "Praktiksted", "Seneste kontakt", "Næste skridt", "Frist"])
    for i, person in enumerate(PEOPLE):
        sheet.append(["%s, %s" % (person.family, person.given), person.date(person.birth, i),
                      "Pige" if person.is_female else "Dreng", person.phone, person.worker,
                      person.level, person.date(person.admitted, i + 1), person.kind, person.place,
                      person.date(person.contacted, i + 2), person.step,
                      person.date(person.due, i + 3)])
    book.save(path("tidy.xlsx"))


def make_wild():
    """A title, two rows of merged headings, levels as rows above their people, empty rows, the
    headings again at the second page, a total, dates that are dates, and a hidden sheet in front."""
    book = openpyxl.Workbook()
    hidden = book.active
    hidden.title = "Lister"
    hidden.append(["Tæt", "Ekstern", "Udslusning"])
    hidden.sheet_state = "hidden"
    sheet = book.create_sheet("Tavle okt. 2011")
    book.active = 1
    sheet["A1"] = "Tavlen, oktober 2011"
    sheet["A1"].font = Font(bold=True, size=16)
    sheet.merge_cells("A1:L1")
    upper = ["Den unge", None, None, "Indskrevet", "Tovholder", "Praktik", None, None,
             "Seneste kontakt", None, "Næste skridt", None]
    lower = ["Navn", "Født", "Mobil", None, None, "Sted", "Type", "Start", "Dato", "Hvordan", "Hvad",
             "Frist"]
    for column, (above, below) in enumerate(zip(upper, lower), 1):
        sheet.cell(3, column, above)
        sheet.cell(4, column, below)
    for area in ("A3:C3", "D3:D4", "E3:E4", "F3:H3", "I3:J3", "K3:L3"):
        sheet.merge_cells(area)
    row = 5
    for level in ("Tæt", "Ekstern", "Udslusning"):
        people = [person for person in PEOPLE if person.level == level]
        sheet.cell(row, 1, "%s (%d)" % (level, len(people)))
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=12)
        row += 1
        for i, person in enumerate(people):
            if level == "Ekstern" and i == 10:
                for column, (above, below) in enumerate(zip(upper, lower), 1):
                    sheet.cell(row, column, below or above)
                row += 1
            values = ["%s %s" % (person.given, person.family), person.birth, person.phone,
                      person.admitted, person.worker, person.place, person.kind, person.started,
                      datetime.datetime.combine(person.contacted, datetime.time(9, 30)),
                      person.form, person.step, person.due]
            for column, value in enumerate(values, 1):
                cell = sheet.cell(row, column, value)
                if isinstance(value, datetime.datetime):
                    cell.number_format = 'dd/mm/yyyy\\ "kl."\\ hh:mm'
                elif isinstance(value, datetime.date):
                    cell.number_format = ["dd\\-mm\\-yyyy", "[$-406]d. mmmm yyyy;@", "mm-dd-yy"][i % 3]
            row += 1
        row += 1
    sheet.cell(row, 1, "I alt")
    sheet.cell(row, 2, 60)
    book.save(path("wild.xlsx"))


def make_cpr(person, i):
    """A replacement number with the check digit it should have."""
    first = "%02d%s" % (person.birth.day + 60, person.birth.strftime("%m%y"))
    for middle in range(100 + i, 200 + i):
        digits = [int(c) for c in "%s%03d" % (first, middle)]
        rest = sum(a * b for a, b in zip(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2])) % 11
        if rest != 1:
            return "%s-%03d%d" % (first, middle, (11 - rest) % 11)
    raise AssertionError


def make_export():
    """What a case system writes: Windows-1252, semicolons, other names, half of the CPR numbers
    cut off, crosses for yes, given names of key workers, notes of several lines."""
    with open(path("export.csv"), "w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(["CPR-nr.", "Efternavn", "Fornavn", "Mobilnr.", "Kontaktperson", "Indsats",
                         "Startdato", "Beskyttet", "Aktivitet", "Virksomhed", "Sidste samtale",
                         "Kontaktform", "Mødte op", "Plan", "Senest", "Bemærkninger"])
        for i, person in enumerate(PEOPLE):
            writer.writerow([make_cpr(person, i) if i % 2 else person.birth.strftime("%d%m%y"),
                             person.family, person.given, person.phone, person.worker.split()[0],
                             {"Tæt": "tæt støtte", "Ekstern": "Eksternt",
                              "Udslusning": "Udslusningsfase"}[person.level],
                             person.admitted.strftime("%d/%m/%Y"), "x" if i % 20 == 0 else "",
                             {"Virksomhedspraktik": "Praktik",
                              "Produktionsskole": "Prod.skole"}[person.kind], person.place,
                             person.contacted.strftime("%d-%m-%y"),
                             ["Samtale", "Tlf.", "hjemmebesøg"][i % 3], "" if i % 10 == 9 else "x",
                             person.step, person.due.strftime("%d.%m.%y"),
                             'Sagde: "ja"; tak.\r\nVil hellere i køkken.' if i % 6 == 0 else ""])


def make_long():
    """Five thousand, two hundred of them faulty: forty of each of five kinds."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Alle")
    sheet.append(["Navn", "Fødselsdato", "Tovholder", "Niveau", "Indskrevet", "Partnerskab",
                  "Timer", "Praktiksted", "Seneste kontakt", "Næste skridt", "Frist"])
    for i in range(5000):
        row = ["Nr%04d %s" % (i, FAMILY[i % 15]), datetime.date(1988 + i % 8, 1 + i % 12, 1 + i % 28),
               WORKERS[i % 4], ["Tæt", "Ekstern", "Udslusning"][i % 3],
               datetime.date(2010, 1 + i % 12, 1 + i % 28), "Guldborgsund", 20 + i % 17,
               "Virksomhed %d" % (i % 100), "14-09-2011", STEPS[i % 4], "01-11-2011"]
        if i % 25 == 7:
            kind = i // 25 % 5
            column, value = [(4, "31-02-2011"), (3, "Meget"), (5, "Atlantis"), (6, "mange"),
                             (9, None)][kind]
            row[column] = value
        sheet.append(row)
    book.save(path("long.xlsx"))


CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relation(number, kind, target):
    return '<Relationship Id="rId%d" Type="%s%s" Target="%s"/>' % (number, OFFICE, kind, target)


def zip_book(name, sheet, strings="", styles="", properties="", entries=None, more=None):
    """A workbook of handwritten parts."""
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS % relation(1, "officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/_rels/workbook.xml.rels", RELATIONS % (
            relation(1, "worksheet", "worksheets/sheet1.xml")
            + relation(2, "sharedStrings", "/xl/sharedStrings.xml")
            + relation(3, "styles", "styles.xml") + relation(4, "chartsheet", "chart1.xml")))
        archive.writestr("xl/workbook.xml", '\ufeff<workbook xmlns="%s" xmlns:r="%s">%s<sheets>%s'
                         "</sheets></workbook>" % (MAIN, OFFICE[:-1], properties, entries or
                                                   '<sheet name="Ark &amp; 1" sheetId="1" r:id="rId1"/>'))
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        if strings:
            archive.writestr("xl/sharedStrings.xml", strings)
        if styles:
            archive.writestr("xl/styles.xml", styles)
        for part, text in (more or {}).items():
            archive.writestr(part, text)


def rows(*texts):
    """A sheet of rows of cells."""
    return '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (
        MAIN, "".join("<row>%s</row>" % text for text in texts))


def make_strange():
    """Every way to say a cell, with elements named in full as some programs do."""
    strings = """<?xml version="1.0"?><x:sst xmlns:x="%s"><x:si><x:t xml:space="preserve"> Åse </x:t></x:si>
<x:si><x:r><x:rPr><x:b/></x:rPr><x:t>Fed</x:t></x:r><x:r><x:t> skrift</x:t></x:r></x:si>
<x:si><x:t>東京</x:t><x:rPh sb="0" eb="2"><x:t>トウキョウ</x:t></x:rPh></x:si>
<x:si><x:t>To_x000D_linjer_x0041_</x:t></x:si></x:sst>""" % MAIN
    formats = [("yyyy\\-mm\\-dd", 164), ('0.0" d"', 165), ("[Red]0;[Blue]-0", 166),
               ('d. mmm\\ "år" yyyy;@', 167), ("[h]:mm", 168), ("hh:mm", 169), ("mmm", 170),
               ("dd-mm-yyyy hh:mm", 171), ("General", 172)]
    builtin = [0, 14, 22, 27, 45]
    styles = '<styleSheet xmlns="%s"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId="14"/>' \
        "</cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>" % (
            MAIN, "".join('<numFmt numFmtId="%d" formatCode="%s"/>'
                          % (number, code.replace('"', "&quot;")) for code, number in formats),
            "".join('<xf numFmtId="%d"/>' % number
                    for number in builtin + [number for _, number in formats]))
    styled = "".join('<c s="%d"><v>40830.5</v></c>' % style for style in range(14))
    sheet = '<x:worksheet xmlns:x="%s"><x:sheetData>%s</x:sheetData>' \
        '<x:mergeCells><x:mergeCell ref="A5:B6"/></x:mergeCells></x:worksheet>' % (MAIN, "".join(
            '<x:row r="%d">%s</x:row>' % (number, cells.replace("<", "<x:").replace("<x:/", "</x:"))
            for number, cells in [
                (1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
                    '<c t="s"><v>2</v></c><c t="s"><v>3</v></c>'),
                (2, '<c t="inlineStr"><is><r><t>Inden</t></r><r><t>for</t></r></is></c>'
                    '<c t="str"><f>A1&amp;"x"</f><v>udregnet</v></c><c t="b"><v>1</v></c>'
                    '<c t="e"><v>#N/A</v></c><c t="d"><v>2011-10-14T00:00:00</v></c>'
                    "<c><f>1+1</f></c><c><v>1.1000000000000001</v></c><c><v>4.5E-2</v></c>"
                    "<c><v>12345678</v></c>"),
                (3, styled),
                (5, '<c r="A5" t="inlineStr"><is><t>Synlig</t></is></c>'
                    '<c r="B5" t="inlineStr"><is><t>Skjult</t></is></c>'),
                (6, '<c r="B6"><v>1</v></c><c r="AA6"><v>27</v></c>')]))
    zip_book("strange.xlsx", sheet, strings, styles,
             entries='<sheet name="Diagram" sheetId="3" r:id="rId4"/>'
                     '<sheet name="Ark &amp; 1" sheetId="1" r:id="rId1"/>')
    zip_book("1904.xlsx", rows('<c s="1"><v>39368</v></c><c s="0"><v>39368</v></c>'), styles=styles,
             properties='<workbookPr date1904="1"/>')


def make_bombs():
    """Small files that become large ones, or would."""
    zip_book("many.xlsx", rows(*["<c><v>1</v></c>" * 1000] * 4001))
    zip_book("text.xlsx", rows('<c t="str"><v>%s</v></c>' % ("a" * (2 << 20))))
    zip_book("deep.xlsx", "<a>" * 200000)
    zip_book("entity.xlsx", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
             + rows('<c t="str"><v>&b;</v></c>'))
    zip_book("attribute.xlsx", '<worksheet a="%s"/>' % ("a" * (3 << 20)))
    zip_book("far.xlsx", rows('<c r="A1048577"><v>1</v></c>'))
    zip_book("missing.xlsx", rows('<c t="s"><v>7</v></c>'))
    zip_book("merged.xlsx", rows("<c><v>1</v></c>").replace(
        "</worksheet>", "<mergeCells>%s</mergeCells></worksheet>"
        % ('<mergeCell ref="A1:XFD1048576"/>' * 1000)))


def make_foreign():
    """What is no list."""
    with zipfile.ZipFile(path("writer.ods"), "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<office/>")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    with open(path("old.xls"), "wb") as file:
        file.write(ole)
    with open(path("locked.xlsx"), "wb") as file:
        file.write(ole + "EncryptedPackage".encode("utf-16-le") + bytes(500))
    with open(path("page.xls"), "wb") as file:
        file.write(b"<html><table><tr><td>Navn</td></tr></table></html>")


make_tidy()
make_wild()
make_export()
make_long()
make_strange()
make_bombs()
make_foreign()
