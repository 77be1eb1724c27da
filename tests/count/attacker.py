"""Somebody who has the steering group's annex, and works out what it hides.

He reads annex.csv and nothing else.  He knows what every figure counts, so he
knows which figures are the same, which add up to which, and which cannot be
more than others.  What would be too much to ask of him he is told: which sums
come out although somebody might have been counted twice (he guesses right),
which hidden counts are small, and where a 0 is hidden.

It shares no code with the program, and none of its statements either.
"""

from collections import defaultdict

from annex_file import HIDDEN
from bounded_sums import INFINITE, BoundedSums

PARTS = {
    "4": ["readiness", "entry_situation", "age", "gender", "leaving_exam",
          "support_level"],
    "6": ["placements", "longest_gap", "pathway", "after_interruption",
          "days"],
    "8": ["after_3", "after_6", "after_12", "after_18", "after_24"],
    "9": ["count", "reason", "last_activity", "before", "rate"],
    "12": ["steps", "people", "balls", "days"],
    "14": ["people", "latest", "mean"],
    "16": ["companies", "purpose", "result"],
}
SHARES = {"share", "enrolled_share", "share_of_participants",
          "share_of_ended", "still_3", "still_6", "still_12", "monthly_norm",
          "law_norm", "over_90_days", "interrupted_share", "admitted_share",
          "caseload"}
MEASURES = {"weeks", "mean_weeks", "mean", "weighted", "median_weeks",
            "median_days_to_admission", "median_days_to_activity",
            "median_days_between_meetings"}
# What adds up although it counts nobody: by the row or the column, and in
# how many parts its unit is counted.
AMOUNTS = {"weeks": 7, "gap_days": 1, "person_years": 365.25}
LEVELS = ["close", "external", "phasing_out", "unknown"]
FORMS = ["meetings", "home_visits", "accompaniments", "phone", "text_mail",
         "video"]
OUTCOMES = {"education", "work", "all", "none_yet"}


def split_column(table, column):
    """The part of a column and the rest, both "" where there is none."""
    for part in PARTS.get(table, ()):
        if column == part:
            return part, ""
        if column.startswith(part + "_"):
            return part, column[len(part) + 1:]
    return "", column


def is_share(table, row, part, column):
    if table == "1":
        return row in ("share", "monthly_norm")
    return column in SHARES


def is_measure(table, row, part, column):
    return (column in MEASURES or part in ("days", "rate", "mean")
            or row == "median_people")


def is_difference(name):
    """How many have left: participants less enrolled, and no secret."""
    return name[0] == "7" and name[4:] == ("share_of_ended", "N")


