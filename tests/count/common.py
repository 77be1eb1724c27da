"""Dates, periods and numbers that the second count is built from.

A day is an ordinal number (date.toordinal) everywhere.
"""

import datetime

# A figure is (value, n, N); this is one that has none of the three.
NOTHING = (None, None, None)


# Dates and periods -------------------------------------------------------

def add_months(on, months):
    """Shift a day by calendar months; the day is clipped to the month."""
    date = datetime.date.fromordinal(on)
    number = date.year * 12 + date.month - 1 + months
    year, month = divmod(number, 12)
    first_of_next = datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (first_of_next - datetime.timedelta(days=1)).day
    return datetime.date(year, month + 1, min(date.day, last)).toordinal()


def is_first_of_month(on):
    return datetime.date.fromordinal(on).day == 1


def month_label(on):
    return datetime.date.fromordinal(on).isoformat()[:7]


def months_of(first, last):
    """The calendar months that touch [first, last], as (label, first, last)."""
    months = []
    start = datetime.date.fromordinal(first).replace(day=1).toordinal()
    while start <= last:
        following = add_months(start, 1)
        months.append((month_label(start), start, following - 1))
        start = following
    return months


def previous_period(first, last):
    if is_first_of_month(first) and is_first_of_month(last + 1):
        return add_months(first, -len(months_of(first, last))), first - 1
    return first - (last - first + 1), first - 1


def age_on(birth, on):
    """Someone born on 29 February has the birthday on 1 March otherwise."""
    date = datetime.date.fromordinal(on)
    had_birthday = (date.month, date.day) >= (birth.month, birth.day)
    return date.year - birth.year - (0 if had_birthday else 1)


# Numbers -----------------------------------------------------------------

def per_cent(n, total):
    """A per cent of fewer than ten is not shown, but its parts are."""
    return (100 * n / total if total >= 10 else None, n, total)


def number(value):
    return (value, None, None)


def median(values):
    values = sorted(values)
    if not values:
        return None
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else None


def shares(part, counts, total):
    """The cells of a part's rows: a count, and what share of a total it is."""
    cells = []
    for row, n in counts.items():
        cells += [(row, part, number(n)),
                  (row, part + "_share", per_cent(n, total))]
    return cells


def tally(rows, found):
    """How often each row was found, and all of them together."""
    counts = dict.fromkeys(rows, 0)
    counts["all"] = 0
    for row in found:
        counts[row] += 1
        counts["all"] += 1
    return counts


def band(days, ends):
    """The code of a band of days: band(16, (14, 30)) is "15_30"."""
    start = 0
    for end in ends:
        if days <= end:
            return "%d_%d" % (start, end)
        start = end + 1
    return "%d_plus" % start
