"""The leg of the example that is about the young people. All of them are invented."""
import datetime
import random

import example_words as words
from example_maps import Mapped, at
from example_partnerships import COORDINATOR, PARTNERSHIPS, weekday
from example_plans import COHORTS, COUNTS, PATHS, all_plans, days, on, write_cohorts
from example_rules import EDUCATION_PLACEMENTS, LAST_DAY, TODAY

POSITIVE = ("goal_reached", "in_education", "in_work", "other_offer")
DROP_OUT = ("own_choice", "stayed_away", "broken_off", "other_drop_out")
ONE_DAY = datetime.timedelta(days=1)
WEEKS = {"production_school": (12, 34), "company_placement": (4, 16), "egu_school": (5, 11), "egu_placement": (16, 30),
         "basic_course": (20, 40), "main_course": (10, 22), "vuc": (18, 40), "group_course": (10, 10)}
AFTER = {"egu_school": "egu_placement", "egu_placement": "egu_school", "vuc": "egu_placement",
         "basic_course": "main_course", "main_course": "main_course"}
HOURS = {"vuc": 20, "group_course": 30, "egu_school": 30, "treatment": 1, "mentor": 3, "leisure": 4}
CONTEXT = {"company_placement": "work", "egu_placement": "work", "egu_school": "school", "vuc": "school",
           "basic_course": "school", "main_course": "school", "production_school": "workshop", "group_course": "workshop"}


def intervals(points, last):
    """Turns (first day, value) into (first day, value, last day), each the day before the next.

    The last of several points on one day wins, and equal values that follow each other are one.
    """
    kept = []
    for first, value in sorted(dict(sorted(points, key=lambda point: point[0])).items()):
        if first > (last or LAST_DAY) or kept and kept[-1][1] == value:
            continue
        kept.append((first, value))
    ends = [first - ONE_DAY for first, _value in kept[1:]] + [last]
    return [(first, value, end) for (first, value), end in zip(kept, ends)]


class Stay:
    """One enrolment with what belongs to it alone."""

    def __init__(self, place, admitted, discharged, reason):
        self.place, self.admitted, self.discharged, self.reason = place, on(admitted), on(discharged), reason
        # The day of discharge is not enrolled any more, so everything ends the day before.
        self.last = max(self.admitted, self.discharged - ONE_DAY) if discharged else None
        self.until = self.last or LAST_DAY


