#!/usr/bin/env python3
"""Writes a made-up register of any size as a data package.

    make-register.py 5000 FOLDER

The same number gives the same bytes: every person has a random generator of
its own. Ten years, 2002 to 2011, so that a tenth or so are enrolled on any
day. About a twentieth come back, some change partnership, one in forty has a
protected name.
"""
import csv
import datetime
import os
import random
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data"))

import example_words as words  # pylint: disable=wrong-import-position

FIRST = datetime.date(2002, 1, 1)
TODAY = datetime.date(2011, 10, 14)
TOWNS = """Aalborg Aabenraa Randers Roskilde Vejle Horsens Holstebro Ringsted Odense Svendborg Nyborg Køge Næstved
Kolding Esbjerg Thisted Skive Viborg Silkeborg Ærøskøbing""".split()
PLACES = [("Uddannelsesvejledningen", "uu"), ("Jobcenter", "jobcentre"), ("Produktionsskolen", "production_school"),
          ("Tømrerlauget", "company"), ("Familierådgivningen", "family_department"), ("Erhvervsskolen", "vocational_school")]
TYPES = ["group_course", "production_school", "company_placement", "company_placement", "egu_placement",
         "egu_school", "basic_course", "main_course", "vuc", "mentor"]
REASONS = ["goal_reached", "in_education", "in_education", "in_work", "other_offer", "moved", "illness",
           "own_choice", "stayed_away", "broken_off"]
THEMES = ["substance", "mental_health", "housing", "money", "weak_network", "getting_up", "school_experience"]
NOTES = ["Talte om weekenden og om værkstedet.", "Mødte op til tiden. Vi ringede sammen til mester.",
         "Kom ikke. Lagde en besked.", "Gåtur ved åen. Uddannelsesplanen er skrevet om.",
         "Bostøtten var med. Næste møde er aftalt."]
STEPS = ["Ring til mester", "Bestil tid hos uddannelsesvejlederen", "Besøg produktionsskolen", "Skriv ansøgning"]
CHOICES = {
    "gender": ["female", "male", "male"],
    "entry": ["no_plan", "at_risk", "neither", "unknown"],
    "answer": ["yes", "no", "unknown"],
    "form": ["meeting", "meeting", "home_visit", "accompaniment", "phone", "phone", "text_mail", "video"],
    "readiness": ["ready_for_activity", "ready_for_activity", "ready_for_education", "plainly_ready"],
}


def days(number):
    return datetime.timedelta(days=number)


