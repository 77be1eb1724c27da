"""Reads a data package into plain Python records for the second count.

This file and second_count.py are written from the written definitions alone
and share no code with the program, so that an error in one of the two shows
up as a difference instead of being repeated.

A day is kept as its ordinal number (date.toordinal), because then "the day
after" is + 1 and "days between" is a subtraction.
"""

import csv
import datetime
import os

# A new register has these catalogue rows.  The order is the catalogue order.
DEFAULT_CATALOGUES = {
    "placement_type": [
        ("other", "group_course production_school company_placement mentor "
                  "treatment leisure other"),
        ("education", "egu_placement egu_school basic_course main_course vuc "
                      "other_education"),
    ],
    "outcome_type": [
        ("education", "egu basic_course main_course vuc_hf other_education"),
        ("work", "ordinary_job supported_job"),
    ],
    "discharge_reason": [
        ("positive", "goal_reached in_education in_work other_offer"),
        ("neutral", "moved other_authority illness imprisonment "
                    "parental_leave age_limit death project_ended "
                    "wrongly_referred"),
        ("drop_out", "own_choice stayed_away broken_off other_drop_out"),
        ("transfer", "transfer"),
    ],
    "referral_source": [
        ("", "uu production_school jobcentre family_social education self "
             "other"),
    ],
    "theme": [
        ("", "substance crime mental_health social housing money "
             "school_experience weak_network getting_up diagnosis health "
             "other"),
    ],
}

# Only the settings that change how a figure is read are listed.
DEFAULT_SETTINGS = {
    "gap_days": 30,
    "readmission_days": 30,
    "contact_max_close": 30,
    "contact_max_external": 60,
    "contact_max_phasing_out": 90,
    "weight_close": 1.0,
    "weight_external": 0.6,
    "weight_phasing_out": 0.3,
    "overgrown_days": 180,
}


def day(text):
    """Return the ordinal of YYYY-MM-DD, or None where there is no value."""
    if not text:
        return None
    return datetime.date.fromisoformat(text).toordinal()


def birth_day(text):
    """An incomplete birth date counts as the first day it can be."""
    if not text:
        return None
    if len(text) == 4:
        text += "-01"
    if len(text) == 7:
        text += "-01"
    return datetime.date.fromisoformat(text)


def without_prefix(catalogue, identity):
    """Row codes are catalogue ids without the name of the catalogue."""
    prefix = catalogue + ":"
    return identity[len(prefix):] if identity.startswith(prefix) else identity


class Interval:
    """Both days belong to the interval; an empty end is open."""

    def __init__(self, row):
        self.id = row["id"]
        self.first = day(row.get("from_date"))
        self.last = day(row.get("to_date"))

    def covers(self, on):
        return ((self.first is None or self.first <= on)
                and (self.last is None or self.last >= on))

    def days(self, first, last):
        """The days of the interval that lie in [first, last]."""
        start = first if self.first is None else max(first, self.first)
        end = last if self.last is None else min(last, self.last)
        return range(start, end + 1)


class Enrolment:
    """The day of discharge is not an enrolled day any more."""

    def __init__(self, row, reason_classes):
        self.id = row["id"]
        self.partnership = row["partnership_id"]
        self.admitted = day(row["admitted_on"])
        self.discharged = day(row.get("discharged_on"))
        self.resumes = row.get("resumes_id") or None
        # A discharge without a reason, or with a reason that has no class, is
        # neutral: it must stand somewhere, or the balance would not close.
        self.reason = row.get("discharge_reason_id") or None
        self.reason_class = reason_classes.get(self.reason) or "neutral"
        # Set by the register once every enrolment is known.
        self.by_transfer = False

    def enrolled_on(self, on):
        return (self.admitted <= on
                and (self.discharged is None or self.discharged > on))

    def overlaps(self, first, last):
        return (self.admitted <= last
                and (self.discharged is None or self.discharged >= first))

    def days(self, first, last):
        """The enrolled days in [first, last]; there may be none."""
        end = last
        if self.discharged is not None:
            end = min(last, self.discharged - 1)
        return range(max(first, self.admitted), end + 1)

    def admitted_in(self, first, last):
        return first <= self.admitted <= last

    def discharged_in(self, first, last):
        return (self.discharged is not None
                and first <= self.discharged <= last)


