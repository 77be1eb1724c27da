"""Numbers of which some are known, and what can be told of the rest from sums.

It knows nothing of an annex, and shares no code with the program.
"""

from collections import defaultdict
from itertools import product

INFINITE = float("inf")
MOST_ROUNDS = 60
MOST_TRIED = 20000


class BoundedSums:
    """Sums are lists of (factor, number), where a number is its place."""

    def __init__(self):
        # None where it is not known.
        self.known = []
        # Sums that come to 0, and to at most 0.
        self.equal, self.at_most = [], []
        # Which number another one is.
        self.same_as = {}
        # Between what each lies.
        self.low, self.high = [], []

    def find_same(self, number):
        while self.same_as.get(number, number) != number:
            number = self.same_as[number]
        return number

    def propagate(self):
        relations = [(terms, True) for terms in self.equal] \
            + [(terms, False) for terms in self.at_most]
        relations = [(terms, both) for terms, both in relations
                     if any(self.known[number] is None
                            for _, number in terms)]
        for _ in range(MOST_ROUNDS):
            changed = False
            for terms, both in relations:
                changed |= self.narrow(terms)
                if both:
                    changed |= self.narrow([(-factor, number)
                                            for factor, number in terms])
            if not changed:
                return

    def narrow(self, terms):
        """The terms come to at most 0: none is more than the rest leaves."""
        leasts = [factor * (self.low[number] if factor > 0
                            else self.high[number])
                  for factor, number in terms]
        free = [least for least in leasts if least == -INFINITE]
        if len(free) > 1:
            return False
        whole = sum(least for least in leasts if least != -INFINITE)
        changed = False
        for (factor, number), least in zip(terms, leasts):
            if free and least != -INFINITE:
                continue
            most = -(whole - (0 if free else least))
            if factor > 0 and most // factor < self.high[number]:
                self.high[number] = most // factor
                changed = True
            elif factor < 0 and -(most // -factor) > self.low[number]:
                self.low[number] = -(most // -factor)
                changed = True
        return changed

    def eliminate(self):
        """Solve the sums as equations; what comes out alone is found."""
        rows = []
        for terms in self.equal:
            row, rest = defaultdict(int), 0
            for factor, number in terms:
                if self.low[number] == self.high[number]:
                    rest -= factor * self.low[number]
                else:
                    row[number] += factor
            row = {number: factor for number, factor in row.items() if factor}
            if row:
                rows.append((row, rest))
        pivots = {}
        for row, rest in sorted(rows, key=lambda pair: len(pair[0])):
            row, rest = reduce_row(row, rest, pivots)
            if row:
                add_pivot(row, rest, pivots)
        found = False
        for number, (row, rest) in pivots.items():
            if len(row) == 1 and rest % row[number] == 0:
                value = rest // row[number]
                if self.low[number] < self.high[number]:
                    self.low[number] = self.high[number] = value
                    found = True
        return found

    def enumerate_small(self):
        """Try all values of few numbers that hang together."""
        found = False
        for terms in self.equal:
            open_ones = sorted({number for _, number in terms
                                if self.low[number] < self.high[number]})
            spans = [range(int(self.low[n]), int(self.high[n]) + 1)
                     if self.high[n] < 50 else None for n in open_ones]
            if not open_ones or None in spans:
                continue
            count = 1
            for span in spans:
                count *= len(span)
            if count > MOST_TRIED:
                continue
            rest = sum(factor * self.low[number] for factor, number in terms
                       if number not in open_ones)
            seen = [set() for _ in open_ones]
            factors = [sum(factor for factor, its in terms if its == number)
                       for number in open_ones]
            for values in product(*spans):
                if rest + sum(map(int.__mul__, factors, values)) == 0:
                    for those, value in zip(seen, values):
                        those.add(value)
            for number, those in zip(open_ones, seen):
                if those and (min(those) > self.low[number]
                              or max(those) < self.high[number]):
                    self.low[number] = min(those)
                    self.high[number] = max(those)
                    found = True
        return found


def reduce_row(row, rest, pivots):
    row = dict(row)
    while True:
        number = next((its for its in row if its in pivots), None)
        if number is None:
            return row, rest
        other, other_rest = pivots[number]
        row, rest = combine(row, rest, other, other_rest, number)


def combine(row, rest, other, other_rest, number):
    """Take the number out of the row with the help of the other."""
    ours, theirs = row[number], other[number]
    mixed = defaultdict(int)
    for its, factor in row.items():
        mixed[its] += factor * theirs
    for its, factor in other.items():
        mixed[its] -= factor * ours
    mixed = {its: factor for its, factor in mixed.items() if factor}
    return mixed, rest * theirs - other_rest * ours


def add_pivot(row, rest, pivots):
    number = min(row, key=lambda its: abs(row[its]))
    for its, (other, other_rest) in list(pivots.items()):
        if number in other:
            pivots[its] = combine(other, other_rest, row, rest, number)
    pivots[number] = (row, rest)
