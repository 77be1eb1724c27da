"""The tables of what happens on the way: how young people come in, what they go
through, how long they stay, why they drop out, and what companies do."""

import datetime

from block import Block
from common import (NOTHING, add_months, band, median, number, per_cent,
                    shares, tally)
from package_reader import without_prefix

RESULTS = ["admitted", "referred_elsewhere", "not_target_group", "waiting",
           "withdrawn"]
STATUSES = ["enrolled", "education", "work", "positive", "neutral", "drop_out"]
PURPOSES = ["trade", "workplace", "colleague", "lay_dream_to_rest", "other",
            "unknown"]
EGU_PLACEMENTS = ("placement_type:egu_placement", "placement_type:egu_school")


def half_year_of(on):
    date = datetime.date.fromordinal(on)
    return date.year, 1 if date.month <= 6 else 2


def following(half_year):
    year, half = half_year
    return (year, 2) if half == 1 else (year + 1, 1)


def last_day_of(half_year):
    year, half = half_year
    return datetime.date(year, *((6, 30) if half == 1 else (12, 31))).toordinal()


class PathwayTables(Block):

    # Table 3: from the referral to the first day of something to do.

    def table_3(self, first, last):
        sources = [identity for identity, _ in self.register.referral_sources]
        everyone = [(person, referral)
                    for person in self.register.people.values()
                    for referral in person.referrals
                    if referral.partnership in self.scope
                    and first <= referral.on <= last]
        cells = []
        for source in sources + ["unknown", "all"]:
            mine = [(person, referral) for person, referral in everyone
                    if source == "all"
                    or (referral.source or "unknown") == source]
            row = without_prefix("referral_source", source)
            cells += [(row, column, figure) for column, figure
                      in self.referral_figures(mine, last)]
        return cells

    def referral_figures(self, mine, last):
        count = dict.fromkeys(RESULTS + ["undecided"], 0)
        to_admission, to_activity = [], []
        for person, referral in mine:
            result = referral.result(last)
            count[result or "undecided"] += 1
            if result != "admitted":
                continue
            for enrolment in person.enrolments:
                if (enrolment.partnership == referral.partnership
                        and referral.on <= enrolment.admitted <= last):
                    to_admission.append(enrolment.admitted - referral.on)
                    days = [on for placement in person.placements
                            for on in placement.days(enrolment.admitted, last)
                            if enrolment.enrolled_on(on)]
                    if days:
                        to_activity.append(min(days) - enrolment.admitted)
                    break
        assessed = len(mine) - count["waiting"] - count["undecided"]
        figures = [("referrals", number(len(mine))),
                   ("assessed", number(assessed))]
        figures += [(column, number(n)) for column, n in count.items()]
        return figures + [
            ("admitted_share", per_cent(count["admitted"], len(mine))),
            ("median_days_to_admission", number(median(to_admission))),
            ("median_days_to_activity", number(median(to_activity)))]

    # Table 6: what the participants went through.

    def next_placement(self, person, placement, last):
        """The day the next one began, when it had begun by the last day."""
        starts = [other.first for other in person.placements
                  if other is not placement
                  and placement.last <= other.first <= last]
        return min(starts) if starts else None

    def comes_back(self, person, own, first, last):
        first_one = self.first_enrolment(person, own)
        return any(e.admitted_in(first, last) and not e.by_transfer
                   and e is not first_one for e in own)

    def table_6(self, first, last):
        d = self.participants(first, last)
        numbers, longest, gap_days = [], [], 0
        after, to_placement, to_step = [], [], []
        ways = dict.fromkeys(["two_or_more", "parallel", "interrupted",
                              "went_on", "came_back"], 0)
        for person, own in d:
            placements = self.placements(person, own, first, last)
            gaps = self.gaps(person, own, first, last)
            numbers.append(str(len(placements)) if len(placements) < 5
                           else "5_plus")
            longest.append(band(max(gaps, default=0), (14, 30, 60)))
            gap_days += sum(gaps)
            interruptions = [p for p in placements
                             if p.ending == "interrupted"
                             and p.last is not None
                             and first <= p.last <= last]
            went_on = False
            for placement in interruptions:
                end = placement.last
                then = self.next_placement(person, placement, last)
                steps = [step["set"] for step in person.next_steps
                         if end <= step["set"] <= last]
                if then is None:
                    after.append("not_yet")
                else:
                    went_on = True
                    after.append(band(then - end, (7, 14, 30, 60)))
                    to_placement.append(then - end)
                    steps.append(then)
                if steps:
                    to_step.append(min(steps) - end)
            ways["two_or_more"] += len(placements) >= 2
            ways["parallel"] += any(p.parallel for p in placements)
            ways["interrupted"] += bool(interruptions)
            ways["went_on"] += went_on
            ways["came_back"] += self.comes_back(person, own, first, last)
        cells = shares("placements", tally("0 1 2 3 4 5_plus".split(),
                                           numbers), len(d))
        cells += shares("longest_gap", tally(
            "0_14 15_30 31_60 61_plus".split(), longest), len(d))
        for row, n in ways.items():
            total = ways["interrupted"] if row == "went_on" else len(d)
            cells += shares("pathway", {row: n}, total)
        cells += shares("after_interruption", tally(
            "0_7 8_14 15_30 31_60 61_plus not_yet".split(), after), len(after))
        return cells + [
            ("gap_days", "days", number(gap_days if d else None)),
            ("median_days_to_placement", "days",
             number(median(to_placement))),
            ("median_days_to_step", "days", number(median(to_step)))]

    def table_6a(self, first, last):
        pairs = []
        for person, own in self.participants(first, last):
            here = self.placements(person, own, first, last)
            series = [p for p in person.placements if not p.parallel]
            pairs += [(a.type, b.type) for a, b in zip(series, series[1:])
                      if first <= b.first <= last and b in here]
        cells = []
        types = [identity for identity, _ in self.register.placement_types]
        for kind in types:
            found = tally([t for t in types if (kind, t) in pairs],
                          [b for a, b in pairs if a == kind])
            if found["all"]:
                cells += shares(
                    without_prefix("placement_type", kind),
                    {without_prefix("placement_type", row): n
                     for row, n in found.items()}, found["all"])
        return cells

    # Table 8: where those admitted together are some months later.

    def status(self, person, own, on):
        if any(e.enrolled_on(on) for e in own):
            return "enrolled"
        running = {self.outcome_class.get(outcome["type"])
                   for outcome in person.outcomes
                   if outcome["started"] <= on
                   and (outcome["ended"] is None or outcome["ended"] > on)}
        running |= {"education" for placement in person.placements
                    if self.placement_class.get(placement.type) == "education"
                    and placement.first <= on
                    and (placement.last is None or placement.last > on)}
        for status in ("education", "work"):
            if status in running:
                return status
        ended = [e for e in own
                 if e.discharged is not None and e.discharged <= on]
        latest = max(ended, key=lambda e: (e.discharged, e.admitted, e.id))
        if latest.reason_class == "transfer":
            return "neutral"
        return latest.reason_class

    def table_8(self, last):
        cohorts = {}
        for person, own in self.people:
            admission = self.first_enrolment(person, own)
            if (admission.partnership in self.scope
                    and admission.admitted <= last):
                cohorts.setdefault(half_year_of(admission.admitted), []).append(
                    (person, own, admission.admitted))
        cells = []
        half_year = min(cohorts, default=following(half_year_of(last)))
        while half_year <= half_year_of(last):
            cohort = cohorts.get(half_year, [])
            row = "%d-%d" % half_year
            for months in (3, 6, 12, 18, 24):
                part = "after_%d_" % months
                cells.append((row, part + "admitted", number(len(cohort))))
                if add_months(last_day_of(half_year), months) > last:
                    cells += [(row, part + status, NOTHING)
                              for status in STATUSES]
                    continue
                found = [self.status(person, own, add_months(day, months))
                         for person, own, day in cohort]
                cells += [(row, part + status, number(found.count(status)))
                          for status in STATUSES]
            half_year = following(half_year)
        return cells

    # Table 9: those who dropped out.

    def table_9(self, first, last):
        d = self.participants(first, last)
        left = [(person, enrolment) for person, enrolment in
                ((person, self.last_drop_out(person, own, first, last))
                 for person, own in d) if enrolment is not None]
        cells = shares("count", {"drop_out": len(left)}, len(d))

        reasons = [identity for identity, kind
                   in self.register.discharge_reasons if kind == "drop_out"]
        cells += [(without_prefix("discharge_reason", row), column, figure)
                  for row, column, figure in shares(
                      "reason", tally(reasons + ["unknown"],
                                      [e.reason for _, e in left]),
                      len(left))]

        latest = []
        for person, enrolment in left:
            before = [p.type for p in person.placements
                      if p.first < enrolment.discharged]
            latest.append(before[-1] if before else "none")
        types = [identity for identity, _ in self.register.placement_types
                 if identity in latest]
        cells += [(without_prefix("placement_type", row), column, figure)
                  for row, column, figure in shares(
                      "last_activity", tally(types + ["none"], latest),
                      len(left))]

        with_step = with_contact = 0
        for person, enrolment in left:
            end = enrolment.discharged
            with_step += not self.is_without_next_step(person, end - 1)
            with_contact += any(reached and end - 30 <= on < end
                                for on, _, reached in person.log)
        cells += shares("before", {"open_next_step": with_step,
                                   "contact_30": with_contact}, len(left))

        days = sum(len(self.enrolled_days(own, first, last)) for _, own in d)
        return cells + [
            ("median_days", "rate", number(median(
                [e.discharged - e.admitted for _, e in left]))),
            ("person_years", "rate", number(days / 365.25 if d else None)),
            ("per_100_person_years", "rate", number(
                100 * len(left) / (days / 365.25) if left and days
                else None))]

    # Table 16: the companies.

    def is_followed(self, person, end):
        """Whether an EGU or a job began within 90 days from that day."""
        starts = [p.first for p in person.placements
                  if p.type in EGU_PLACEMENTS]
        starts += [outcome["started"] for outcome in person.outcomes
                   if outcome["type"] == "outcome_type:egu"
                   or self.outcome_class.get(outcome["type"]) == "work"]
        return any(end <= start <= end + 90 for start in starts)

    def table_16(self, first, last):
        placements = [p for person, own in self.participants(first, last)
                      for p in self.placements(person, own, first, last)
                      if p.company is not None]
        since = self.register.company_since
        companies = tally(["new", "again"], [
            "new" if first <= since[company] <= last else "again"
            for company in {p.company for p in placements}])
        cells = [(row, "companies", number(n)) for row, n in companies.items()]
        cells += shares("purpose", tally(PURPOSES,
                                         [p.purpose for p in placements]),
                        len(placements))
        # Those that ended before the period belong here too, and their people
        # may have left since: for an EGU, for instance.
        followed = [self.is_followed(person, p.last)
                    for person, own in self.people for p in person.placements
                    if p.company is not None and p.last is not None
                    and first <= p.last + 90 <= last
                    and any(e.enrolled_on(p.last) for e in own)]
        return cells + shares("result", {"followed": sum(followed)},
                              len(followed))
