"""What the hand-worked cases of the second count share: a package with words for
what they need, and the comparison of single cells."""

import tempfile

from package_writer import Package
from second_count import count, describe
import tap

Q1 = ("2010-01-01", "2010-03-31")
Q2 = ("2010-04-01", "2010-06-30")


def case(function):
    """Makes a function that returns what is wrong a case of its own name."""
    tap.check(function.__name__.replace("_", " "), function)
    return function


class Small(Package):
    """A package with words for what the cases need."""

    def partnership(self, name, **values):
        return self.add("partnership", id=name, name=name, **values)

    def young(self, partnership, admitted, discharged="", reason="", **values):
        """A new young person with one enrolment; returns the person."""
        number = len(self.entities.get("young_person", [])) + 1
        person = self.add("young_person", reference="R%d" % number, **values)
        self.enrol(person, partnership, admitted, discharged, reason)
        return person

    def known(self, partnership):
        """The partnership, which is added the first time it is named."""
        if partnership not in {row["id"] for row
                               in self.entities.get("partnership", [])}:
            self.partnership(partnership)
        return partnership

    def enrol(self, person, partnership, admitted, discharged="", reason="",
              **values):
        self.known(partnership)
        return self.add("enrolment", young_person_id=person,
                        partnership_id=partnership, admitted_on=admitted,
                        discharged_on=discharged,
                        discharge_reason_id=reason
                        and "discharge_reason:" + reason, **values)

    def place(self, person, kind, first, last="", **values):
        values.setdefault("parallel", "0")
        values.setdefault("individually_planned", "0")
        return self.add("placement", young_person_id=person,
                        placement_type_id="placement_type:" + kind,
                        from_date=first, to_date=last, **values)

    def outcome(self, person, kind, started, ended=""):
        return self.add("outcome", young_person_id=person,
                        outcome_type_id="outcome_type:" + kind,
                        started_on=started, ended_on=ended)

    def level(self, person, level, first, last=""):
        return self.add("support_level", young_person_id=person, level=level,
                        from_date=first, to_date=last)

    def refer(self, partnership, on, source="", person=None, *decisions):
        """A referral, of somebody new if need be, and what was decided."""
        if person is None:
            person = self.add("young_person", reference="R")
        referral = self.add(
            "referral", young_person_id=person,
            partnership_id=self.known(partnership), referred_on=on,
            referral_source_id=source and "referral_source:" + source)
        for decided, result in decisions:
            self.add("intake", referral_id=referral, decided_on=decided,
                     result=result)
        return person

    def work(self, person, contact, first, last=""):
        return self.add("key_worker", young_person_id=person,
                        contact_id=contact, from_date=first, to_date=last)

    def step(self, person, on, due="", done="", cancelled=""):
        return self.add("next_step", young_person_id=person, text="Ring",
                        set_on=on, due_on=due, done_on=done,
                        cancelled_on=cancelled)

    def throw(self, person, on, answer="open", answered=""):
        return self.add("ball", young_person_id=person, contact_id="k",
                        from_date=on, thrown_on=on, answer=answer,
                        answered_on=answered)

    def trouble(self, person, theme, first="", last=""):
        return self.add("young_person_theme", young_person_id=person,
                        theme_id="theme:" + theme, from_date=first,
                        to_date=last)

    def draw(self, person, on, people, kind="present", created=""):
        """A network map: "kw1 parent- friend2*", each with a ring or "-", and
        "*" for a resource person."""
        kinds = {"kw": ("key_worker", ""), "parent": ("parent", "family"),
                 "friend": ("", "friends"), "prof": ("", "professionals")}
        drawn = self.add("network_map", young_person_id=person, drawn_on=on,
                         kind=kind, created=created)
        for word in people.split():
            name = word.rstrip("*")[:-1]
            relation, sector = kinds[name]
            self.add("alter", network_map_id=drawn, label=name,
                     relation=relation, ring=word.rstrip("*")[-1].strip("-"),
                     sector_id=sector and "sector:" + sector,
                     resource_person=str(int(word.endswith("*"))))
        return drawn

    def log(self, people, on, form, reached="1", theme=None):
        entry = self.add("log_entry", happened_at=on + "T09:30", form=form,
                         reached=reached)
        for person in [people] if isinstance(people, str) else people:
            self.add("log_entry_young_person", log_entry_id=entry,
                     young_person_id=person)
        if theme:
            self.add("log_entry_theme", log_entry_id=entry,
                     theme_id="theme:" + theme)
        return entry


def cells(package, period, **options):
    with tempfile.TemporaryDirectory() as folder:
        package.write(folder)
        return count(folder, *period, **options)


def expect(got, expected):
    """Compare the cells named in expected; a bare number has no n and N."""
    wrong = []
    for words, value in expected.items():
        key = tuple(words.split())
        wanted = value if isinstance(value, tuple) else (value, None, None)
        found = got.get(key)
        if found is None or not all(
                a is b if a is None or b is None else abs(a - b) < 1e-9
                for a, b in zip(wanted, found)):
            wrong.append(describe((key, wanted, found)))
    return wrong


def absent(got, *keys):
    """Cells that must not be there; they are written as in expect()."""
    return ["%s stands there" % key for key in keys
            if tuple(key.split()) in got]
