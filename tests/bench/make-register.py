#!/usr/bin/env python3
"""Writes a made-up register of any size as a data package.

    make-register.py 5000 FOLDER
    make-register.py 5000-busy FOLDER

The same number gives the same bytes: every person has a random generator of
its own. Ten years, 2002 to 2011, so that a tenth or so are enrolled on any
day. About a twentieth come back, some change partnership, one in forty has a
protected name and as many are never admitted. Whatever the annex counts is
there in every way that it can be: tests/count compares its figures on it.
In a busy one all have come in the last years and are there still, with sixty
contacts each: the largest board there may be.
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
          ("Familierådgivningen", "family_department"), ("Erhvervsskolen", "vocational_school")]
TYPES = ["group_course", "production_school", "company_placement", "company_placement", "mentor"]
EDUCATION_TYPES = ["egu_placement", "egu_school", "basic_course", "main_course", "vuc", "other_education"]
PARALLEL_TYPES = ["mentor", "treatment", "leisure", "other"]
COMPANY_TYPES = ["company_placement", "egu_placement"]
REASONS = ["goal_reached", "in_education", "in_education", "in_education", "in_work", "in_work", "other_offer", "moved",
           "illness", "age_limit", "own_choice", "stayed_away", "broken_off", "other_drop_out", None]
# What may follow a discharge with that reason, and now and then another one.
OUTCOMES = {
    "in_education": ["egu", "basic_course", "basic_course", "main_course", "vuc_hf", "other_education"],
    "in_work": ["ordinary_job", "ordinary_job", "supported_job"],
    None: ["egu", "supported_job"],
}
THEMES = """substance crime mental_health social housing money school_experience weak_network getting_up diagnosis health
other""".split()
NOTES = ["Talte om weekenden og om værkstedet.", "Mødte op til tiden. Vi ringede sammen til mester.",
         "Kom ikke. Lagde en besked.", "Gåtur ved åen. Uddannelsesplanen er skrevet om.",
         "Bostøtten var med. Næste møde er aftalt."]
STEPS = ["Ring til mester", "Bestil tid hos uddannelsesvejlederen", "Besøg produktionsskolen", "Skriv ansøgning"]
ALTERS = [("Mor", "parent", "family"), ("Far", "parent", "family"), ("Mormor", "other", "kin"),
          ("Kæreste", "other", "friends"), ("M.K.", None, "friends"), ("Mester", "other", "school_work"),
          ("Sagsbehandler", "other", "professionals"), ("Tovholder", "key_worker", "professionals")]
CHOICES = {
    "gender": ["female"] * 10 + ["male"] * 20 + ["other", "unknown"],
    "entry": ["no_plan", "at_risk", "neither", "unknown"],
    "answer": ["yes", "no", "unknown"],
    "form": ["meeting", "meeting", "home_visit", "accompaniment", "phone", "phone", "text_mail", "video"],
    "readiness": ["ready_for_activity", "ready_for_activity", "ready_for_education", "plainly_ready", "not_assessed"],
    "source": ["uu", "uu", "production_school", "jobcentre", "family_social", "education", "self", "other", None],
    "refused": ["referred_elsewhere", "not_target_group", "waiting", "withdrawn", None],
    "purpose": ["trade", "workplace", "colleague", "lay_dream_to_rest", "other", None],
    "ending": ["completed", "completed", "on_to_next", "on_to_next", "interrupted", "interrupted", None],
    "ball": ["accepted", "accepted", "accepted", "declined", "open"],
}


def days(number):
    return datetime.timedelta(days=number)


def known(day):
    """A day that has come; what is still ahead nobody has written down."""
    return day if day is not None and day <= TODAY else None


def catalogued(catalogue, code):
    return code and "%s:%s" % (catalogue, code)


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

    def __init__(self, package, number, is_busy):
        self.package = package
        self.number = number
        self.is_busy = is_busy
        self.partnerships = ["p%02d" % i for i in range(min(40, 4 + number // 2000))]
        self.workers = ["k%05d" % i for i in range(20 + number // 25)]
        self.places = ["o%05d" % i for i in range(24 + number // 50)]
        self.companies = ["c%05d" % i for i in range(20 + number // 40)]

    def add_frame(self):
        rng = random.Random(1)
        for i, identity in enumerate(self.places):
            name, kind = PLACES[i % len(PLACES)]
            self.package.add("organisation", identity, name="%s %s %d" % (name, TOWNS[i % len(TOWNS)], i // len(PLACES) + 1),
                             kind=kind, town=TOWNS[i % len(TOWNS)])
        for i, identity in enumerate(self.companies):
            self.package.add("organisation", identity, name="Tømrerlauget %s %d" % (TOWNS[i % len(TOWNS)], i + 1),
                             kind="company", town=TOWNS[i % len(TOWNS)])
        for identity in self.workers:
            self.package.add("contact", identity, given_name=rng.choice(words.ADULTS),
                             family_name=rng.choice(words.ADULT_FAMILIES), phone="00 %06d" % rng.randrange(10**6))
        for i, identity in enumerate(self.partnerships):
            self.package.add("partnership", identity, name="%s %d" % (TOWNS[i % len(TOWNS)], i // len(TOWNS) + 1),
                             from_date=FIRST, places=40)
        self.package.add("setting", "today", name="today", value=TODAY)
        self.add_houses()
        for i, identity in enumerate(self.partnerships):
            self.add_meetings(random.Random(2000 + i), identity, self.places[i::len(self.partnerships)][:10])

    def add_houses(self):
        """Where the key workers work: in a place of a partnership's, and some of them in another one later."""
        for i, identity in enumerate(self.workers):
            moved = FIRST + days(2000) if i % 4 == 0 else None
            self.package.add("employment", identity + "-1", contact_id=identity, from_date=None, to_date=moved,
                             organisation_id=self.places[i % len(self.places)])
            if moved:
                self.package.add("employment", identity + "-2", contact_id=identity, from_date=moved + days(1),
                                 to_date=None, organisation_id=self.places[(i + 4) % len(self.places)])

    def add_meetings(self, rng, partnership, parties):
        """Parties, an agreement, and two groups that meet for ten years."""
        agreement = self.package.add("agreement", partnership + "-a", partnership_id=partnership, signed_on=FIRST,
                                     from_date=FIRST, to_date=TODAY + days(300))
        for i, party in enumerate(parties):
            self.package.add("party", "%s-%d" % (partnership, i), partnership_id=partnership, organisation_id=party,
                             from_date=FIRST, to_date=FIRST + days(3000) if i == 9 else None)
            if rng.random() < 0.8:
                self.package.add("signatory", "%s-%d" % (agreement, i), agreement_id=agreement, organisation_id=party,
                                 signed_on=FIRST + days(rng.randrange(400)))
            self.package.add("commitment", "%s-c%d" % (agreement, i), agreement_id=agreement, organisation_id=party,
                             kind="other", text="Vi kommer til møderne.", status=rng.choice(["open", "kept", "broken"]),
                             due_on=FIRST + days(rng.randrange(4000)) if rng.random() < 0.7 else None)
        for kind, pause in (("steering", 120), ("practitioner", 30)):
            group = self.package.add("contact_group", "%s-%s" % (partnership, kind), partnership_id=partnership, kind=kind)
            for i, ahead in enumerate(range(rng.randrange(pause), (TODAY - FIRST).days + 90, pause)):
                self.add_meeting(rng, "%s-%d" % (group, i), group, FIRST + days(ahead), parties)

    def add_meeting(self, rng, meeting, group, day, parties):
        held = day <= TODAY and rng.random() < 0.9
        self.package.add("meeting", meeting, contact_group_id=group, starts_at="%sT09:00" % day,
                         status="held" if held else rng.choice(["planned", "cancelled"]))
        for worker in rng.sample(self.workers, 8) if held else []:
            self.package.add("attendance", "%s-%s" % (meeting, worker), meeting_id=meeting, contact_id=worker,
                             organisation_id=rng.choice(parties) if rng.random() < 0.7 else None,
                             presence=rng.choice(["present", "present", "present", "excused", "absent", "unknown"]))
        item = self.package.add("agenda_item", meeting + "-1", meeting_id=meeting, title="Næste skridt", position=1)
        if held and rng.random() < 0.4:
            decision = self.package.add("decision", meeting + "-d", agenda_item_id=item, text="Vi prøver igen.",
                                        status=rng.choice(["open", "done", "dropped"]))
            for party in rng.sample(parties, rng.randrange(4)):
                self.package.add("decision_notice", "%s-%s" % (decision, party), decision_id=decision,
                                 organisation_id=party, notified_on=known(day + days(5)) if rng.random() < 0.7 else None)

    def add_person(self, number):
        rng = random.Random(1000 + number)
        person = "u%06d" % number
        gender = rng.choice(CHOICES["gender"])
        since = TODAY - days(900) if self.is_busy else FIRST
        admitted = since + days(rng.randrange((TODAY - since).days - 10))
        self.package.add(
            "young_person", person, reference="U-%06d" % number,
            given_name=rng.choice(words.GIRLS if gender == "female" else words.BOYS),
            family_name=rng.choice(words.FAMILIES), gender=gender,
            birth_date=admitted - days(rng.randrange(15 * 365, 25 * 365)) if rng.random() < 0.98 else None, town=rng.choice(TOWNS),
            protected=int(rng.random() < 0.025), entry_situation=rng.choice(CHOICES["entry"]),
            leaving_exam=rng.choice(CHOICES["answer"]))
        partnership = rng.choice(self.partnerships)
        self.add_themes(rng, person, admitted)
        if rng.random() < 0.15:
            # Somebody asked once before, and it came to nothing.
            asked = admitted - days(rng.randrange(60, 400))
            self.add_referral(rng, person, 0, rng.choice(self.partnerships), asked, asked + days(rng.randrange(60)),
                              rng.choice(CHOICES["refused"]))
            if rng.random() < 0.2:
                return
        self.add_referral(rng, person, 1, partnership, admitted - days(rng.randrange(60)), admitted - days(rng.randrange(8)),
                          "admitted" if rng.random() < 0.95 else None)
        # A few come back; on the same day it is a transfer to another partnership.
        pause = rng.choice([0, 20, 40, 200]) if rng.random() < 0.08 else None
        end = self.add_enrolment(rng, person, 1, partnership, admitted, "transfer" if pause == 0 else None)
        if end is None or pause is None or end + days(pause) >= TODAY:
            return
        others = [other for other in self.partnerships if other != partnership]
        self.add_enrolment(rng, person, 2, partnership if pause else rng.choice(others), end + days(pause), None)

    def add_referral(self, rng, person, turn, partnership, referred, decided, result):
        """No result: nobody has decided."""
        referral = self.package.add("referral", "%s-r%d" % (person, turn), young_person_id=person,
                                    partnership_id=partnership, referred_on=referred,
                                    referral_source_id=catalogued("referral_source", rng.choice(CHOICES["source"])))
        waited = referred + days(7)
        if waited < decided:
            self.package.add("intake", referral + "w", referral_id=referral, decided_on=waited, result="waiting")
        if result:
            self.package.add("intake", referral + "i", referral_id=referral, decided_on=max(referred, decided),
                             result=result)

    def add_themes(self, rng, person, admitted):
        for i, theme in enumerate(rng.sample(THEMES, rng.choice([0, 1, 1, 2, 3]))):
            begin = admitted + days(rng.choice([0, 0, rng.randrange(200)]))
            self.package.add("young_person_theme", "%s-t%d" % (person, i), young_person_id=person, theme_id="theme:" + theme,
                             from_date=begin if rng.random() < 0.9 else None,
                             to_date=known(begin + days(rng.randrange(900))) if rng.random() < 0.4 else None)

    def add_enrolment(self, rng, person, turn, partnership, admitted, reason):
        """Returns the day of discharge, None for one who is enrolled still."""
        # One in two hundred leaves on the day of the admission.
        length = rng.randrange(60, 900) if rng.random() < 0.995 else 0
        if self.is_busy:
            length = (TODAY - admitted).days + 1
        end = admitted + days(length) if admitted + days(length) < TODAY else None
        reason = reason or rng.choice(REASONS)
        self.package.add("enrolment", "%s-e%d" % (person, turn), young_person_id=person, partnership_id=partnership,
                         admitted_on=admitted, discharged_on=end,
                         discharge_reason_id=catalogued("discharge_reason", reason) if end else None,
                         resumes_id=person + "-e1" if turn > 1 else None)
        mark = "%s-%d" % (person, turn)
        if length > 0:
            self.add_work(rng, mark, person, partnership, admitted, end - days(1) if end else None)
        if end and (reason in OUTCOMES or rng.random() < 0.05):
            begin = end + days(rng.choice([0, 1, rng.randrange(120)]))
            if begin <= TODAY:
                kind = rng.choice(OUTCOMES.get(reason, OUTCOMES[None]))
                ended = known(begin + days(rng.randrange(30, 700))) if rng.random() < 0.4 else None
                self.package.add("outcome", mark + "-u", young_person_id=person, outcome_type_id="outcome_type:" + kind,
                                 started_on=begin, ended_on=ended, state="completed" if ended else "admitted")
        return end

    def add_work(self, rng, mark, person, partnership, admitted, last):
        """What is done with a young person from the first to the last day enrolled."""
        if rng.random() < 0.97:
            self.add_intervals(rng, "support_level", mark, person, admitted, last,
                               lambda i, _: {"level": ["close", "external", "phasing_out"][i]}, rng.randrange(1, 4))
        self.add_intervals(rng, "readiness", mark, person, admitted, last,
                           lambda i, _: {"level": rng.choice(CHOICES["readiness"])}, rng.randrange(1, 3))
        # A key worker works in one partnership.
        place = self.partnerships.index(partnership)
        workers = rng.sample(self.workers[place::len(self.partnerships)], 3)
        if rng.random() < 0.97:
            self.add_intervals(rng, "key_worker", mark, person, admitted, last, lambda i, _: {"contact_id": workers[i]},
                               rng.choice([1, 1, 2, 3]))
        self.add_intervals(rng, "ball", mark, person, admitted, last,
                           lambda i, day: self.choose_ball(rng, i, day, workers[0]), rng.randrange(1, 4))
        self.add_placements(rng, mark, person, admitted, last)
        self.add_contacts(rng, mark, person, workers[0], admitted, last or TODAY)
        self.add_next_steps(rng, mark, person, workers[0], admitted, last or TODAY)
        if rng.random() < 0.2:
            self.add_maps(rng, mark, person, workers[0], admitted, last or TODAY)

    def choose_ball(self, rng, i, day, worker):
        answer = rng.choice(CHOICES["ball"])
        return {"contact_id": worker if i % 2 == 0 else None,
                "organisation_id": None if i % 2 == 0 else rng.choice(self.places),
                "thrown_on": day if rng.random() < 0.95 else None,
                "answered_on": known(day + days(rng.randrange(15))) if answer != "open" and rng.random() < 0.9 else None,
                "answer": answer}

    def add_intervals(self, rng, entity, mark, person, first, last, values, number):
        """Intervals that follow each other; the last is open while the person is enrolled."""
        total = ((last or TODAY) - first).days + 1
        starts = sorted({0} | {rng.randrange(1, max(2, total)) for _ in range(number - 1)})
        for i, start in enumerate(starts):
            to_date = first + days(starts[i + 1] - 1) if i + 1 < len(starts) else last
            self.package.add(entity, "%s-%s%d" % (mark, entity[:2], i), young_person_id=person,
                             from_date=first + days(start), to_date=to_date, **values(i, first + days(start)))

    def add_placements(self, rng, mark, person, first, last):
        begin, i = first + days(rng.randrange(0, 20)), 0
        # A job counts as a start where there was no education before it.
        types = TYPES if rng.random() < 0.5 else TYPES + EDUCATION_TYPES
        while begin < (last or TODAY) and i < 8:
            end = begin + days(rng.randrange(20, 240))
            open_end = last is None and end >= TODAY
            self.add_placement(rng, "%s-f%d" % (mark, i), person, rng.choice(types), begin,
                               None if open_end else min(end, last or end), 0)
            if rng.random() < 0.15:
                beside = begin + days(rng.randrange(30))
                self.add_placement(rng, "%s-g%d" % (mark, i), person, rng.choice(PARALLEL_TYPES), beside,
                                   known(beside + days(rng.randrange(200))), 1)
            begin, i = end + days(rng.choice([1, 1, 3, 10, 25, 45, 90])), i + 1

    def add_placement(self, rng, identity, person, kind, begin, end, parallel):
        # There are new companies in every year.
        companies = self.companies[:1 + len(self.companies) * (begin - FIRST).days // (TODAY - FIRST).days]
        at_company = kind in COMPANY_TYPES
        self.package.add(
            "placement", identity, young_person_id=person, placement_type_id="placement_type:" + kind,
            organisation_id=rng.choice(companies if at_company else self.places) if rng.random() < 0.97 else None,
            purpose=rng.choice(CHOICES["purpose"]) if at_company else None, from_date=begin, to_date=end,
            individually_planned=int(rng.random() < 0.7), parallel=parallel,
            ending=rng.choice(CHOICES["ending"]) if end else None)

    def add_contacts(self, rng, mark, person, worker, first, last):
        for i in range(60 if self.is_busy else rng.randrange(4, 11)):
            day = first + days(rng.randrange((last - first).days + 1))
            entry = self.package.add(
                "log_entry", "%s-l%d" % (mark, i), happened_at="%sT%02d:%02d" % (day, rng.randrange(8, 17), rng.randrange(60)),
                form=rng.choice(CHOICES["form"]), reached=int(rng.random() < 0.8), minutes=rng.choice([None, 15, 30, 60]),
                worker_id=worker, note=rng.choice(NOTES))
            self.package.add("log_entry_young_person", entry + "y", log_entry_id=entry, young_person_id=person)
            if rng.random() < 0.3:
                self.package.add("log_entry_theme", entry + "t", log_entry_id=entry, theme_id="theme:" + rng.choice(THEMES))

    def add_next_steps(self, rng, mark, person, worker, first, last):
        for i in range(2):
            day = first + days(rng.randrange((last - first).days + 1))
            ended = known(day + days(rng.randrange(1, 40)))
            is_done = rng.random() < 0.85
            self.package.add("next_step", "%s-n%d" % (mark, i), young_person_id=person, text=rng.choice(STEPS), set_on=day,
                             due_on=day + days(14) if rng.random() < 0.9 else None, responsible_id=worker,
                             done_on=ended if is_done else None,
                             cancelled_on=ended if not is_done and rng.random() < 0.5 else None)

    def add_maps(self, rng, mark, person, worker, first, last):
        for i in range(rng.choice([1, 1, 2, 3])):
            drawn = self.package.add(
                "network_map", "%s-m%d" % (mark, i), young_person_id=person,
                drawn_on=first + days(rng.randrange((last - first).days + 1)),
                kind="present" if rng.random() < 0.9 else "wished")
            for j, (label, relation, sector) in enumerate(rng.sample(ALTERS, rng.randrange(2, len(ALTERS) + 1))):
                self.package.add(
                    "alter", "%s-%d" % (drawn, j), network_map_id=drawn, label=label,
                    contact_id=worker if relation == "key_worker" else None, relation=relation,
                    ring=rng.randrange(1, 5) if rng.random() < 0.95 else None, angle=rng.randrange(360),
                    sector_id="sector:" + sector, resource_person=int(rng.random() < 0.15))


def main():
    size, _, kind = sys.argv[1].partition("-")
    number, folder = int(size), sys.argv[2]
    register = Register(Package(folder), number, kind == "busy")
    register.add_frame()
    for i in range(number):
        register.add_person(i)
    register.package.close()


if __name__ == "__main__":
    main()
