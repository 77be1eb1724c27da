"""The people of one block of the annex, and what is true of each of them.

A block is one partnership, or all the chosen ones together.
"""

from common import month_label, months_of
from package_reader import without_prefix

LEVELS = ["close", "external", "phasing_out", "unknown"]
PHYSICAL = ("meeting", "home_visit", "accompaniment")

# A placement of class education stands for this kind of education.
PLACEMENT_AS_OUTCOME = {
    "egu_placement": "egu", "egu_school": "egu",
    "basic_course": "basic_course", "main_course": "main_course",
    "vuc": "vuc_hf"}


# What is known about one person ------------------------------------------

def level_on(person, on):
    for interval in person.levels:
        if interval.covers(on):
            return interval.level
    return "unknown"


def physical_days(person):
    """The days with a reached meeting, home visit or accompaniment."""
    return {on for on, form, reached in person.log
            if reached and form in PHYSICAL}


class Block:
    """One partnership, or all the chosen ones together."""

    def __init__(self, register, partnerships, is_all):
        self.register = register
        self.is_all = is_all
        self.scope = set(partnerships)
        self.placement_class = dict(register.placement_types)
        self.outcome_class = dict(register.outcome_types)
        # The first education and work of a person never change, and table 18
        # asks for them every month.
        self.education = {}
        self.work = {}
        # Only people who were ever enrolled here can be in a figure.
        self.people = []
        for person in register.people.values():
            own = [e for e in person.enrolments if e.partnership in self.scope]
            if own:
                self.people.append((person, own))

    # The people of a period or a day.

    def participants(self, first, last):
        return [(person, own) for person, own in self.people
                if any(e.overlaps(first, last) for e in own)]

    def enrolled(self, on):
        return [(person, own) for person, own in self.people
                if any(e.enrolled_on(on) for e in own)]

    def enrolled_days(self, own, first, last):
        days = set()
        for enrolment in own:
            days.update(enrolment.days(first, last))
        return days

    def placements(self, person, own, first, last):
        """Those that cover a day enrolled here in the period, in order."""
        days = self.enrolled_days(own, first, last)
        return [placement for placement in person.placements
                if not days.isdisjoint(placement.days(first, last))]

    def gaps(self, person, own, first, last):
        """How long each run of enrolled days without any placement is."""
        covered = set()
        for placement in person.placements:
            covered.update(placement.days(first, last))
        gaps = []
        for enrolment in own:
            run = 0
            for on in enrolment.days(first, last):
                if on not in covered:
                    run += 1
                elif run > 0:
                    gaps.append(run)
                    run = 0
            if run > 0:
                gaps.append(run)
        return gaps

    def first_enrolment(self, person, own):
        """Anywhere in the register for all, in this partnership for a block."""
        return person.enrolments[0] if self.is_all else own[0]

    # Education and work.

    def education_event(self, person):
        """(day, kind of education, end) of the first since first admission."""
        if person.id not in self.education:
            self.education[person.id] = self.find_education(person)
        return self.education[person.id]

    def find_education(self, person):
        if not person.enrolments:
            return None
        since = person.enrolments[0].admitted
        events = []
        for outcome in person.outcomes:
            if (self.outcome_class.get(outcome["type"]) == "education"
                    and outcome["started"] is not None
                    and outcome["started"] >= since):
                code = without_prefix("outcome_type", outcome["type"])
                events.append((outcome["started"], 0, outcome["id"], code,
                               outcome["ended"]))
        for placement in person.placements:
            if (self.placement_class.get(placement.type) == "education"
                    and placement.first is not None
                    and placement.first >= since):
                code = without_prefix("placement_type", placement.type)
                code = PLACEMENT_AS_OUTCOME.get(code, "other_education")
                # A register may have made that kind of education a job.
                if self.outcome_class["outcome_type:" + code] != "education":
                    code = "other_education"
                events.append((placement.first, 1, placement.id, code,
                               placement.last))
        if not events:
            return None
        # On one day an outcome comes before a placement, then the id decides.
        on, _, _, code, end = min(events, key=lambda event: event[:3])
        return on, code, end

    def work_event(self, person):
        """(day, kind of work, end) of the first work ever."""
        if person.id not in self.work:
            self.work[person.id] = self.find_work(person)
        return self.work[person.id]

    def find_work(self, person):
        events = [(outcome["started"], outcome["id"], outcome)
                  for outcome in person.outcomes
                  if self.outcome_class.get(outcome["type"]) == "work"
                  and outcome["started"] is not None]
        if not events:
            return None
        on, _, outcome = min(events, key=lambda event: event[:2])
        return (on, without_prefix("outcome_type", outcome["type"]),
                outcome["ended"])

    # The figures of table 1, one person at a time.

    def is_admitted(self, person, own, first, last):
        enrolment = self.first_enrolment(person, own)
        return (enrolment.partnership in self.scope
                and enrolment.admitted_in(first, last))

    def is_retained(self, person, own, first, last):
        for enrolment in own:
            if (enrolment.discharged_in(first, last)
                    and enrolment.reason_class == "positive"):
                return True
        longest = self.register.settings["gap_days"]
        return all(gap <= longest
                   for gap in self.gaps(person, own, first, last))

    def is_individual(self, person, own, first, last):
        days = self.enrolled_days(own, first, last)
        return any(placement.individual
                   and not days.isdisjoint(placement.days(first, last))
                   for placement in person.placements)

    def starts_education(self, person, first, last):
        event = self.education_event(person)
        return event is not None and first <= event[0] <= last

    def starts_work(self, person, first, last):
        work = self.work_event(person)
        if work is None or not first <= work[0] <= last:
            return False
        education = self.education_event(person)
        return education is None or education[0] > work[0]

    def drops_out(self, person, own, first, last):
        return self.last_drop_out(person, own, first, last) is not None

    def last_drop_out(self, person, own, first, last):
        """The enrolment that the person dropped out of last, or None."""
        grace = self.register.settings["readmission_days"]
        found = None
        for enrolment in sorted(
                (e for e in own if e.discharged is not None),
                key=lambda e: (e.discharged, e.admitted, e.id)):
            if not (enrolment.discharged_in(first, last)
                    and enrolment.reason_class == "drop_out"):
                continue
            end = enrolment.discharged
            if not any(other is not enrolment
                       and other.admitted_in(end, end + grace)
                       for other in person.enrolments):
                found = enrolment
        return found

    def is_without_next_step(self, person, on):
        """Whether no step that was set is neither done nor cancelled."""
        for step in person.next_steps:
            if (step["set"] is not None and step["set"] <= on
                    and (step["done"] is None or step["done"] > on)
                    and (step["cancelled"] is None or step["cancelled"] > on)):
                return False
        return True

    # Person-months.

    def person_months(self, own, first, last):
        """The months that count: {index of month: last enrolled day}."""
        result = {}
        for index, (_, start, end) in enumerate(months_of(first, last)):
            if start < first or end > last:
                continue
            days = self.enrolled_days(own, start, end)
            if len(days) >= 15:
                result[index] = max(days)
        return result

    def norms(self, first, last):
        """Counts of the monthly and the law norm by level: [n, N]."""
        monthly = {level: [0, 0] for level in LEVELS + ["all"]}
        law = {level: [0, 0] for level in LEVELS + ["all"]}
        labels = [label for label, _, _ in months_of(first, last)]
        for person, own in self.participants(first, last):
            met_labels = {month_label(on) for on in physical_days(person)}
            months = self.person_months(own, first, last)
            for index, last_day in months.items():
                level = level_on(person, last_day)
                met = labels[index] in met_labels
                for row in (level, "all"):
                    monthly[row][0] += met
                    monthly[row][1] += 1
                if index - 1 in months:
                    met = met or labels[index - 1] in met_labels
                    for row in (level, "all"):
                        law[row][0] += met
                        law[row][1] += 1
        return monthly, law

    def overdue(self, last):
        """People enrolled on the last day who have waited too long."""
        over_90 = {row: [0, 0] for row in LEVELS + ["all"]}
        over_norm = dict.fromkeys(LEVELS + ["all"], 0)
        for person, own in self.enrolled(last):
            level = level_on(person, last)
            # Waiting starts anew with the enrolment that the person is in.
            admitted = max(e.admitted for e in own if e.enrolled_on(last))
            met = [on for on in physical_days(person) if on <= last]
            reached = [on for on, _, was_reached in person.log
                       if was_reached and on <= last]
            waits_90 = last - max(met + [admitted]) > 90
            # No norm is set for somebody whose level is unknown.
            waits_norm = False
            if level != "unknown":
                longest = self.register.settings["contact_max_" + level]
                waits_norm = last - max(reached + [admitted]) > longest
            for row in (level, "all"):
                over_90[row][0] += waits_90
                over_90[row][1] += 1
                over_norm[row] += waits_norm
        return over_90, over_norm
