"""What stands in the parts of a workbook, hidden or not."""

import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
RELATION = ("{http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships}id")


class Workbook:
    def __init__(self, path):
        with zipfile.ZipFile(path) as file:
            self.parts = {name: file.read(name) for name in file.namelist()}
        self.strings = self.read_strings()
        self.sheets = self.read_sheets()

    def parse(self, part):
        return ElementTree.fromstring(self.parts[part])

    def read_strings(self):
        if "xl/sharedStrings.xml" not in self.parts:
            return []
        return ["".join(text.text or "" for text in item.iter(MAIN + "t"))
                for item in self.parse("xl/sharedStrings.xml")]

    def read_sheets(self):
        """By name: the values of its cells by address, and its formulas."""
        targets = {relation.get("Id"): relation.get("Target") for relation
                   in self.parse("xl/_rels/workbook.xml.rels")}
        sheets = {}
        for sheet in self.parse("xl/workbook.xml").iter(MAIN + "sheet"):
            values, formulas = {}, {}
            for cell in self.parse("xl/" + targets[sheet.get(RELATION)]).iter(
                    MAIN + "c"):
                value = cell.find(MAIN + "v")
                formula = cell.find(MAIN + "f")
                if formula is not None:
                    formulas[cell.get("r")] = formula.text
                if value is None:
                    continue
                values[cell.get("r")] = (
                    self.strings[int(value.text)] if cell.get("t") == "s"
                    else value.text if cell.get("t") == "str"
                    else float(value.text))
            sheets[sheet.get("name")] = values, formulas
        return sheets

    def hidden_sheets(self):
        return [sheet.get("name") for sheet
                in self.parse("xl/workbook.xml").iter(MAIN + "sheet")
                if sheet.get("state")]

    def author(self):
        text = self.parts["docProps/core.xml"].decode("utf-8")
        return "".join(re.findall(
            r"<(?:dc:creator|cp:lastModifiedBy)>([^<]*)<", text))

    def cached_points(self):
        """The figures kept in charts: (sheet, address, value)."""
        for part in sorted(self.parts):
            if not part.startswith("xl/charts/chart"):
                continue
            for reference in self.parse(part).iter(CHART + "numRef"):
                sheet, cells = reference.find(
                    CHART + "f").text.rsplit("!", 1)
                addresses = list_addresses(cells)
                for point in reference.iter(CHART + "pt"):
                    yield (sheet.strip("'").replace("''", "'"),
                           addresses[int(point.get("idx"))],
                           float(point.find(CHART + "v").text))

    def text(self):
        """Every part as it is, and the texts of all cells."""
        return "\n".join([part.decode("utf-8", "replace")
                          for part in self.parts.values()] + self.strings)


def list_addresses(cells):
    """The addresses of "$B$3:$B$9", which is a part of one column."""
    first, _, last = cells.replace("$", "").partition(":")
    column, start = re.match(r"([A-Z]+)(\d+)", first).groups()
    end = re.match(r"[A-Z]+(\d+)", last or first).group(1)
    return [column + str(row) for row in range(int(start), int(end) + 1)]