class Referral:
    def __init__(self, row):
        self.partnership = row["partnership_id"]
        self.on = day(row["referred_on"])
        self.source = row.get("referral_source_id") or None
        # (day, id, result) of what was decided; a decision without a day has
        # not been taken.
        self.decisions = []

    def result(self, by):
        """What the latest decision by that day was, None before the first."""
        taken = [decision for decision in self.decisions if decision[0] <= by]
        return max(taken)[2] if taken else None


class Person:
    def __init__(self, row):
        self.id = row["id"]
        self.birth = birth_day(row.get("birth_date"))
        # A missing choice and the choice "unknown" are the same to a count.
        self.gender = row.get("gender") or "unknown"
        self.entry_situation = row.get("entry_situation") or "unknown"
        self.leaving_exam = row.get("leaving_exam") or "unknown"
        self.enrolments = []
        self.placements = []
        self.outcomes = []
        self.next_steps = []
        self.log = []           # (day, form, reached)
        self.levels = []
        self.readiness = []
        self.key_workers = []
        self.referrals = []
        self.balls = []
        self.themes = []
        self.logged_themes = set()      # (day, theme)
        self.maps = {}                  # {day: [who has been placed]}


class Register:
    """Everything in a package that any of the counted tables needs."""

    def __init__(self, folder):
        self.folder = folder
        self.settings = dict(DEFAULT_SETTINGS)
        for row in self.rows("setting"):
            if row["name"] in self.settings:
                kind = type(DEFAULT_SETTINGS[row["name"]])
                self.settings[row["name"]] = kind(row["value"])
        self.placement_types = self.catalogue("placement_type")
        self.outcome_types = self.catalogue("outcome_type")
        self.discharge_reasons = self.catalogue("discharge_reason")
        self.referral_sources = self.catalogue("referral_source")
        self.themes = self.catalogue("theme")
        companies = {row["id"] for row in self.rows("organisation")
                     if row["kind"] == "company"}

        self.partnerships = {row["id"]: day(row.get("from_date"))
                             for row in self.rows("partnership")}
        self.targets = self.rows("target")
        self.people = {row["id"]: Person(row)
                       for row in self.rows("young_person")}
        self.read_referrals()
        self.read_enrolments(dict(self.discharge_reasons))
        self.read_intervals()
        self.read_placements(companies)
        self.read_events()
        self.read_log()
        self.read_maps()

    def rows(self, entity):
        """All rows of one file; a missing file is an empty one."""
        path = os.path.join(self.folder, entity + ".csv")
        if not os.path.exists(path):
            return []
        with open(path, newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def catalogue(self, name):
        """Return (id, class) in catalogue order: position, then id.

        Rows of the package override the default rows that have the same id;
        a column that the package does not have keeps its default.
        """
        entries = {}
        position = 0
        for kind, codes in DEFAULT_CATALOGUES[name]:
            for code in codes.split():
                position += 1
                entries["%s:%s" % (name, code)] = [position, kind]
        for row in self.rows(name):
            entry = entries.setdefault(row["id"], [position + 1, ""])
            if row.get("position"):
                entry[0] = int(row["position"])
            if "class" in row:
                entry[1] = row["class"]
        order = sorted(entries, key=lambda key: (entries[key][0], key))
        return [(identity, entries[identity][1]) for identity in order]

    def read_referrals(self):
        everyone = {}
        for row in self.rows("referral"):
            everyone[row["id"]] = Referral(row)
            self.people[row["young_person_id"]].referrals.append(
                everyone[row["id"]])
        for row in self.rows("intake"):
            if row.get("decided_on"):
                everyone[row["referral_id"]].decisions.append(
                    (day(row["decided_on"]), row["id"], row["result"]))

    def read_enrolments(self, reasons):
        everyone = {}
        for row in self.rows("enrolment"):
            enrolment = Enrolment(row, reasons)
            everyone[enrolment.id] = enrolment
            self.people[row["young_person_id"]].enrolments.append(enrolment)
        for enrolment in everyone.values():
            earlier = everyone.get(enrolment.resumes)
            enrolment.by_transfer = (
                earlier is not None
                and earlier.partnership != enrolment.partnership
                and earlier.reason_class == "transfer"
                and earlier.discharged == enrolment.admitted)
        for person in self.people.values():
            person.enrolments.sort(key=lambda e: (e.admitted, e.id))

    def read_intervals(self):
        for row in self.rows("support_level"):
            interval = Interval(row)
            interval.level = row["level"]
            self.people[row["young_person_id"]].levels.append(interval)
        for row in self.rows("readiness"):
            interval = Interval(row)
            interval.level = row["level"]
            self.people[row["young_person_id"]].readiness.append(interval)
        for row in self.rows("key_worker"):
            interval = Interval(row)
            interval.contact = row["contact_id"]
            self.people[row["young_person_id"]].key_workers.append(interval)
        for row in self.rows("young_person_theme"):
            interval = Interval(row)
            interval.theme = row["theme_id"]
            self.people[row["young_person_id"]].themes.append(interval)

    def read_placements(self, companies):
        # The first placement that a company ever had, by anybody.
        self.company_since = {}
        for row in self.rows("placement"):
            interval = Interval(row)
            interval.type = row.get("placement_type_id") or None
            interval.individual = row.get("individually_planned") == "1"
            interval.parallel = row.get("parallel") == "1"
            interval.ending = row.get("ending") or "ending_unknown"
            interval.purpose = row.get("purpose") or "unknown"
            interval.company = None
            if row.get("organisation_id") in companies:
                interval.company = row["organisation_id"]
                since = self.company_since.get(interval.company)
                self.company_since[interval.company] = (
                    interval.first if since is None
                    else min(since, interval.first))
            self.people[row["young_person_id"]].placements.append(interval)
        for person in self.people.values():
            person.placements.sort(key=lambda p: (p.first, p.id))

    def read_events(self):
        for row in self.rows("outcome"):
            self.people[row["young_person_id"]].outcomes.append({
                "id": row["id"],
                "type": row["outcome_type_id"],
                "started": day(row.get("started_on")),
                "ended": day(row.get("ended_on"))})
        for row in self.rows("next_step"):
            self.people[row["young_person_id"]].next_steps.append({
                "set": day(row.get("set_on")),
                "due": day(row.get("due_on")),
                "done": day(row.get("done_on")),
                "cancelled": day(row.get("cancelled_on"))})
        for row in self.rows("ball"):
            thrown = day(row.get("thrown_on"))
            # Nobody wrote down when it was answered: there and then.
            self.people[row["young_person_id"]].balls.append({
                "thrown": thrown,
                "answered": day(row.get("answered_on")) or thrown,
                "answer": row.get("answer") or "open"})

    def read_log(self):
        entries = {row["id"]: (day(row["happened_at"][:10]), row["form"],
                               row.get("reached") == "1")
                   for row in self.rows("log_entry")}
        # The same young person named twice on one entry is still one contact.
        pairs = {(row["log_entry_id"], row["young_person_id"])
                 for row in self.rows("log_entry_young_person")}
        themes = {}
        for row in self.rows("log_entry_theme"):
            themes.setdefault(row["log_entry_id"], []).append(row["theme_id"])
        for entry, person in sorted(pairs):
            self.people[person].log.append(entries[entry])
            for theme in themes.get(entry, []):
                self.people[person].logged_themes.add(
                    (entries[entry][0], theme))

    def read_maps(self):
        """Maps of how it is, by their days; of a day the one made last."""
        placed = {}
        for row in self.rows("alter"):
            if row.get("ring"):
                placed.setdefault(row["network_map_id"], []).append({
                    "ring": int(row["ring"]),
                    "relation": row.get("relation") or None,
                    "sector": row.get("sector_id") or None,
                    "resource": row.get("resource_person") == "1"})
        for row in sorted(self.rows("network_map"), key=lambda row: (
                row.get("created", ""), row["id"])):
            if row.get("kind", "present") == "present" \
                    and row["id"] in placed:
                self.people[row["young_person_id"]].maps[
                    day(row["drawn_on"])] = placed[row["id"]]