class Attack(BoundedSums):
    def __init__(self, cells, truth, limit, is_told):
        """cells and truth are annex.csv as read by annex_file; truth is used
        for what he is told, and to see whether he is right."""
        super().__init__()
        self.limit = limit
        self.is_told = is_told
        self.names, self.values = {}, []
        self.amounts = set()
        self.rows = defaultdict(list)
        self.blocks = []
        for key in cells:
            # Table 15 counts no young people: nobody is found by it.
            if key[0] != "15":
                self.add_cell(key, cells[key], truth.get(key))
        self.n_cells = sum(1 for key in cells)
        self.n_hidden = sum(1 for figure in cells.values()
                            if figure[0] == HIDDEN)

    # What is in the file.

    def add_number(self, name, shown, value):
        self.names[name] = len(self.known)
        self.known.append(shown)
        self.values.append(value)

    def add_cell(self, key, figure, true):
        table, block, row, column = key
        part, column = split_column(table, column)
        if block not in self.blocks:
            self.blocks.append(block)
        if row not in self.rows[table, block, part]:
            self.rows[table, block, part].append(row)
        name = (table, block, part, row, column)
        hidden = figure[0] == HIDDEN
        if true is None or column == "target":
            return
        if table == "1" and column == "change":
            if not hidden and figure[1] is not None:
                self.add_number(name + ("before",), figure[2], true[2])
                self.add_number(name + ("after",), figure[1] + figure[2],
                                true[1] + true[2])
        elif column == "year_on_year":
            if not hidden and figure[1] is not None:
                self.add_number(name + ("after",), figure[1] + figure[2],
                                true[1] + true[2])
                self.add_number(name + ("before",), figure[2], true[2])
        elif is_share(table, row, part, column):
            if true[1] is not None:
                self.add_number(name + ("n",), figure[1], true[1])
                self.add_number(name + ("N",), figure[2], true[2])
        elif column in AMOUNTS or row in AMOUNTS:
            unit = AMOUNTS[column if column in AMOUNTS else row]
            if true[0] is not None:
                self.amounts.add(len(self.known))
                self.add_number(name + ("",), None if hidden
                                else round(figure[0] * unit),
                                round(true[0] * unit))
        elif not is_measure(table, row, part, column):
            if true[0] is not None:
                self.add_number(name + ("",), None if hidden
                                else int(figure[0]), int(true[0]))

    def find(self, block, path, slot=""):
        """A number by "table/part:row/column" or "table/row/column"."""
        table, row, column = path.split("/")
        part = ""
        if ":" in row:
            part, row = row.split(":")
        return self.names.get((table, block, part, row, column, slot))

    # What he knows.  Sums are lists of (factor, number); a number that is not
    # in the file makes the statement empty.

    def sums(self, block, paths, sign=1):
        found = []
        for path in paths:
            path, _, slot = path.partition(".")
            found.append((sign, self.find(block, path, slot)))
        return found

    def come_to(self, terms):
        return sum(factor * self.values[number] for factor, number in terms)

    def relate(self, terms, always=False):
        """They come to 0; or if they need not, to what he can tell of it."""
        if any(number is None for _, number in terms) or not terms:
            return
        rest = self.come_to(terms)
        if rest == 0:
            self.equal.append(terms)
        else:
            assert not always, "he is mistaken about %r" % [
                self.name(number) for _, number in terms]

    def bound(self, terms):
        """They come to at most 0."""
        if all(number is not None for _, number in terms) \
                and self.come_to(terms) <= 0:
            self.at_most.append(terms)

    def same(self, block, one, other):
        terms = self.sums(block, [one]) + self.sums(block, [other], -1)
        self.relate(terms)
        if self.equal and self.equal[-1] is terms:
            first, second = (self.find_same(number) for _, number in terms)
            self.same_as[first] = second

    def adds_up(self, block, whole, parts):
        self.relate(self.sums(block, whole) + self.sums(block, parts, -1))

    def below(self, block, one, *others):
        self.bound(self.sums(block, [one]) + self.sums(block, others, -1))

    def name(self, number):
        for name, its in self.names.items():
            if its == number:
                return "/".join(name)
        return "?"

    def plain_rows(self, table, block, part):
        return [row for row in self.rows[table, block, part] if row != "all"]

    def learn(self):
        for block in self.blocks:
            self.learn_shares(block)
            self.learn_headlines(block)
            self.learn_movements(block)
            self.learn_parts(block)
            self.learn_activities(block)
            self.learn_outcomes(block)
            self.learn_contact(block)
            self.learn_cohorts(block)
            self.learn_months(block)
            self.learn_rest(block)
        self.learn_partnerships()

    def learn_shares(self, block):
        for name, number in self.names.items():
            if name[1] == block and name[5] == "n" and name[4] != "caseload":
                whole = self.names[name[:5] + ("N",)]
                self.bound([(1, number), (-1, whole)])

    def learn_headlines(self, block):
        everybody = ["retained", "individual", "education_start",
                     "work_start", "drop_out", "enrolled", "admitted"]
        for column in ("period", "previous", "since_start"):
            for row in everybody:
                self.below(block, "1/%s/%s" % (row, column),
                           "1/participants/" + column)
            self.same(block, "1/share/%s.n" % column,
                      "1/drop_out/" + column)
            self.same(block, "1/share/%s.N" % column,
                      "1/participants/" + column)
            self.below(block, "1/without_next_step/" + column,
                       "1/enrolled/" + column)
        for row in everybody + ["participants", "without_next_step"]:
            self.same(block, "1/%s/change.after" % row, "1/%s/period" % row)
            self.same(block, "1/%s/change.before" % row,
                      "1/%s/previous" % row)
        for row in ("admitted", "participants", "education_start",
                    "work_start", "drop_out", "individual"):
            for column in ("period", "previous"):
                self.below(block, "1/%s/%s" % (row, column),
                           "1/%s/since_start" % row)
        for row in ("admitted", "education_start", "work_start"):
            self.bound(self.sums(block, ["1/%s/period" % row,
                                         "1/%s/previous" % row])
                       + self.sums(block, ["1/%s/since_start" % row], -1))
        self.same(block, "1/participants/since_start",
                  "1/admitted/since_start")
        self.same(block, "0/complete_data/share.N", "1/participants/period")

    def learn_movements(self, block):
        came = ["2/balance/admitted", "2/balance/resumed",
                "2/balance/in_by_transfer"]
        left = ["2/balance/discharged_" + how
                for how in ("positive", "neutral", "drop_out")]
        out = left + ["2/balance/out_by_transfer"]
        self.adds_up(block, ["2/balance/primo"] + came,
                     out + ["2/balance/ultimo"])
        self.same(block, "2/balance/primo", "1/enrolled/previous")
        self.same(block, "2/balance/ultimo", "1/enrolled/period")
        self.same(block, "2/balance/admitted", "1/admitted/period")
        self.adds_up(block, ["1/participants/period"],
                     ["2/balance/primo"] + came)
        self.same(block, "2/balance/discharged_drop_out",
                  "1/drop_out/period")
        self.below(block, "1/drop_out/period",
                   "2/balance/discharged_drop_out")
        if block == "all":
            self.same(block, "2/balance/in_by_transfer",
                      "2/balance/out_by_transfer")

    def learn_parts(self, block):
        summed = [("4", part, column) for part in PARTS["4"]
                  for column in ("", "enrolled")]
        summed += [("6", "placements", ""), ("6", "longest_gap", ""),
                   ("6", "after_interruption", ""), ("9", "reason", ""),
                   ("9", "last_activity", ""), ("12", "steps", ""),
                   ("12", "balls", ""), ("14", "people", ""),
                   ("16", "companies", ""),
                   ("16", "purpose", "")]
        for table, part, column in summed:
            rows = self.plain_rows(table, block, part)
            form = "%s/%s:%%s/%s" % (table, part, column)
            self.adds_up(block, [form % "all"], [form % row for row in rows])
            for row in rows:
                share = "%s/%s:%s/share" % (table, part, row)
                self.same(block, share + ".n", form % row)
                self.same(block, share + ".N", form % "all")
        for row in self.plain_rows("4", block, "readiness") + ["all"]:
            share = "4/readiness:%s/enrolled_share" % row
            self.same(block, share + ".n", "4/readiness:%s/enrolled" % row)
            self.same(block, share + ".N", "4/readiness:%s/" % row)
        for part in PARTS["4"][1:]:
            self.same(block, "4/%s:all/" % part, "1/enrolled/period")

    def learn_activities(self, block):
        ends = ["completed", "on_to_next", "interrupted", "ending_unknown"]
        for row in self.rows["5", block, ""]:
            cell = ("5/%s/" % row + "%s").__mod__
            self.adds_up(block, [cell("running_primo"), cell("started")],
                         [cell(end) for end in ends]
                         + [cell("running_ultimo")])
            self.same(block, cell("interrupted_share.n"), cell("interrupted"))
            self.adds_up(block, [cell("interrupted_share.N")],
                         [cell(end) for end in ends])
            self.below(block, cell("young_people"), cell("running_primo"),
                       cell("started"))
            self.below(block, cell("young_people"), "5/all/young_people")
        for column in ends + ["running_primo", "started", "running_ultimo",
                              "weeks"]:
            self.adds_up(block, ["5/all/" + column],
                         ["5/%s/%s" % (row, column) for row
                          in self.plain_rows("5", block, "")])
        self.below(block, "5/all/young_people", *[
            "5/%s/young_people" % row for row
            in self.plain_rows("5", block, "")])
        self.below(block, "1/individual/period", "5/all/young_people")

    def learn_outcomes(self, block):
        types = [row for row in self.rows["7", block, ""]
                 if row not in OUTCOMES]
        edge = self.rows["7", block, ""].index("education") \
            if "education" in self.rows["7", block, ""] else 0
        groups = {"education": types[:edge], "work": types[edge:],
                  "all": ["education", "work"]}
        slots = ["n", "share_of_ended.n"] + [
            "still_%d.%s" % (months, slot) for months in (3, 6, 12)
            for slot in "nN"]
        for whole, rows in groups.items():
            for slot in slots:
                self.adds_up(block, ["7/%s/%s" % (whole, slot)],
                             ["7/%s/%s" % (row, slot) for row in rows])
        everybody = "1/participants/period"
        self.adds_up(block, [everybody], ["7/all/n", "7/none_yet/n"])
        self.adds_up(block, ["7/all/share_of_ended.N"],
                     ["7/all/share_of_ended.n", "7/none_yet/share_of_ended.n"])
        self.adds_up(block, [everybody],
                     ["7/all/share_of_ended.N", "1/enrolled/period"])
        for row in self.rows["7", block, ""]:
            cell = ("7/%s/" % row + "%s").__mod__
            self.same(block, cell("share_of_participants.n"), cell("n"))
            self.same(block, cell("share_of_participants.N"), everybody)
            self.same(block, cell("share_of_ended.N"),
                      "7/all/share_of_ended.N")
            self.below(block, cell("share_of_ended.n"), cell("n"))
            self.below(block, cell("still_3.N"), cell("n"))
            self.below(block, cell("still_6.N"), cell("still_3.N"))
            self.below(block, cell("still_12.N"), cell("still_6.N"))
            self.below(block, cell("still_6.n"), cell("still_3.n"))
            self.below(block, cell("still_12.n"), cell("still_6.n"))

    def learn_contact(self, block):
        counts = ["young_people", "contacts", "reached", "attempts",
                  "over_norm"] + FORMS
        slots = counts + [share + slot for share
                          in ("monthly_norm", "law_norm", "over_90_days")
                          for slot in (".n", ".N")]
        for slot in slots:
            self.adds_up(block, ["10/all/" + slot],
                         ["10/%s/%s" % (level, slot) for level in LEVELS])
        for row in LEVELS + ["all"]:
            cell = ("10/%s/" % row + "%s").__mod__
            self.adds_up(block, [cell("contacts")],
                         [cell("reached"), cell("attempts")])
            self.adds_up(block, [cell("reached")],
                         [cell(form) for form in FORMS])
            self.below(block, cell("over_norm"), cell("over_90_days.N"))
            self.below(block, cell("law_norm.N"), cell("monthly_norm.N"))
        for level in LEVELS:
            self.same(block, "10/%s/over_90_days.N" % level,
                      "4/support_level:%s/" % level)
        self.same(block, "10/all/over_90_days.N", "1/enrolled/period")
        self.same(block, "10/all/young_people", "1/participants/period")
        for slot in ("n", "N"):
            self.same(block, "1/monthly_norm/period." + slot,
                      "10/all/monthly_norm." + slot)

    def learn_cohorts(self, block):
        states = ["enrolled", "education", "work", "positive", "neutral",
                  "drop_out"]
        halves = self.rows["8", block, "after_3"]
        for part in PARTS["8"]:
            for row in halves:
                cell = ("8/%s:%s/" % (part, row) + "%s").__mod__
                self.adds_up(block, [cell("admitted")],
                             [cell(state) for state in states])
                self.same(block, cell("admitted"),
                          "8/after_3:%s/admitted" % row)
        cohorts = ["8/after_3:%s/admitted" % half for half in halves]
        self.adds_up(block, ["1/admitted/since_start"], cohorts)
        if cohorts:
            self.same(block, cohorts[-1], "1/admitted/period")
            self.adds_up(block, [cohorts[-1]],
                         ["1/admitted/period", "1/admitted/previous"])

    def learn_months(self, block):
        months = self.rows["18", block, ""]
        for before, month in zip([None] + months, months):
            cell = ("18/%s/" % month + "%s").__mod__
            primo = "18/%s/enrolled" % before if before else "2/balance/primo"
            self.adds_up(block, [primo, cell("admitted")],
                         [cell("enrolled"), cell("discharged")])
            self.same(block, cell("caseload.n"), cell("enrolled"))
            self.same(block, cell("year_on_year.after"), cell("enrolled"))
            self.below(block, cell("drop_out"), cell("discharged"))
            self.below(block, cell("enrolled"), "1/participants/period")
        for month, later in zip(months, months[12:]):
            self.same(block, "18/%s/year_on_year.before" % later,
                      "18/%s/enrolled" % month)
        if not months:
            return
        self.same(block, "18/%s/enrolled" % months[-1], "1/enrolled/period")
        for column in ("admitted", "drop_out", "education_start"):
            self.adds_up(block, ["1/%s/period" % column],
                         ["18/%s/%s" % (month, column) for month in months])
        self.adds_up(block, ["18/%s/discharged" % month for month in months],
                     ["2/balance/discharged_" + how
                      for how in ("positive", "neutral", "drop_out")])
        for norm in ("monthly_norm", "law_norm"):
            for slot in ("n", "N"):
                parts = ["18/%s/%s.%s" % (month, norm, slot)
                         for month in months]
                parts = [path for path in parts if self.find(
                    block, path.rpartition(".")[0], slot) is not None]
                self.adds_up(block, ["10/all/%s.%s" % (norm, slot)], parts)

    def learn_rest(self, block):
        everybody, now = "1/participants/period", "1/enrolled/period"
        results = ["admitted", "referred_elsewhere", "not_target_group",
                   "waiting", "withdrawn", "undecided"]
        sources = self.plain_rows("3", block, "")
        for row in sources + ["all"]:
            cell = ("3/%s/" % row + "%s").__mod__
            self.adds_up(block, [cell("referrals")],
                         [cell(result) for result in results])
            self.adds_up(block, [cell("assessed")],
                         [cell(result) for result in results
                          if result not in ("waiting", "undecided")])
            self.same(block, cell("admitted_share.n"), cell("admitted"))
            self.same(block, cell("admitted_share.N"), cell("referrals"))
        for column in results + ["referrals", "assessed"]:
            self.adds_up(block, ["3/all/" + column],
                         ["3/%s/%s" % (row, column) for row in sources])

        numbers = ["6/placements:%s/" % code
                   for code in ("0", "1", "2", "3", "4", "5_plus")]
        self.same(block, "6/placements:all/", everybody)
        self.same(block, "6/longest_gap:all/", everybody)
        self.adds_up(block, ["5/all/young_people"], numbers[1:])
        self.adds_up(block, ["6/pathway:two_or_more/"], numbers[2:])
        if all(self.find(block, path) is not None for path in numbers):
            self.bound([(many, self.find(block, path))
                        for many, path in enumerate(numbers) if many]
                       + self.sums(block, ["5/all/running_primo",
                                           "5/all/started"], -1))
        self.same(block, "6/after_interruption:all/", "5/all/interrupted")
        self.below(block, "6/pathway:interrupted/", "5/all/interrupted")
        self.below(block, "6/pathway:came_back/", "2/balance/resumed")
        self.same(block, "6/pathway:came_back/", "2/balance/resumed")
        for row in self.rows["6", block, "pathway"]:
            share = "6/pathway:%s/share" % row
            self.same(block, share + ".n", "6/pathway:%s/" % row)
            self.same(block, share + ".N", "6/pathway:interrupted/"
                      if row == "went_on" else everybody)

        for path in ("9/reason:all/", "9/last_activity:all/",
                     "9/count:drop_out/", "9/count:drop_out/share.n",
                     "9/before:open_next_step/share.N",
                     "9/before:contact_30/share.N"):
            self.same(block, path, "1/drop_out/period")
        self.same(block, "9/count:drop_out/share.N", everybody)
        for row in ("open_next_step", "contact_30"):
            self.same(block, "9/before:%s/share.n" % row,
                      "9/before:%s/" % row)

        self.same(block, "11/all/enrolled", now)
        self.same(block, "11/all/caseload.n", now)
        levels = LEVELS[:3] + ["level_unknown"]
        for row in self.rows["11", block, ""]:
            cell = ("11/%s/" % row + "%s").__mod__
            self.adds_up(block, [cell("enrolled")],
                         [cell(level) for level in levels])
            self.below(block, cell("enrolled"), cell("most"))
            self.below(block, cell("most"), everybody)
        for column, level in zip(levels, LEVELS):
            self.same(block, "11/all/" + column, "4/support_level:%s/" % level)

        self.same(block, "12/people:without/", "1/without_next_step/period")
        self.same(block, "12/people:without/share.n", "12/people:without/")
        self.same(block, "12/people:without/share.N", now)

        self.same(block, "13/all/young_people", everybody)
        self.adds_up(block, ["13/all/young_people"],
                     ["13/any/young_people", "13/none/young_people"])
        for row in self.rows["13", block, ""]:
            cell = ("13/%s/" % row + "%s").__mod__
            self.same(block, cell("share.n"), cell("young_people"))
            self.same(block, cell("share.N"), everybody)
            self.below(block, cell("new"), cell("young_people"))
            self.below(block, cell("solved"), cell("young_people"))
            if row not in ("any", "none", "all"):
                self.below(block, cell("young_people"),
                           "13/any/young_people")
        self.same(block, "14/people:all/", everybody)
        for row in self.rows["14", block, "latest"]:
            cell = ("14/latest:%s/" % row + "%s").__mod__
            self.same(block, cell("share.n"), cell(""))
            if row == "key_worker_nearer":
                self.below(block, cell("share.N"), "14/people:with_map/")
            else:
                self.same(block, cell("share.N"), "14/people:with_map/")
        self.same(block, "16/result:followed/share.n", "16/result:followed/")
        self.below(block, "16/companies:all/", "16/purpose:all/")

    def learn_partnerships(self):
        """Everybody together is the partnerships, if nobody is in two."""
        for name, number in list(self.names.items()):
            # Who has left one partnership may be in another, and the most on
            # one day need not be on the same day.
            if name[1] != "all" or name[4] in ("share_of_ended", "most"):
                continue
            parts = [self.names.get((name[0], block) + name[2:])
                     for block in self.blocks if block != "all"]
            parts = [part for part in parts if part is not None]
            self.relate([(1, number)] + [(-1, part) for part in parts])
            self.bound([(1, number)] + [(-1, part) for part in parts])
            for part in parts:
                self.bound([(1, part), (-1, number)])

    # What he makes of it.

    def set_bounds(self):
        zeros, totals = set(), set()
        for terms in self.equal:
            hidden = {self.find_same(number) for _, number in terms
                      if self.known[number] is None}
            if any(self.values[number] == 0 for number in hidden):
                zeros |= hidden
            for sign in (1, -1):
                side = [self.find_same(number) for factor, number in terms
                        if factor * sign > 0]
                if len(side) == 1 and len(terms) > 2:
                    totals.update(side)
        # A small group of known size is not divided at all.
        undivided = {number for name, number in self.names.items()
                     if is_difference(name[:5] + ("N",)) and self.values[
                         self.names[name[:5] + ("N",)]] < self.limit}
        for terms in self.at_most:
            wholes = [number for factor, number in terms if factor < 0]
            if len(wholes) == 1 and len(terms) > 2:
                totals.add(self.find_same(wholes[0]))
        self.low = [0] * len(self.known)
        self.high = [INFINITE] * len(self.known)
        for number, known in enumerate(self.known):
            its = self.find_same(number)
            if known is not None:
                self.low[number] = self.high[number] = known
            elif self.is_told and number not in self.amounts:
                self.low[number] = 0 if its in zeros else 1
                if number in undivided:
                    self.low[number] = 0
                if self.values[number] < self.limit and its not in totals:
                    self.high[number] = self.limit - 1

    def solve(self):
        """Return the hidden numbers he found: their name and value."""
        self.learn()
        self.set_bounds()
        while True:
            self.propagate()
            if not self.eliminate() and not self.enumerate_small():
                break
        shown = {self.find_same(number) for number in range(len(self.known))
                 if self.known[number] is not None}
        return [("/".join(name), self.low[number])
                for name, number in self.names.items()
                if self.known[number] is None and self.values[number] != 0
                and self.low[number] == self.high[number]
                and self.find_same(number) not in shown
                and not is_difference(name)
                and (name[5] != "N" or self.values[number] < self.limit)]