class Person(Mapped):
    """Writes one history from referral to the end of the example."""

    def __init__(self, package, plan, names):
        self.package, self.plan, self.key = package, plan, plan["key"]
        self.rng = random.Random("tovholder-example:person:" + self.key)
        self.id = "yp-" + self.key
        self.place = plan["ps"]
        self.referred = on(plan["referred"])
        self.stays = [Stay(*stay) for stay in plan["stays"]]
        self.counters = {}
        self.themes, self.levels, self.workers, self.mains, self.entries = [], [], [], [], []
        self.recent, self.learned = [], None
        self.gender = plan.get("gender") or ("male" if self.rng.random() < (0.82 if self.place == "ro" else 0.6) else "female")
        self.write_self(names)
        self.write_referral()
        if self.stays:
            self.write_themes()
            for number in range(len(self.stays)):
                self.write_stay(number)
            self.write_readiness()
            self.write_outcomes()
            self.write_consents()
            self.write_log()
            self.write_maps()

    def add(self, entity, prefix, date, **values):
        number = self.counters[prefix] = self.counters.get(prefix, 0) + 1
        identity = f"{prefix}-{self.key}-{number:02}" if prefix in ("ba", "lg", "ns", "pl") else f"{prefix}-{self.key}-{number}"
        self.package.add(entity, identity, date, **values)
        return identity

    def say(self, text, date=None):
        """Fills in the pronouns and the place."""
        han, ham, hans = {"male": ("han", "ham", "hans"), "female": ("hun", "hende", "hendes")}.get(
            self.gender, ("den unge", "den unge", "den unges"))
        where = self.where(date) if "{sted}" in text else ""
        return text.format(han=han, ham=ham, hans=hans, Han=han[0].upper() + han[1:], sted=where)

    def kind_on(self, date):
        return (at(self.mains, date) or ("", ""))[0]

    def where(self, date):
        kind, organisation = at(self.mains, date) or ("", "")
        if kind == "company_placement" and self.rng.random() < 0.5:
            return "hos " + self.package.tables["organisation"][organisation]["name"]
        return {"work": "i praktikken", "school": "på skolen", "workshop": "på værkstedet"}.get(
            CONTEXT.get(kind), "på kontoret") if kind != "group_course" else "på holdet"

    # ---- who it is ----
    def write_self(self, names):
        rng, plan = self.rng, self.plan
        admitted = self.stays[0].admitted if self.stays else self.referred
        young = {"r": (17, 22), "ro": (18, 22), "g": (16, 20), "l": (18, 21)}[self.place]
        if plan.get("cohort") == 6:
            young = (16, 17)
        years = rng.randrange(young[0], young[1] + 1)
        born = admitted - days(years * 365 + years // 4 + rng.randrange(5, 355))
        # Nobody turns 26 while enrolled.
        born = max(born, (self.stays[-1].until if self.stays else admitted) - days(9400))
        birth = plan.get("birth", born.isoformat())
        named = rng.random() < 0.82 or plan.get("protected")
        if not plan.get("birth"):
            # The least that is needed: some are only a number and a year.
            length = 4 if not named else rng.choice((10, 10, 10, 10, 10, 10, 10, 7))
            birth = birth[:length]
        self.born = on(birth) if len(birth) == 10 else None
        given = family = ""
        while named and (not given or given == family or (given, family) in names):
            given = rng.choice({"male": words.BOYS, "female": words.GIRLS}.get(self.gender, words.BOYS[:1] + words.GIRLS[:1]))
            family = rng.choice(words.FAMILIES)
        names.add((given, family))
        self.label = given or "Den unge"
        open_address = named and not plan.get("protected")
        phone = lambda: f"00 {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10, 99)}"
        child = self.born and admitted < self.born.replace(year=self.born.year + 18, day=min(self.born.day, 28))
        guardian = f"{rng.choice(words.ADULTS)} {family}" if child and named else ""
        self.child = bool(child)
        place = PARTNERSHIPS[self.place]
        self.package.add(
            "young_person", self.id, self.referred, reference=plan["reference"], given_name=given, family_name=family,
            birth_date=birth, gender=self.gender,
            address=f"Eksempelvej {rng.randrange(1, 98)}" if open_address and rng.random() < 0.6 else "",
            postal_code=place["postal"] if open_address else "", town=place["town"] if open_address else "",
            # Danish numbers never begin with 0, so these cannot ring at anybody's.
            phone=phone() if open_address and rng.random() < 0.8 else "",
            guardian_name=guardian, guardian_phone=phone() if guardian and open_address else "",
            protected=plan.get("protected", 0),
            entry_situation=rng.choice({"r": ("no_plan", "neither", "neither", "at_risk"),
                                        "ro": ("neither", "neither", "at_risk", "no_plan"),
                                        "g": ("no_plan", "no_plan", "no_plan", "at_risk"),
                                        "l": ("no_plan", "no_plan", "neither", "unknown")}[self.place]),
            leaving_exam=rng.choice(("yes", "yes", "no", "no", "unknown")), broken_off_educations=rng.randrange(0, 4),
            wishes=rng.choice(words.WISHES) if rng.random() < 0.8 else "", note="Opdigtet person.")

    def write_referral(self):
        rng, place = self.rng, self.place
        source = rng.choice({"r": "uu uu production_school production_school jobcentre family_social",
                             "ro": "uu uu uu jobcentre jobcentre production_school education",
                             "g": "production_school production_school production_school uu self",
                             "l": "uu production_school production_school jobcentre other"}[place].split())
        sender = {"uu": "uu", "jobcentre": "job", "production_school": "school" if place == "ro" else "base",
                  "family_social": "family", "education": "tech"}.get(source)
        contact = f"ct-{place}-{sender}-work" if sender else ""
        referral = self.add("referral", "rf", self.referred, young_person_id=self.id, partnership_id=f"ps-{place}",
                            referred_on=self.referred, referral_source_id="referral_source:" + source,
                            contact_id=contact)
        result = self.plan.get("result", "admitted")
        before = self.stays[0].admitted if self.stays else self.referred + days(16)
        decided = max(self.referred, weekday(self.referred + days(rng.randrange(2, 12))))
        decided = min(decided, before, TODAY if not self.stays else before)
        criteria = dict(known_elsewhere=rng.choice(("yes", "yes", "no", "unknown")),
                        assessed=rng.choice(("yes", "no", "no", "unknown")), development_potential="yes",
                        motivated="yes", wants_key_worker="yes", not_stu="yes")
        if result != "admitted":
            criteria["motivated"] = rng.choice(("yes", "no", "unknown"))
            criteria["wants_key_worker"] = rng.choice(("yes", "no", "unknown"))
            criteria["development_potential"] = "unknown"
        reason = rng.choice(words.ADMITTED)
        if result != "admitted":
            reason = words.NOT_ADMITTED[result][0 if result != "not_target_group" else len(self.key) % 2]
        if reason.startswith("Er i målgruppen for STU"):
            criteria["not_stu"] = "no"
        if self.plan.get("waited"):
            # First put on the waiting list, later admitted.
            waited = on(self.plan["waited"])
            self.add("intake", "it", waited, referral_id=referral, decided_on=waited, result="waiting",
                     reason=words.NOT_ADMITTED["waiting"][1], **dict(criteria, motivated="unknown"))
            decided = before - days(4)
        self.decided = decided
        self.add("intake", "it", decided, referral_id=referral, decided_on=decided, result=result,
                 reason=reason, **criteria)

    def write_themes(self):
        rng = self.rng
        last = self.stays[-1].until
        for theme in dict.fromkeys(rng.choice(words.THEME_CHOICES) for _ in range(rng.randrange(1, 5))):
            first = self.decided if rng.random() < 0.6 else self.decided + days(rng.randrange(20, 220))
            first = min(first, last)
            solved = first + days(rng.randrange(120, 600)) if rng.random() < 0.35 else None
            solved = solved if solved and solved < last else None
            self.themes.append((first, theme, solved))
            self.add("young_person_theme", "yt", first, young_person_id=self.id, theme_id="theme:" + theme,
                     from_date=first, to_date=solved)
        if rng.random() < 0.3:
            date, score = self.stays[0].admitted + days(10), rng.randrange(2, 6)
            while date <= last and self.counters.get("ts", 0) < 4:
                if self.enrolled(date):
                    self.add("theme_score", "ts", date, young_person_id=self.id, scored_on=date, score=score,
                             theme_id="theme:" + self.themes[0][1])
                date, score = date + days(rng.randrange(80, 150)), max(1, min(10, score + rng.choice((-1, 0, 1, 1, 2))))

    def enrolled(self, date):
        return any(stay.admitted <= date <= stay.until for stay in self.stays)

    # ---- one enrolment ----
    def write_stay(self, number):
        stay = self.stays[number]
        cohort = self.plan.get("cohort") if number == 0 else None
        self.add("enrolment", "en", stay.admitted, young_person_id=self.id, partnership_id=f"ps-{stay.place}",
                 admitted_on=stay.admitted, discharged_on=stay.discharged,
                 discharge_reason_id=stay.reason and "discharge_reason:" + stay.reason,
                 cohort_id="" if cohort is None else f"co-{cohort + 1}",
                 resumes_id=f"en-{self.key}-{number}" if number else "")
        self.write_placements(stay, number, cohort)
        workers = intervals(self.worker_points(stay), stay.last)
        for first, worker, last in workers:
            answered = first + days(self.rng.randrange(0, 4))
            self.add("key_worker", "kw", first, young_person_id=self.id, contact_id=worker, from_date=first, to_date=last,
                     accepted_on=answered if answered <= (last or LAST_DAY) else first)
        levels = intervals(self.level_points(stay), stay.last)
        for first, level, last in levels:
            self.add("support_level", "sl", first, young_person_id=self.id, level=level, from_date=first, to_date=last)
        self.workers += workers
        self.levels += levels
        self.write_ball(stay, workers)
        self.write_next_steps(stay)

    def write_placements(self, stay, number, cohort):
        rng, plan = self.rng, self.plan
        path = plan.get("path") or rng.choice(PATHS[stay.place])
        steps = path.split()
        if number:
            # Somebody who comes back or is transferred takes up the pathway where it was left.
            steps = ["production_school" if stay.place != "ro" else "company_placement"] + steps[2:]
        last_step, index, used = None, 0, []
        gaps = plan.get("gaps", {})
        date = stay.admitted + days(gaps[-1] if -1 in gaps else (7 - stay.admitted.weekday()) % 7)
        if plan.get("gaps") is None and rng.random() < 0.06:
            # Now and then it takes long before the first placement begins.
            date += days(7 * rng.randrange(3, 7))
        self.treated = False
        while date <= stay.until:
            if stay.last and (stay.last - date).days < 10 and index:
                break
            kind = steps[index] if index < len(steps) else AFTER.get(last_step, "production_school")
            if index >= len(steps) and plan.get("path"):
                kind = steps[-1]
            first_weeks, last_weeks = WEEKS[kind]
            planned = date + days(7 * rng.randint(first_weeks, last_weeks) - 3 - date.weekday())
            if kind == "group_course":
                planned = on(COHORTS[cohort][1])
            planned = max(planned, date)
            ended, ending, obstacle = planned, "on_to_next" if CONTEXT[kind] != "school" else "completed", ""
            if kind != "group_course" and rng.random() < (0.16 if kind == "company_placement" else 0.07):
                share = (planned - date).days * rng.uniform(0.25, 0.8)
                ended = date + days(max(3, int(share)))
                ended -= days(max(0, ended.weekday() - 4))
                ending, obstacle = "interrupted", rng.choice(self.themes)[1]
            elif kind == "company_placement" and rng.random() < 0.5:
                ending = "completed"
            if ended > stay.until:
                ended = stay.last
                ending = "" if not ended else "interrupted" if stay.reason in DROP_OUT else "on_to_next"
                obstacle = rng.choice(self.themes)[1] if ending == "interrupted" else ""
            self.place_one(stay, kind, date, planned, ended, ending, obstacle, 0, used)
            if kind in EDUCATION_PLACEMENTS and not self.learned:
                self.learned = (date, kind)
            if kind == "company_placement" and index >= 1 and not self.treated and rng.random() < 0.4:
                self.place_beside(stay, date)
            last_step = kind
            if not ended:
                break
            pause = gaps.get(index)
            if pause is not None:
                if plan.get("bridge"):
                    self.place_beside(stay, ended - days(20), 70 + pause)
                date = ended + days(pause + 1)
            else:
                date = weekday(ended + ONE_DAY)
                chance = rng.random()
                if chance < 0.07:
                    date += days(7 * rng.randrange(5, 9))
                elif chance < 0.25:
                    date += days(7 * rng.randrange(1, 4))
            index += 1

    def place_beside(self, stay, first, length=None):
        """A parallel placement: talks or treatment, a mentor, something in the free time."""
        rng = self.rng
        kind = "treatment" if length else rng.choice(("treatment", "treatment", "treatment", "mentor", "leisure"))
        planned = first + days(length or rng.randrange(50, 130))
        ended = planned if planned <= stay.until else stay.last
        ending = "completed" if ended and rng.random() < 0.8 else "interrupted" if ended else ""
        self.place_one(stay, kind, first, planned, ended, ending, "", 1, [])
        self.treated = True

    def place_one(self, stay, kind, first, planned, ended, ending, obstacle, parallel, used):
        rng, place = self.rng, stay.place
        short = {"production_school": "school" if place == "ro" else "base", "group_course": "base", "egu_school": "tech",
                 "basic_course": "tech", "main_course": "tech", "vuc": "vuc", "mentor": "job", "leisure": "club",
                 "treatment": rng.choice(("treat", "psych"))}.get(kind)
        if not short:
            # A company is not asked twice for the same young person, except when EGU goes on there.
            free = [f"c{n:02}" for n in range(1, 13) if f"c{n:02}" not in used]
            short = used[-1] if kind == "egu_placement" and used and rng.random() < 0.6 else rng.choice(free or ["c01"])
            used.append(short)
        organisation = f"org-{place}-{short}"
        contact = f"ct-{place}-{short}" + ("" if short.startswith("c") and short != "club" else "-work")
        if not self.package.has("contact", contact):
            contact = ""
        company = kind in ("company_placement", "egu_placement")
        self.add("placement", "pl", first, young_person_id=self.id, placement_type_id="placement_type:" + kind,
                 organisation_id=organisation, contact_id=contact,
                 purpose=rng.choice(("trade", "trade", "workplace", "colleague", "lay_dream_to_rest"))
                 if kind == "company_placement" else "trade" if kind == "egu_placement" else "other",
                 from_date=first, planned_to=planned, to_date=ended,
                 weekly_hours=HOURS.get(kind, rng.choice((25, 30, 37))) if not company else rng.choice((20, 25, 30, 37)),
                 individually_planned=0 if kind in ("main_course", "vuc", "group_course") else int(rng.random() < 0.85),
                 parallel=parallel, ending=ending, obstacle_id=obstacle and "theme:" + obstacle,
                 promise=self.say(rng.choice(words.PROMISES)) if company else "",
                 phone=self.package.tables["organisation"][organisation]["phone"] if company else "",
                 law={"company_placement": "lab", "mentor": "lab", "treatment": "lss", "leisure": "las"}.get(kind, "other"))
        if not parallel:
            self.mains.append((first, (kind, organisation), ended))

    def worker_points(self, stay):
        """Who is key worker from when; the handovers are those of the four places."""
        rng, start, turn = self.rng, stay.admitted, int(self.key[-3:])
        if stay.place == "r":
            # The two counsellors until January 2011, then people at Ungebasen.
            handover = on("2011-01-10") + days(rng.choice((0, 1, 2, 3, 4, 7, 8, 9, 14, 15)))
            return [(start, ("ct-r-mss", "ct-r-to")[turn % 2])] * (start < handover) + [
                (max(start, handover), ("ct-r-hw", "ct-r-kw1", "ct-r-kw2")[turn % 3])]
        if stay.place == "l":
            # One key worker for all; another person after a change of job.
            return [(start, "ct-l-kw1")] * (start <= on("2010-08-15")) + [(max(start, on("2010-08-16")), "ct-l-meh")]
        if stay.place == "ro":
            first = rng.choice(("ct-ro-jk", "ct-ro-jk", "ct-ro-pf"))
            points = [(start, first)]
            if rng.random() < 0.12:
                points.append((start + days(rng.randrange(100, 400)), "ct-ro-pf" if first == "ct-ro-jk" else "ct-ro-jk"))
            return points
        # Guldborgsund: the workshop teachers share; one left and one came.
        teachers = ["ct-g-kw1", "ct-g-kw2", "ct-g-kw3", "ct-g-kw4", "ct-g-kw5" if start < on("2010-08-01") else "ct-g-kw6"]
        points = [(start, rng.choice(teachers))]
        if points[0][1] == "ct-g-kw5":
            points.append((on("2011-02-01"), "ct-g-kw6"))
        elif rng.random() < 0.15:
            points.append((max(on("2010-09-01"), start + days(rng.randrange(120, 500))), "ct-g-kw6"))
        return points

    def level_points(self, stay):
        rng = self.rng
        points = [(stay.admitted, "close")]
        learned = [first for first, (kind, _place), _last in self.mains
                   if kind in EDUCATION_PLACEMENTS and first >= stay.admitted]
        if learned:
            points.append((learned[0] + days(rng.randrange(30, 120)), "external"))
        elif rng.random() < 0.35 and (stay.until - stay.admitted).days > 420:
            points.append((stay.admitted + days(rng.randrange(300, 410)), "external"))
        length = (stay.until - stay.admitted).days
        if stay.reason in POSITIVE and length > 240:
            points.append((stay.last - days(rng.randrange(90, 225)), "phasing_out"))
        elif not stay.reason and length > 900 and rng.random() < 0.5:
            points.append((on("2011-08-15") + days(rng.randrange(0, 300)), "phasing_out"))
        # Nobody goes back to external from phasing out.
        leaving = [first for first, level in points if level == "phasing_out"]
        return [point for point in points if not leaving or point[0] <= leaving[0]]

    def write_ball(self, stay, workers):
        """Exactly one holder on each enrolled day; it follows the placement."""
        rng = self.rng
        uu = f"org-{stay.place}-uu"
        points = [(stay.admitted, ("worker", "start"))]
        for first, (kind, organisation), _last in self.mains:
            if first < stay.admitted:
                continue
            if kind == "production_school" and stay.place in ("r", "ro"):
                holder = (organisation, "base")
            elif kind == "vuc":
                holder = (organisation, "school")
            elif kind == "main_course":
                holder = (uu, "uu")
            else:
                holder = ("worker", "key_worker")
            early = weekday(first - days(rng.randrange(9, 20)))
            if kind == "company_placement" and rng.random() < 0.35 and early > stay.admitted:
                points.append((early, (f"org-{stay.place}-job", "job")))
            points.append((first, holder))
        # Where the key worker holds it, a handover passes it on to the new one.
        rows = []
        for first, (holder, why), last in intervals(points, stay.last):
            if holder != "worker":
                rows.append((first, holder, why, last))
                continue
            for begun, worker, ended in workers:
                low = max(first, begun)
                high = min(last or LAST_DAY, ended or LAST_DAY)
                if low <= high:
                    rows.append((low, worker, why, None if high == LAST_DAY and not stay.last else high))
        merged = []
        for row in rows:
            if merged and merged[-1][1] == row[1]:
                merged[-1] = merged[-1][:3] + (row[3],)
            else:
                merged.append(row)
        for first, holder, why, last in merged:
            answered = first + days(rng.choice((0, 0, 0, 1, 1, 2, 3, 5)))
            answered = min(answered, last or answered)
            waiting = answered > LAST_DAY
            self.add("ball", "ba", first, young_person_id=self.id, from_date=first, to_date=last, thrown_on=first,
                     contact_id=holder if holder.startswith("ct-") else "",
                     organisation_id=holder if holder.startswith("org-") else "",
                     answered_on="" if waiting else answered, answer="open" if waiting else "accepted",
                     expectation=rng.choice(words.EXPECTATIONS[why]))

    def write_next_steps(self, stay):
        """There is always a next step: a new one is set the day the old one is done."""
        rng, date, before = self.rng, stay.admitted, ""
        while date <= stay.until:
            due = weekday(date + days(rng.randrange(10, 76)))
            closed = max(date + ONE_DAY, weekday(due + days(rng.choice((-7, -4, -2, 0, 0, 0, 0, 1, 2, 3, 5, 9, 16)))))
            following = closed
            if date < TODAY < closed and abs((due - TODAY).days) <= 3:
                # So that there is something to do on the day the example opens on.
                due = TODAY
            if self.plan.get("hole") and date <= TODAY < closed:
                # Here the next step is missing for some weeks around today.
                closed = min(TODAY, max(date, on("2011-10-04")))
                following = on("2011-10-24")
            kind = self.kind_on(date)
            choices = words.NEXT_STEPS.get(kind, []) if rng.random() < 0.6 else words.NEXT_STEPS[""]
            text = rng.choice([text for text in choices or words.NEXT_STEPS[""] if text != before])
            worker = at(self.workers, date)
            responsible = worker if rng.random() < 0.8 else rng.choice(
                (COORDINATOR[stay.place], f"ct-{stay.place}-job-work", f"ct-{stay.place}-uu-work"))
            done = cancelled = why = ""
            if closed > stay.until:
                if stay.last:
                    cancelled, why = stay.last, words.CANCELLED[-1]
            elif rng.random() < 0.08 and closed != TODAY:
                cancelled, why = closed, rng.choice(words.CANCELLED[:-1])
            else:
                done = closed
            self.add("next_step", "ns", date, young_person_id=self.id, text=text, set_on=date, due_on=due,
                     responsible_id=responsible, done_on=done, cancelled_on=cancelled, cancelled_because=why)
            before, date = text, following

    # ---- across the enrolments ----
    def write_readiness(self):
        rng, first, last = self.rng, self.decided, self.stays[-1].until
        points = [(first, "not_assessed")]
        if last - first > days(60):
            points.append((first + days(rng.randrange(20, 55)), "ready_for_activity"))
        middle = self.learned[0] - days(rng.randrange(10, 60)) if self.learned else first + days(rng.randrange(250, 500))
        if middle > points[-1][0] and middle < last and rng.random() < 0.85:
            points.append((middle, "ready_for_education"))
            main = [begun for begun, (kind, _where), _end in self.mains if kind == "main_course" and begun > middle]
            if main:
                points.append((main[0], "plainly_ready"))
            elif self.stays[-1].reason == "in_education" and last - days(40) > middle:
                points.append((last - days(rng.randrange(5, 40)), "plainly_ready"))
        for begun, level, ended in intervals(points, None):
            self.add("readiness", "rd", begun, young_person_id=self.id, level=level, from_date=begun, to_date=ended)

    def write_outcomes(self):
        rng, wanted = self.rng, self.plan.get("outcome")
        final = self.stays[-1]
        if wanted == "none":
            return
        if wanted:
            for text in wanted.split(", "):
                date, kind = text.split()
                job = kind.endswith("_job")
                self.outcome(kind, on(date), on(date) + days(190) if job else None, "interrupted" if job else "admitted")
            return
        entered = False
        if self.learned and rng.random() < 0.65:
            date, placement = self.learned
            kind = {"egu_school": "egu", "egu_placement": "egu", "vuc": "vuc_hf"}.get(placement, placement)
            state = rng.choice(("admitted", "admitted", "admitted", "at_risk"))
            ended = None
            if kind == "vuc_hf" and date + days(300) < LAST_DAY:
                state, ended = "completed", date + days(290)
            self.outcome(kind, date, ended, "interrupted" if final.reason in DROP_OUT else state)
            entered = True
        if final.reason == "in_work":
            self.outcome(rng.choice(("ordinary_job", "ordinary_job", "supported_job")), final.discharged, None, "admitted")
        elif final.reason == "in_education" and not entered:
            self.outcome(rng.choice(("egu", "basic_course", "basic_course", "vuc_hf")), final.discharged, None, "admitted")

    def outcome(self, kind, started, ended, state):
        self.add("outcome", "oc", started, young_person_id=self.id, outcome_type_id="outcome_type:" + kind,
                 started_on=started, ended_on=ended, state=state)

    def write_consents(self):
        rng = self.rng
        if rng.random() > 0.78:
            return
        date, last = self.stays[0].admitted, self.stays[-1].until
        while date <= last:
            whole = rng.random() < 0.6
            valid = LAST_DAY if whole else date + days(364)
            withdrawn = date + days(rng.randrange(40, 200)) if rng.random() < 0.04 else None
            withdrawn = withdrawn if withdrawn and withdrawn <= last else None
            child = self.child and date < self.born.replace(year=self.born.year + 18, day=min(self.born.day, 28))
            consent = self.add("consent", "cs", date, young_person_id=self.id, information=rng.choice(words.CONSENTS),
                               given_on=date, given_by="guardian" if child else "self",
                               valid_to=max(date, valid), withdrawn_on=withdrawn)
            place = self.place_on(date)
            for short in rng.sample(["base", "uu", "job", "tech", "family"], rng.randrange(2, 5)):
                self.package.add("consent_receiver", f"cr-{consent[3:]}-{short}", date, consent_id=consent,
                                 organisation_id=f"org-{place}-{short}")
            if whole or rng.random() < 0.4:
                # Some consents run out and nobody asks for a new one.
                break
            date = weekday(valid + days(rng.randrange(1, 20)))
            if not self.enrolled(date):
                break

    def place_on(self, date):
        for stay in reversed(self.stays):
            if stay.admitted <= date:
                return stay.place
        return self.place

    # ---- the log ----
    def write_log(self):
        rng = self.rng
        if self.decided < self.stays[0].admitted:
            self.entry(self.decided, "meeting", 1, rng.choice(words.LOG_INTAKE), COORDINATOR[self.place])
        for number, stay in enumerate(self.stays):
            date = weekday(stay.admitted + days(rng.randrange(0, 3)))
            text = rng.choice(words.LOG_FIRST) if not number else ""
            while date <= stay.until:
                self.contact(date, text)
                text = ""
                low, high = {"close": (18, 37), "external": (27, 54), "phasing_out": (42, 78)}[at(self.levels, date)]
                step = days(rng.randrange(low, high))
                if rng.random() < 0.06:
                    # Now and then somebody slips out of sight for some weeks.
                    step += days(rng.randrange(15, 45))
                attempt = weekday(date + step - days(rng.randrange(1, 6)))
                if rng.random() < 0.14 and attempt <= stay.until and attempt > date:
                    form = rng.choice(("phone", "phone", "phone", "text_mail", "meeting", "home_visit"))
                    self.entry(attempt, form, 0, rng.choice(words.LOG_MISSED[form]),
                               at(self.workers, attempt))
                date = weekday(date + step)
                if date.month == 7 and rng.random() < 0.7:
                    # Quiet weeks: the workshops are closed in July.
                    date = weekday(date.replace(month=8, day=rng.randrange(2, 12)))
            if stay.reason in POSITIVE and stay.last and stay.last.weekday() < 5 and stay.last > stay.admitted:
                self.entry(stay.last, "meeting", 1, rng.choice(words.LOG_LAST), at(self.workers, stay.last))
        self.entries.sort(key=lambda row: row[0])
        earlier = None
        for happened, form, reached, minutes, worker, note, theme, corrects in self.entries:
            identity = self.add("log_entry", "lg", on(happened[:10]), happened_at=happened, form=form, reached=reached,
                                minutes=minutes, worker_id=worker, note=note, corrects_id=earlier if corrects else "")
            tail = identity[3:]
            date = on(happened[:10])
            self.package.add("log_entry_young_person", "ly-" + tail, date, log_entry_id=identity, young_person_id=self.id)
            if theme:
                self.package.add("log_entry_theme", "lt-" + tail, date, log_entry_id=identity, theme_id="theme:" + theme)
            earlier = identity

    def contact(self, date, text):
        """A contact that succeeded, put together from an opening, a middle and an agreement."""
        rng = self.rng
        form = rng.choices(("meeting", "home_visit", "accompaniment", "phone", "text_mail", "video"), (44, 8, 12, 23, 11, 1))[0]
        if text:
            form = "meeting"
        now = [theme for first, theme, last in self.themes if first <= date and (not last or date <= last)]
        theme = rng.choice(now) if now and rng.random() < 0.45 else ""
        parts = [text or rng.choice(words.LOG_OPENINGS[form])]
        if theme:
            parts.append(self.fresh(words.LOG_MIDDLES[theme]))
        elif form != "text_mail" or rng.random() < 0.5:
            context = CONTEXT.get(self.kind_on(date), "")
            parts.append(self.fresh(words.LOG_MIDDLES[context] if rng.random() < 0.5 else words.LOG_MIDDLES[""]))
        if rng.random() < 0.5:
            parts.append(rng.choice(words.LOG_ENDINGS))
        worker = at(self.workers, date)
        if rng.random() < 0.05:
            worker = COORDINATOR[self.place_on(date)]
        self.entry(date, form, 1, " ".join(parts), worker, theme)
        if rng.random() < 0.004 and self.enrolled(date + ONE_DAY):
            # A note is locked after a while and is corrected by another one.
            self.entry(date + ONE_DAY, form, 1, rng.choice(words.LOG_CORRECTIONS), worker, "", True)

    def fresh(self, sentences):
        """A sentence that was not among the last ones used for this person, if there is one."""
        unused = [text for text in sentences if text not in self.recent]
        text = self.rng.choice(unused or sentences)
        self.recent = self.recent[-9:] + [text]
        return text

    def entry(self, date, form, reached, note, worker, theme="", corrects=False):
        rng = self.rng
        hour = rng.choice((8, 8, 9, 9, 10, 10, 11, 12, 13, 13, 14, 15) + ((17, 19) if form in ("phone", "text_mail") else ()))
        happened = f"{date}T{hour:02}:{rng.randrange(0, 60, 5):02}"
        if note.startswith("Vækkede"):
            happened = f"{date}T07:{rng.randrange(0, 60, 5):02}"
        minutes = {"meeting": (20, 30, 30, 45, 60), "home_visit": (30, 45, 60), "accompaniment": (60, 90, 120),
                   "phone": (5, 5, 10, 15), "text_mail": (2, 5), "video": (20, 30)}[form] if reached else (2, 5)
        self.entries.append((happened, form, reached, rng.choice(minutes), worker, self.say(note, date), theme, corrects))


def write_group_entries(package, people):
    """A few entries belong to several young people at once."""
    for place in COUNTS:
        rng = random.Random("tovholder-example:group-entries:" + place)
        for number in range(1, 11):
            date = weekday(on("2009-03-05") + days(number * 118 + rng.randrange(0, 40)))
            here = [person for person in people if person.stays and person.enrolled(date) and person.place_on(date) == place]
            if len(here) < 3:
                continue
            joined = rng.sample(here, min(len(here), rng.randrange(3, 7)))
            joined.sort(key=lambda person: person.key)
            identity = f"lg-{place}-x{number:02}"
            package.add("log_entry", identity, date, happened_at=f"{date}T{rng.choice(('09:00', '10:30', '13:15'))}",
                        form=rng.choice(("meeting", "accompaniment")), reached=1, minutes=rng.choice((60, 90, 120)),
                        worker_id=at(joined[0].workers, date), note=rng.choice(words.LOG_GROUP))
            for person in joined:
                package.add("log_entry_young_person", f"ly-{place}-x{number:02}-{person.key}", date,
                            log_entry_id=identity, young_person_id=person.id)


def write_people(package):
    write_cohorts(package)
    names = set()
    people = [Person(package, plan, names) for plan in all_plans()]
    write_group_entries(package, people)
