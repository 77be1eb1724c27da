"""The tables of what is done with and known of the young people: key workers, next
steps, balls and key problems."""

from block import LEVELS, Block, level_on
from common import median, number, per_cent, shares, tally
from package_reader import without_prefix


class PeopleTables(Block):

    # Table 11: every row is a set of days of young people.  A key worker's are
    # those that she covers, those without are covered by nobody, and all are
    # the enrolled days.

    def days_by_key_worker(self, d, first, last):
        """{row: {person: set of days}} of the days enrolled in the period."""
        rows = {"without": {}, "all": {}}
        for person, own in d:
            enrolled = self.enrolled_days(own, first, last)
            alone = set(enrolled)
            for interval in person.key_workers:
                covered = enrolled.intersection(interval.days(first, last))
                if covered:
                    rows.setdefault(interval.contact, {}).setdefault(
                        person.id, set()).update(covered)
                    alone -= covered
            rows["without"][person.id] = alone
            rows["all"][person.id] = enrolled
        return rows

    def table_11(self, first, last):
        d = self.participants(first, last)
        handed_over, weeks = {"all": 0}, {"all": []}
        for person, own in d:
            enrolled = self.enrolled_days(own, first, last)
            for interval in person.key_workers:
                days = interval.days(first, last)
                for row in (interval.contact, "all"):
                    handed_over[row] = handed_over.get(row, 0) + (
                        self.is_handed_over(person, interval, enrolled, last))
                    if not enrolled.isdisjoint(days):
                        weeks.setdefault(row, []).append(len(days) / 7)
        cells = []
        for row, people in self.days_by_key_worker(d, first, last).items():
            people = {person: days for person, days in people.items() if days}
            cells += [(row, column, figure) for column, figure
                      in self.load_figures(people, first, last)]
            # These are of key workers, not of those who have none.
            if row != "without":
                cells += [(row, "handed_over", number(handed_over[row])),
                          (row, "median_weeks", number(median(weeks[row])))]
        enrolled = self.enrolled(last)
        workers = {interval.contact for person, _ in enrolled
                   for interval in person.key_workers if interval.covers(last)}
        return cells + [("all", "caseload", (
            len(enrolled) / len(workers) if workers else None,
            len(enrolled), len(workers)))]

    def load_figures(self, people, first, last):
        level_counts = tally(LEVELS, [
            level_on(self.register.people[person], last)
            for person, days in people.items() if last in days])
        weights = self.register.settings
        # Somebody whose level nobody has written down is no lighter for it.
        weighted = sum(
            n * weights["weight_" + ("close" if level == "unknown" else level)]
            for level, n in level_counts.items() if level != "all")
        on_day = {}
        for days in people.values():
            for on in days:
                on_day[on] = on_day.get(on, 0) + 1
        figures = [("enrolled", number(level_counts["all"])),
                   ("mean", number(sum(on_day.values()) / (last - first + 1)
                                   if people else None))]
        figures += [("level_unknown" if level == "unknown" else level,
                     number(level_counts[level])) for level in LEVELS]
        return figures + [
            ("weighted", number(weighted if level_counts["all"] else None)),
            ("most", number(max(on_day.values(), default=0)))]

    def is_handed_over(self, person, interval, enrolled, last):
        """Whether it ends on one of the days and somebody else takes over."""
        return interval.last in enrolled and any(
            other.contact != interval.contact
            and interval.last < other.first <= last
            for other in person.key_workers)

    # Table 12: next steps and balls.

    def step_row(self, step, last):
        if step["done"] is not None and step["done"] <= last:
            late = step["due"] is not None and step["done"] > step["due"]
            return "done_late" if late else "done_in_time"
        if step["cancelled"] is not None and step["cancelled"] <= last:
            return "cancelled"
        overdue = step["due"] is not None and step["due"] < last
        return "overdue" if overdue else "open"

    def table_12(self, first, last):
        d = self.participants(first, last)
        steps = tally(
            "done_in_time done_late cancelled open overdue".split(),
            [self.step_row(step, last) for person, _ in d
             for step in person.next_steps if first <= step["set"] <= last])
        enrolled = self.enrolled(last)
        without = sum(self.is_without_next_step(person, last)
                      for person, _ in enrolled)
        answers, to_accept = [], []
        for person, _ in d:
            for ball in person.balls:
                if ball["thrown"] is None or not (
                        first <= ball["thrown"] <= last):
                    continue
                if ball["answer"] == "open" or ball["answered"] > last:
                    answers.append("unanswered")
                    continue
                answers.append(ball["answer"])
                if ball["answer"] == "accepted":
                    to_accept.append(ball["answered"] - ball["thrown"])
        balls = tally("accepted declined unanswered".split(), answers)
        to_new = [wait for person, _ in d
                  for wait in self.waits_for_new_step(person, first, last)]
        return (shares("steps", steps, steps["all"])
                + shares("people", {"without": without}, len(enrolled))
                + shares("balls", balls, balls["all"])
                + [("missed_to_new", "days", number(median(to_new))),
                   ("to_accept", "days", number(median(to_accept)))])

    def waits_for_new_step(self, person, first, last):
        """Days from each missed step to the first other step after it."""
        waits = []
        for step in person.next_steps:
            due = step["due"]
            if (due is None or not first <= due < last
                    or (step["done"] is not None and step["done"] <= due)
                    or (step["cancelled"] is not None
                        and step["cancelled"] <= due)):
                continue
            later = [other["set"] for other in person.next_steps
                     if other is not step and due <= other["set"] <= last]
            if later:
                waits.append(min(later) - due)
        return waits

    # Table 13: key problems.

    def table_13(self, first, last):
        d = [person for person, _ in self.participants(first, last)]

        def count(row, applies):
            """The people who have that theme, or any, that it applies to."""
            return sum(any(row in ("any", theme.theme) and applies(theme)
                           for theme in person.themes) for person in d)

        cells = []
        themes = [identity for identity, _ in self.register.themes]
        for row in themes + ["any"]:
            young_people = count(row, lambda theme: theme.days(first, last))
            new = count(row, lambda theme: theme.first is not None
                        and first <= theme.first <= last)
            solved = count(row, lambda theme: theme.last is not None
                           and first <= theme.last <= last)
            logged = sum(any(row in ("any", theme) and first <= on <= last
                             for on, theme in person.logged_themes)
                         for person in d)
            code = without_prefix("theme", row)
            cells += [(code, "young_people", number(young_people)),
                      (code, "share", per_cent(young_people, len(d))),
                      (code, "new", number(new)),
                      (code, "solved", number(solved)),
                      (code, "logged", number(logged))]
        # The last one counted was any.
        for row, n in (("none", len(d) - young_people), ("all", len(d))):
            cells += [(row, "young_people", number(n)),
                      (row, "share", per_cent(n, len(d)))]
        return cells
