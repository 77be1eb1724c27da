"""The network maps of the example's young people, and who stands on them."""
import random

import example_words as words
from example_partnerships import weekday
from example_plans import days


def at(rows, date):
    """The value of the interval that holds on a date."""
    for first, value, last in rows:
        if first <= date and (last is None or date <= last):
            return value
    return None


class Mapped:
    """The part of a person that draws the maps: with the rest it shares the person's own chance, the stays and key workers."""

    def write_maps(self):
        rng, stay = self.rng, self.stays[0]
        if rng.random() > {"g": 0.34, "r": 0.14, "ro": 0.12, "l": 0.12}[self.place] or (stay.until - stay.admitted).days < 200:
            return
        date = weekday(stay.admitted + days(rng.randrange(30, 120)))
        people = [words.ALTERS[0]] + rng.sample(words.ALTERS[1:], rng.randrange(3, 10))
        drawn = [(date, "present")]
        later = weekday(date + days(rng.randrange(150, 300)))
        if rng.random() < 0.35:
            drawn.append((date, "wished"))
        if rng.random() < 0.45 and later <= stay.until:
            drawn.append((later, "present"))
        if len(drawn) == 2 and rng.random() < 0.4 and (last := later + days(231)) <= stay.until:
            drawn.append((weekday(last), "present"))
        ties = {person[0]: rng.choice(("support", "support", "mixed", "mixed", "strain", "conflict", "broken"))
                for person in people}
        rings = {person[0]: person[3] for person in people}
        # In Guldborgsund the key worker often stands nearer to the middle than the mother (p.14); it grows from map to map.
        own = random.Random(f"tovholder-example:mother:{self.id}")
        far_home = self.place == "g" and own.random() < 0.7
        if far_home:
            rings["Mor"] = own.choice((2, 2, 3))
        for turn, (date, kind) in enumerate(drawn):
            if not self.enrolled(date):
                continue
            identity = self.add("network_map", "nm", date, young_person_id=self.id, drawn_on=date, kind=kind,
                                present_people=rng.choice(words.PRESENT),
                                note=words.MAP_NOTES[3] if kind == "wished" else self.say(rng.choice(words.MAP_NOTES[:3] + [""])))
            if kind == "present" and turn and len(people) < 11:
                # A later map has somebody new, and some have come closer.
                new = rng.choice([person for person in words.ALTERS if person not in people])
                people.append(new)
                ties[new[0]], rings[new[0]] = "support", new[3]
                moved = rng.choice(people)[0]
                rings[moved] = max(2 if far_home and moved == "Mor" else 1, rings[moved] - 1)
            near = 1 if far_home and (turn or rings["Mor"] == 3) else 2
            self.write_alters(identity, date, kind, people, ties, rings, near)
            self.write_groups(identity, date, people)

    def write_groups(self, identity, date, people):
        """Who belongs together: those at home, those at the workshop."""
        groups = (("Hjemme", ("Mor", "Stedfar", "Lillesøster", "Halvbror")), ("Værkstedet", ("En fra holdet", "Værkstedslærer")))
        for number, (name, labels) in enumerate(groups, 1):
            members = [place for place, person in enumerate(people, 1) if person[0] in labels]
            if len(members) < 2:
                continue
            group = f"mg-{identity[3:]}-{number}"
            self.package.add("map_group", group, date, network_map_id=identity, name=name)
            for place in members:
                self.package.add("map_group_member", f"mm-{identity[3:]}-{number}-{place:02}", date, map_group_id=group,
                                 alter_id=f"al-{identity[3:]}-{place:02}")

    def write_alters(self, identity, date, kind, people, ties, rings, near):
        rng = self.rng
        worker = at(self.workers, date)
        shown = [(label, relation, sector, rings[label], ties[label], "") for label, relation, sector, _ring in people]
        shown.append(("Tovholder", "key_worker", "professionals", near, "support", worker))
        seen = {}
        for number, (label, relation, sector, ring, tie, contact) in enumerate(shown, 1):
            if kind == "wished":
                ring = max(1, ring - (rng.random() < 0.4))
                tie = "support" if tie in ("mixed", "strain") and rng.random() < 0.6 else tie
            place = seen[sector] = seen.get(sector, 0) + 1
            base = ("family", "kin", "friends", "school_work", "leisure", "professionals").index(sector) * 60
            waiting = not contact and rng.random() < 0.04
            resource = int(tie == "support" and relation != "key_worker" and rng.random() < 0.35)
            self.package.add("alter", f"al-{identity[3:]}-{number:02}", date, network_map_id=identity, label=label,
                             contact_id=contact, relation=relation, ring="" if waiting else ring,
                             angle="" if waiting else base + (place * 17 - 5) % 60, sector_id="sector:" + sector, tie=tie,
                             resource_person=resource, can_help_with=rng.choice(words.ALTER_HELP) if resource else "")
        numbers = range(1, len(shown) + 1)
        for pair in sorted({tuple(sorted(rng.sample(numbers, 2))) for _ in range(rng.randrange(2, 6))}):
            family = [shown[number - 1][2] == "family" for number in pair]
            self.package.add("alter_tie", f"ax-{identity[3:]}-{pair[0]:02}-{pair[1]:02}", date, network_map_id=identity,
                             alter_a_id=f"al-{identity[3:]}-{pair[0]:02}", alter_b_id=f"al-{identity[3:]}-{pair[1]:02}",
                             kind="i familie" if all(family) else rng.choice(words.ALTER_TIES[:2] + words.ALTER_TIES[3:]))
