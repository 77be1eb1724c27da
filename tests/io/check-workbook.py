"""Looks at a workbook with the eyes of other programs: openpyxl, LibreOffice and the rules of XML.

    check-workbook.py FILE.xlsx     looks at the file
    check-workbook.py COMMAND...    runs the command with a path behind it, under a Danish locale,
                                    and looks at the file that it writes
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

import openpyxl

import tap

folder = tempfile.mkdtemp(prefix="workbook-")
is_ours = not sys.argv[1].endswith(".xlsx")
path = os.path.join(folder, "bilag.xlsx") if is_ours else sys.argv[1]


def parts():
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def formulas():
    return openpyxl.load_workbook(path)


def values():
    return openpyxl.load_workbook(path, data_only=True)


def cells(book):
    return [(sheet, cell) for sheet in book for row in sheet for cell in row]


@tap.case("the workbook is written, under a Danish locale where there is one", needed=True)
def is_written():
    if is_ours:
        subprocess.run(sys.argv[1:] + [path], check=True, timeout=60,
                       env=dict(os.environ, LC_ALL="da_DK.UTF-8"))
    assert zipfile.ZipFile(path).testzip() is None


@tap.case("every part is XML, and no number has a decimal comma")
def is_xml():
    for name, text in parts().items():
        root = ElementTree.fromstring(text)
        for element in root.iter():
            # References and formulas have commas of their own, words may have.
            numbers = [value for key, value in element.attrib.items()
                       if key not in ("ref", "sqref", "name", "descr", "formatCode")]
            if element.tag.endswith(("}v", "}pt")) and element.get("t") != "s":
                numbers.append(element.text or "")
            for number in numbers:
                assert not re.fullmatch(r"-?\d+,\d+", number), (name, element.tag, number)


@tap.case("the first sheet leads to all the others")
def has_contents():
    book = formulas()
    targets = [cell.hyperlink.location for row in book.worksheets[0] for cell in row
               if cell.hyperlink]
    assert targets == ["'%s'!A1" % name for name in book.sheetnames[1:]], targets
    assert "%s %s" % ("0", "Forside") in book.sheetnames


@tap.case("sums that are formulas have their value with them")
def has_cached_sums():
    cached = values()
    sums = [(sheet.title, cell) for sheet, cell in cells(formulas())
            if isinstance(cell.value, str) and cell.value.startswith("=")
            and not cell.value.startswith("=1+1")]
    tables = {title.split()[0] for title, _ in sums}
    assert {"2", "5", "7"} <= tables, tables
    for title, cell in sums:
        found = re.fullmatch(r"=SUBTOTAL\(109,([A-Z]+)(\d+):\1(\d+)\)", cell.value)
        assert found, cell.value
        sheet = cached[title]
        # What stands in between as a sum is passed over.
        rows = [row for row in range(int(found[2]), int(found[3]) + 1)
                if not str(formulas_of(title)[found[1] + str(row)].value).startswith("=")]
        total = sum(sheet[found[1] + str(row)].value for row in rows)
        assert sheet[cell.coordinate].value == total, (title, cell.coordinate, total)


_sheets = {}


def formulas_of(title):
    if not _sheets:
        _sheets.update({sheet.title: sheet for sheet in formulas()})
    return _sheets[title]


@tap.case("figures are numbers in the formats of a Dane")
def has_formats():
    seen = {cell.number_format for _, cell in cells(values())
            if isinstance(cell.value, (int, float))}
    assert {"#,##0", "0%", "#,##0.0"} <= seen, seen
    if is_ours:
        assert {"+0%;-0%;0%", "+0;-0;0"} <= seen, seen
        assert any(getattr(cell, "is_date", False) and cell.number_format == "dd-mm-yyyy"
                   and cell.value.isoformat() == "2011-10-14T00:00:00"
                   for _, cell in cells(values()))
    for _, cell in cells(values()):
        if cell.number_format == "0%" and cell.value is not None:
            assert 0 <= cell.value <= 1, cell.value


@tap.case("headings stay in view and are repeated on paper")
def has_headings():
    for sheet in formulas().worksheets[1:]:
        assert re.fullmatch(r"B\d+", sheet.freeze_panes), sheet.title
        assert sheet.print_title_rows, sheet.title
        assert sheet.print_area, sheet.title
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.orientation == "landscape"
        assert str(sheet.page_setup.paperSize) == "9"
        assert "&P" in str(sheet.oddFooter.right.text).replace("&[Page]", "&P"), sheet.title


def cached(reference):
    """What a chart keeps of the cells it refers to, by their place from 0."""
    return {point.idx: float(point.v) for point in reference.numCache.pt}


def written(book, reference):
    """What stands in those cells; a gap is an empty one."""
    sheet, area = reference.f.replace("$", "").rsplit("!", 1)
    cells = book[sheet.strip("'")][area if ":" in area else area + ":" + area]
    return {place: float(cell.value) for place, (cell,) in enumerate(cells)
            if cell.value is not None}


@tap.case("the charts are native, carry their figures and no others, and lie apart")
def has_charts():
    found = 0
    book = values()
    for sheet in formulas().worksheets:
        places = []
        for chart in sheet._charts:
            found += 1
            for series in chart.series:
                assert series.val.numRef.numCache.pt, sheet.title
                assert cached(series.val.numRef) == written(book, series.val.numRef), sheet.title
                assert series.tx.strRef.strCache.pt, sheet.title
            places.append((chart.anchor._from.row, chart.anchor.to.row))
        for before, after in zip(places, places[1:]):
            assert before[1] < after[0], (sheet.title, places)
    assert found == 7 if is_ours else found > 0, found


@tap.case("what looks like a formula is a text")
def has_no_foreign_formulas():
    if not is_ours:
        raise tap.Skip("only the small annex is known to hold one")
    found = [cell for _, cell in cells(formulas()) if cell.value == "=1+1"]
    assert found
    # openpyxl takes any text with = for a formula; the file tells them apart.
    for name, text in parts().items():
        assert b"<f>1+1" not in text and b"<f>=1+1" not in text, name


@tap.case("LibreOffice prints it without an error")
def prints():
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        raise tap.Skip("LibreOffice or pdftotext is not installed")
    subprocess.run(["soffice", "-env:UserInstallation=file://%s/profile" % folder, "--headless",
                    "--convert-to", "pdf", "--outdir", folder, path],
                   check=True, timeout=150, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    pdf = os.path.join(folder, os.path.basename(path)[:-len(".xlsx")] + ".pdf")
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    for fault in ("Err:", "#REF", "#NAME", "#VALUE", "#DIV", "#N/A", "###"):
        assert fault not in text, fault
    pages = text.count("\f")
    sheets = len(formulas().sheetnames)
    assert sheets <= pages <= 5 * sheets, pages


tap.run(at_end=lambda: shutil.rmtree(folder))