class Package:
    """A file for each entity, written as the rows come: seventy thousand people do not fit in lists."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.folder = folder
        self.files = {}

    def add(self, entity, identity, **values):
        if entity not in self.files:
            # Every row of an entity has the same columns.
            file = open(os.path.join(self.folder, entity + ".csv"), "w", newline="", encoding="utf-8")
            self.files[entity] = (file, csv.writer(file, lineterminator="\r\n"), list(values))
            self.files[entity][1].writerow(["id"] + list(values))
        file, writer, columns = self.files[entity]
        assert list(values) == columns, entity
        writer.writerow([identity] + ["" if value is None else value for value in values.values()])
        return identity

    def close(self):
        for file, _, _ in self.files.values():
            file.close()


class Register:
    """What the people share, and the people."""

    def __init__(self, package, number):
        self.package = package
        self.number = number
        self.partnerships = ["p%02d" % i for i in range(min(40, 4 + number // 2000))]
        self.workers = ["k%05d" % i for i in range(20 + number // 25)]
        self.places = ["o%05d" % i for i in range(24 + number // 50)]

    def add_frame(self):
        rng = random.Random(1)
        for i, identity in enumerate(self.places):
            name, kind = PLACES[i % len(PLACES)]
            self.package.add("organisation", identity, name="%s %s %d" % (name, TOWNS[i % len(TOWNS)], i // 6 + 1),
                             kind=kind, town=TOWNS[i % len(TOWNS)])
        for identity in self.workers:
            self.package.add("contact", identity, given_name=rng.choice(words.ADULTS),
                             family_name=rng.choice(words.ADULT_FAMILIES), phone="00 %06d" % rng.randrange(10**6))
        for i, identity in enumerate(self.partnerships):
            self.package.add("partnership", identity, name="%s %d" % (TOWNS[i % len(TOWNS)], i // len(TOWNS) + 1),
                             from_date=FIRST, places=40)
        self.package.add("setting", "today", name="today", value=TODAY)

    def add_person(self, number):
        rng = random.Random(1000 + number)
        person = "u%06d" % number
        gender = rng.choice(CHOICES["gender"])
        admitted = FIRST + days(rng.randrange((TODAY - FIRST).days - 10))
        self.package.add(
            "young_person", person, reference="U-%06d" % number,
            given_name=rng.choice(words.GIRLS if gender == "female" else words.BOYS),
            family_name=rng.choice(words.FAMILIES), gender=gender,
            birth_date=admitted - days(rng.randrange(15 * 365, 25 * 365)), town=rng.choice(TOWNS),
            protected=int(rng.random() < 0.025), entry_situation=rng.choice(CHOICES["entry"]),
            leaving_exam=rng.choice(CHOICES["answer"]))
        partnership = rng.choice(self.partnerships)
        self.package.add("referral", person + "-r", young_person_id=person, partnership_id=partnership,
                         referred_on=admitted - days(rng.randrange(5, 60)),
                         referral_source_id="referral_source:" + rng.choice(["uu", "jobcentre", "self"]))
        # A few come back; on the same day it is a transfer to another partnership.
        pause = rng.choice([0, 20, 40, 200]) if rng.random() < 0.08 else None
        end = self.add_enrolment(rng, person, 1, partnership, admitted, "transfer" if pause == 0 else None)
        if end is None or pause is None or end + days(pause) >= TODAY:
            return
        others = [other for other in self.partnerships if other != partnership]
        self.add_enrolment(rng, person, 2, partnership if pause else rng.choice(others), end + days(pause), None)

    def add_enrolment(self, rng, person, turn, partnership, admitted, reason):
        """Returns the day of discharge, None for one who is enrolled still."""
        length = rng.randrange(60, 900)
        end = admitted + days(length) if admitted + days(length) < TODAY else None
        reason = reason or rng.choice(REASONS)
        self.package.add("enrolment", "%s-e%d" % (person, turn), young_person_id=person, partnership_id=partnership,
                         admitted_on=admitted, discharged_on=end,
                         discharge_reason_id="discharge_reason:" + reason if end else None,
                         resumes_id=person + "-e1" if turn > 1 else None)
        last = end - days(1) if end else None
        mark = "%s-%d" % (person, turn)
        self.add_intervals(rng, "support_level", mark, person, admitted, last,
                           lambda i: {"level": ["close", "external", "phasing_out"][min(i, 2)]}, rng.randrange(1, 4))
        self.add_intervals(rng, "readiness", mark, person, admitted, last,
                           lambda i: {"level": CHOICES["readiness"][(i + len(person)) % 4]}, rng.randrange(1, 3))
        worker = rng.choice(self.workers)
        self.add_intervals(rng, "key_worker", mark, person, admitted, last, lambda i: {"contact_id": worker}, 1)
        self.add_intervals(rng, "ball", mark, person, admitted, last,
                           lambda i: {"contact_id": worker, "organisation_id": None} if i % 2 == 0 else
                           {"contact_id": None, "organisation_id": rng.choice(self.places)}, rng.randrange(1, 4))
        self.add_placements(rng, mark, person, admitted, last)
        self.add_contacts(rng, mark, person, worker, admitted, last or TODAY)
        if reason in ("in_education", "in_work") and end:
            kind = "basic_course" if reason == "in_education" else "ordinary_job"
            self.package.add("outcome", mark + "-u", young_person_id=person, outcome_type_id="outcome_type:" + kind,
                             started_on=end, state="admitted")
        return end

    def add_intervals(self, rng, entity, mark, person, first, last, values, number):
        """Intervals that follow each other; the last is open while the person is enrolled."""
        total = ((last or TODAY) - first).days + 1
        starts = sorted({0} | {rng.randrange(1, max(2, total)) for _ in range(number - 1)})
        for i, start in enumerate(starts):
            to_date = first + days(starts[i + 1] - 1) if i + 1 < len(starts) else last
            self.package.add(entity, "%s-%s%d" % (mark, entity[:2], i), young_person_id=person,
                             from_date=first + days(start), to_date=to_date, **values(i))

    def add_placements(self, rng, mark, person, first, last):
        begin, i = first + days(rng.randrange(0, 20)), 0
        while begin < (last or TODAY) and i < 8:
            end = begin + days(rng.randrange(20, 240))
            open_end = last is None and end >= TODAY
            self.package.add(
                "placement", "%s-f%d" % (mark, i), young_person_id=person,
                placement_type_id="placement_type:" + rng.choice(TYPES), organisation_id=rng.choice(self.places),
                from_date=begin, to_date=None if open_end else min(end, last or end),
                individually_planned=int(rng.random() < 0.7), parallel=0,
                ending=None if open_end else rng.choice(["completed", "on_to_next", "interrupted"]))
            begin, i = end + days(rng.choice([1, 3, 10, 25, 45])), i + 1

    def add_contacts(self, rng, mark, person, worker, first, last):
        for i in range(rng.randrange(4, 11)):
            day = first + days(rng.randrange((last - first).days + 1))
            entry = self.package.add(
                "log_entry", "%s-l%d" % (mark, i), happened_at="%sT%02d:%02d" % (day, rng.randrange(8, 17), rng.randrange(60)),
                form=rng.choice(CHOICES["form"]), reached=int(rng.random() < 0.8), minutes=rng.choice([None, 15, 30, 60]),
                worker_id=worker, note=rng.choice(NOTES))
            self.package.add("log_entry_young_person", entry + "y", log_entry_id=entry, young_person_id=person)
            if rng.random() < 0.3:
                self.package.add("log_entry_theme", entry + "t", log_entry_id=entry, theme_id="theme:" + rng.choice(THEMES))
        for i in range(2):
            day = first + days(rng.randrange((last - first).days + 1))
            done = day + days(rng.randrange(1, 40))
            self.package.add("next_step", "%s-n%d" % (mark, i), young_person_id=person, text=rng.choice(STEPS), set_on=day,
                             due_on=day + days(14), responsible_id=worker, done_on=done if done <= TODAY else None)


def main():
    number, folder = int(sys.argv[1]), sys.argv[2]
    register = Register(Package(folder), number)
    register.add_frame()
    for i in range(number):
        register.add_person(i)
    register.package.close()


if __name__ == "__main__":
    main()
