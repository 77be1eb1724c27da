"""The tables of the annex, each as a list of (row, column, figure).

A figure is (value, n, N), where None is an empty cell.
"""

from block import LEVELS, level_on, physical_days
from common import (NOTHING, add_months, age_on, median, months_of, number,
                    per_cent, previous_period)
from package_reader import day, without_prefix
from tables_network import NetworkTables
from tables_partnership import PartnershipTables
from tables_pathways import PathwayTables
from tables_people import PeopleTables


class Tables(NetworkTables, PartnershipTables, PathwayTables, PeopleTables):
    """The tables of one block; those not here stand in the classes above."""

    # Table 1.

    def key_figures(self, first, last):
        """Every row of table 1 for one period, as (value, n, N)."""
        d = self.participants(first, last)
        drop_out = sum(self.drops_out(p, own, first, last) for p, own in d)
        enrolled = self.enrolled(last)
        return {
            "admitted": number(sum(self.is_admitted(p, own, first, last)
                                   for p, own in self.people)),
            "participants": number(len(d)),
            "retained": number(sum(self.is_retained(p, own, first, last)
                                   for p, own in d)),
            "individual": number(sum(self.is_individual(p, own, first, last)
                                     for p, own in d)),
            "education_start": number(sum(self.starts_education(p, first, last)
                                          for p, _ in d)),
            "work_start": number(sum(self.starts_work(p, first, last)
                                     for p, _ in d)),
            "drop_out": number(drop_out),
            "share": per_cent(drop_out, len(d)),
            "enrolled": number(len(enrolled)),
            "without_next_step": number(sum(self.is_without_next_step(p, last)
                                            for p, _ in enrolled)),
            "monthly_norm": per_cent(*self.norms(first, last)[0]["all"]),
        }

    def target(self, indicator, first, last):
        """The one target of each partnership with exactly this period."""
        values = []
        for partnership in self.scope:
            found = [row["value"] for row in self.register.targets
                     if row["partnership_id"] == partnership
                     and row["indicator"] == indicator
                     and day(row["from_date"]) == first
                     and day(row.get("to_date")) in (None, last)]
            if len(found) != 1 or found[0] == "":
                return NOTHING
            values.append(float(found[0]))
        if not values:
            return NOTHING
        if self.is_all and indicator in ("share", "monthly_norm"):
            return NOTHING
        return number(sum(values))

    def table_1(self, first, last, start):
        now = self.key_figures(first, last)
        before = self.key_figures(*previous_period(first, last))
        since = None
        if start is not None and start <= last:
            since = self.key_figures(start, last)
        cells = []
        for row, figure in now.items():
            old = before[row]
            if row in ("share", "monthly_norm"):
                change = NOTHING
                if figure[0] is not None and old[0] is not None:
                    change = number(figure[0] - old[0])
            else:
                more = figure[0] - old[0]
                change = (100 * more / old[0] if old[0] >= 20 else more,
                          more, old[0])
            ever = NOTHING
            if since and row not in ("enrolled", "without_next_step"):
                ever = since[row]
            cells += [(row, "target", self.target(row, first, last)),
                      (row, "period", figure), (row, "previous", old),
                      (row, "change", change), (row, "since_start", ever)]
        return cells

    # The other tables.

    def table_0(self, first, last):
        d = self.participants(first, last)
        complete = sum(p.birth is not None and p.gender != "unknown"
                       and p.entry_situation != "unknown"
                       and p.leaving_exam != "unknown" for p, _ in d)
        return [("complete_data", "share", per_cent(complete, len(d)))]

    def table_2(self, first, last):
        columns = ("primo admitted resumed in_by_transfer discharged_positive "
                   "discharged_neutral discharged_drop_out out_by_transfer "
                   "ultimo control").split()
        count = dict.fromkeys(columns, 0)
        for person, own in self.people:
            first_one = self.first_enrolment(person, own)
            for enrolment in own:
                count["primo"] += enrolment.enrolled_on(first - 1)
                count["ultimo"] += enrolment.enrolled_on(last)
                if enrolment.admitted_in(first, last):
                    if enrolment.by_transfer:
                        count["in_by_transfer"] += 1
                    elif enrolment is first_one:
                        count["admitted"] += 1
                    else:
                        count["resumed"] += 1
                if enrolment.discharged_in(first, last):
                    if enrolment.reason_class == "transfer":
                        count["out_by_transfer"] += 1
                    else:
                        count["discharged_" + enrolment.reason_class] += 1
        count["control"] = (
            count["primo"] + count["admitted"] + count["resumed"]
            + count["in_by_transfer"] - count["discharged_positive"]
            - count["discharged_neutral"] - count["discharged_drop_out"]
            - count["out_by_transfer"] - count["ultimo"])
        return [("balance", column, number(count[column]))
                for column in columns]

    def table_4(self, last, readiness_on):
        rows = ["not_assessed", "plainly_ready", "ready_for_education",
                "ready_for_activity", "unknown", "all"]
        everyone = dict.fromkeys(rows, 0)
        inside = dict.fromkeys(rows, 0)
        enrolled_then = {p.id for p, _ in self.enrolled(readiness_on)}
        for person in self.register.people.values():
            for interval in person.readiness:
                if interval.covers(readiness_on):
                    for row in (interval.level, "all"):
                        everyone[row] += 1
                        inside[row] += person.id in enrolled_then
                    break
        cells = []
        for row in rows:
            cells += [(row, "readiness", number(everyone[row])),
                      (row, "readiness_enrolled", number(inside[row])),
                      (row, "readiness_enrolled_share",
                       per_cent(inside[row], everyone[row]))]

        def age_band(person):
            if person.birth is None:
                return "unknown"
            age = age_on(person.birth, last)
            if age < 15:
                return "unknown"
            return "15_17" if age < 18 else "18_24" if age < 25 else "25_plus"

        parts = [
            ("entry_situation", ["no_plan", "at_risk", "neither", "unknown"],
             lambda person: person.entry_situation),
            ("age", ["15_17", "18_24", "25_plus", "unknown"], age_band),
            ("gender", ["female", "male", "other", "unknown"],
             lambda person: person.gender),
            ("leaving_exam", ["yes", "no", "unknown"],
             lambda person: person.leaving_exam),
            ("support_level", LEVELS, lambda person: level_on(person, last))]
        enrolled = self.enrolled(last)
        for column, rows, row_of in parts:
            count = dict.fromkeys(rows + ["all"], 0)
            for person, _ in enrolled:
                count[row_of(person)] += 1
                count["all"] += 1
            for row in rows + ["all"]:
                cells += [(row, column, number(count[row])),
                          (row, column + "_share",
                           per_cent(count[row], count["all"]))]
        return cells

    def table_5(self, first, last):
        candidates = [(person, placement)
                      for person, own in self.participants(first, last)
                      for placement in self.placements(person, own, first,
                                                       last)]
        cells = []
        for kind in [identity for identity, _
                     in self.register.placement_types] + ["all"]:
            row = without_prefix("placement_type", kind)
            mine = [(person, placement) for person, placement in candidates
                    if kind == "all" or placement.type == kind]
            cells += [(row, column, figure) for column, figure
                      in self.placement_figures(mine, first, last)]
        return cells

    def placement_figures(self, mine, first, last):
        count = {"running_primo": 0, "started": 0, "completed": 0,
                 "on_to_next": 0, "interrupted": 0, "ending_unknown": 0,
                 "running_ultimo": 0}
        days = 0
        for _, placement in mine:
            if placement.first is None or placement.first < first:
                count["running_primo"] += 1
            else:
                count["started"] += 1
            if placement.last is None or placement.last > last:
                count["running_ultimo"] += 1
            else:
                count[placement.ending] += 1
            days += len(placement.days(first, last))
        ended = (count["completed"] + count["on_to_next"]
                 + count["interrupted"] + count["ending_unknown"])
        figures = [(column, number(n)) for column, n in count.items()]
        figures += [
            ("young_people", number(len({person.id for person, _ in mine}))),
            ("weeks", number(days / 7)),
            ("mean_weeks", number(days / 7 / len(mine) if mine else None)),
            ("interrupted_share", per_cent(count["interrupted"], ended))]
        return figures

    def table_7(self, first, last):
        education_rows = []
        work_rows = []
        for identity, kind in self.register.outcome_types:
            row = without_prefix("outcome_type", identity)
            if kind == "education":
                education_rows.append(row)
            elif kind == "work":
                work_rows.append(row)
        # The sums stand below their parts.
        rows = (education_rows + ["education"] + work_rows
                + ["work", "all", "none_yet"])
        n = dict.fromkeys(rows, 0)
        ended = dict.fromkeys(rows, 0)
        still = {(row, months): [0, 0] for row in rows for months in (3, 6, 12)}
        participants = 0
        participants_ended = 0
        for person, own in self.participants(first, last):
            education = self.education_event(person)
            work = self.work_event(person)
            if education is not None and education[0] <= last:
                event, mine = education, [education[1], "education", "all"]
            elif work is not None and work[0] <= last:
                event, mine = work, [work[1], "work", "all"]
            else:
                event, mine = None, ["none_yet"]
            newest = [e for e in own if e.admitted <= last][-1]
            has_ended = (newest.discharged is not None
                         and newest.discharged <= last)
            participants += 1
            participants_ended += has_ended
            for row in mine:
                n[row] += 1
                ended[row] += has_ended
                if event is None:
                    continue
                for months in (3, 6, 12):
                    then = add_months(event[0], months)
                    if then <= last:
                        goes_on = event[2] is None or event[2] > then
                        still[row, months][0] += goes_on
                        still[row, months][1] += 1
        cells = []
        for row in rows:
            cells += [
                (row, "n", number(n[row])),
                (row, "share_of_participants", per_cent(n[row], participants)),
                (row, "share_of_ended",
                 per_cent(ended[row], participants_ended))]
            for months in (3, 6, 12):
                # Nothing has begun in this row, so nothing can still go on.
                figure = (NOTHING if row == "none_yet"
                          else per_cent(*still[row, months]))
                cells.append((row, "still_%d" % months, figure))
        return cells

    def table_10(self, first, last):
        rows = LEVELS + ["all"]
        columns = ["contacts", "reached", "meetings", "home_visits",
                   "accompaniments", "phone", "text_mail", "video", "attempts"]
        column_of = {"meeting": "meetings", "home_visit": "home_visits",
                     "accompaniment": "accompaniments", "phone": "phone",
                     "text_mail": "text_mail", "video": "video"}
        young = dict.fromkeys(rows, 0)
        count = {(row, column): 0 for row in rows for column in columns}
        between = {row: [] for row in rows}
        for person, own in self.participants(first, last):
            days = self.enrolled_days(own, first, last)
            level = level_on(person, max(days)) if days else "unknown"
            young[level] += 1
            young["all"] += 1
            for on, form, reached in person.log:
                if not first <= on <= last:
                    continue
                for row in (level_on(person, on), "all"):
                    count[row, "contacts"] += 1
                    if reached:
                        count[row, "reached"] += 1
                        count[row, column_of[form]] += 1
                    else:
                        count[row, "attempts"] += 1
            met = sorted(on for on in physical_days(person)
                         if first <= on <= last)
            for earlier, later in zip(met, met[1:]):
                for row in (level_on(person, later), "all"):
                    between[row].append(later - earlier)
        monthly, law = self.norms(first, last)
        over_90, over_norm = self.overdue(last)
        cells = []
        for row in rows:
            cells.append((row, "young_people", number(young[row])))
            cells += [(row, column, number(count[row, column]))
                      for column in columns]
            cells += [
                (row, "median_days_between_meetings",
                 number(median(between[row]))),
                (row, "monthly_norm", per_cent(*monthly[row])),
                (row, "law_norm", per_cent(*law[row])),
                (row, "over_90_days", per_cent(*over_90[row])),
                (row, "over_norm", number(over_norm[row]))]
        return cells

    def table_18(self, first, last):
        cells = []
        enrolled_in = {}
        start_before, whole_before = None, False
        for label, start, end in months_of(first, last):
            whole = first <= start and end <= last
            start, end = max(start, first), min(end, last)
            d = self.participants(start, end)
            enrolled = self.enrolled(end)
            enrolled_in[label] = len(enrolled)
            admitted = sum(self.is_admitted(p, own, start, end)
                           for p, own in self.people)
            discharged = sum(e.discharged_in(start, end)
                             and e.reason_class != "transfer"
                             for _, own in self.people for e in own)
            drop_out = sum(self.drops_out(p, own, start, end) for p, own in d)
            education = sum(self.starts_education(p, start, end)
                            for p, _ in d)
            norm = law_norm = NOTHING
            if whole:
                norm = per_cent(*self.norms(start, end)[0]["all"])
            if whole and whole_before:
                law_norm = per_cent(*self.norms(start_before, end)[1]["all"])
            start_before, whole_before = start, whole
            workers = {interval.contact for p, _ in enrolled
                       for interval in p.key_workers if interval.covers(end)}
            caseload = (len(enrolled) / len(workers) if workers else None,
                        len(enrolled), len(workers))
            year_on_year = NOTHING
            old = enrolled_in.get("%04d%s" % (int(label[:4]) - 1, label[4:]))
            if old is not None:
                more = len(enrolled) - old
                year_on_year = (100 * more / old if old >= 20 else more,
                                more, old)
            cells += [(label, "enrolled", number(len(enrolled))),
                      (label, "admitted", number(admitted)),
                      (label, "discharged", number(discharged)),
                      (label, "drop_out", number(drop_out)),
                      (label, "education_start", number(education)),
                      (label, "monthly_norm", norm),
                      (label, "law_norm", law_norm),
                      (label, "caseload", caseload),
                      (label, "year_on_year", year_on_year)]
        return cells
