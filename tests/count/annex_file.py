"""Writes, reads and compares annex.csv."""

import csv
import math

# What stands for a figure that the audience may not see.
HIDDEN = "·"

HEADER = ["table", "partnership", "row", "column", "value", "n", "N"]


def as_text(value):
    """The shortest decimal that reads back as the same number."""
    if value is None:
        return ""
    if float(value).is_integer():
        return str(int(value))
    return repr(float(value))


def write(cells, file):
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(HEADER)
    for key, figure in cells.items():
        writer.writerow(list(key) + [as_text(part) for part in figure])


def as_number(text):
    if not text or text == HIDDEN:
        return text or None
    return float(text)


def read(path):
    """Read an annex.csv; return its cells and the keys that stand twice.

    The value of a hidden figure is HIDDEN, and n and N are None.
    """
    cells, twice = {}, []
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        header = next(rows, None)
        if header != HEADER:
            raise ValueError("%s has the header %r" % (path, header))
        for row in rows:
            key = tuple(row[:4])
            if key in cells:
                twice.append(key)
            value, n, total = row[4:]
            cells[key] = (as_number(value),
                          int(n) if n else None, int(total) if total else None)
    return cells, twice


def same(expected, got):
    if expected[1:] != got[1:]:
        return False
    if expected[0] is None or got[0] is None:
        return expected[0] is got[0]
    # The small absolute part is for a difference of two equal per cents,
    # where rounding may leave a remainder in place of zero.
    return math.isclose(expected[0], got[0], rel_tol=1e-9, abs_tol=1e-11)


def compare(expected, annex_csv_path):
    """Return (key, expected, got) for each difference; None is no cell."""
    got, twice = read(annex_csv_path)
    differences = [(key, expected.get(key), "stands twice") for key in twice]
    for key, figure in expected.items():
        if key not in got or not same(figure, got[key]):
            differences.append((key, figure, got.get(key)))
    for key, figure in got.items():
        # The front page says more than the one figure counted here.
        if key not in expected and not (key[0] == "0"
                                        and key[2] != "complete_data"):
            differences.append((key, None, figure))
    return differences


def describe(difference):
    """One readable line for a difference."""
    def words(figure):
        if figure is None:
            return "no cell"
        if isinstance(figure, str):
            return figure
        value, n, total = (as_text(part) or "-" for part in figure)
        return "%s (n %s, N %s)" % (value, n, total)
    key, expected, got = difference
    return "table %s, %s, %s, %s: expected %s, got %s" % (
        *key, words(expected), words(got))
