#!/usr/bin/python3
"""Checks the second count itself against packages that are counted by hand.

Most packages hold several small partnerships, one for each variant of a rule,
so that one block of the annex shows one variant.  The comments say how the
expected number was found.
"""

import csv
import datetime
import os
import random
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from common import add_months, previous_period  # noqa: E402
from horsens import horsens_package  # noqa: E402
from model_pathway import model_pathway_package  # noqa: E402
from package_reader import day  # noqa: E402
from package_writer import Package  # noqa: E402
from second_count import compare, count, describe  # noqa: E402
import tap  # noqa: E402

Q1 = ("2010-01-01", "2010-03-31")
Q2 = ("2010-04-01", "2010-06-30")
CASES = []


def case(function):
    CASES.append(function)
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

    def enrol(self, person, partnership, admitted, discharged="", reason="",
              **values):
        known = {row["id"] for row in self.entities.get("partnership", [])}
        if partnership not in known:
            self.partnership(partnership)
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

    def log(self, people, on, form, reached="1"):
        entry = self.add("log_entry", happened_at=on + "T09:30", form=form,
                         reached=reached)
        for person in [people] if isinstance(people, str) else people:
            self.add("log_entry_young_person", log_entry_id=entry,
                     young_person_id=person)
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


# Enrolment ---------------------------------------------------------------

@case
def discharge_on_the_first_day():
    p = Small()
    p.young("a", "2010-01-01", "2010-04-01", "in_education")
    # Dropped out on the first day: no enrolled day, so no gap either.
    p.young("b", "2010-01-01", "2010-04-01", "stayed_away")
    # The last enrolled day is 31 March, and ultimo of the first quarter.
    wrong = expect(cells(p, Q2), {
        "1 a participants period": 1, "1 a enrolled period": 0,
        "2 a balance primo": 1, "2 a balance discharged_positive": 1,
        "2 a balance ultimo": 0, "2 a balance control": 0,
        "1 b participants period": 1, "1 b retained period": 1,
        "1 b drop_out period": 1, "10 b unknown young_people": 1,
        "18 a 2010-04 enrolled": 0, "18 a 2010-04 discharged": 1})
    wrong += expect(cells(p, Q1), {
        "1 a enrolled period": 1, "2 a balance ultimo": 1,
        "2 a balance discharged_positive": 0})
    return wrong + expect(cells(p, ("2010-04-02", "2010-06-30")), {
        "1 a participants period": 0, "2 a balance primo": 0})


@case
def enrolment_of_zero_days():
    p = Small()
    p.young("a", "2010-05-10", "2010-05-10", "moved")
    wrong = expect(cells(p, Q2), {
        "1 a participants period": 1, "1 a admitted period": 1,
        "1 a retained period": 1, "1 a enrolled period": 0,
        "2 a balance primo": 0, "2 a balance admitted": 1,
        "2 a balance discharged_neutral": 1, "2 a balance ultimo": 0,
        "2 a balance control": 0, "10 a unknown young_people": 1})
    # On the edges of the period it is still inside.
    wrong += expect(cells(p, ("2010-05-10", "2010-05-10")),
                    {"1 a participants period": 1, "2 a balance control": 0})
    return wrong + expect(cells(p, ("2010-05-11", "2010-05-12")),
                          {"1 a participants period": 0,
                           "2 a balance primo": 0})


@case
def admission_and_discharge_on_the_last_day():
    p = Small()
    p.young("a", "2010-06-30")
    p.young("b", "2010-01-01", "2010-06-30", "moved")
    p.young("c", "2010-07-01")
    # A discharge without a reason is neutral.
    p.young("d", "2010-01-01", "2010-06-30")
    return expect(cells(p, Q2), {
        "1 a admitted period": 1, "1 a enrolled period": 1,
        "1 b enrolled period": 0, "2 b balance discharged_neutral": 1,
        "1 c participants period": 0, "2 d balance discharged_neutral": 1,
        "2 d balance control": 0, "1 all participants period": 3})


@case
def transfer():
    p = Small()
    first = p.young("a", "2010-01-01", "2010-05-15", "transfer")
    earlier = p.entities["enrolment"][0]["id"]
    p.enrol(first, "b", "2010-05-15", resumes_id=earlier)
    wrong = expect(cells(p, Q2), {
        "2 a balance primo": 1, "2 a balance out_by_transfer": 1,
        "2 a balance ultimo": 0, "2 a balance control": 0,
        "2 b balance in_by_transfer": 1, "2 b balance admitted": 0,
        "2 b balance ultimo": 1, "2 b balance control": 0,
        "2 all balance primo": 1, "2 all balance in_by_transfer": 1,
        "2 all balance out_by_transfer": 1, "2 all balance ultimo": 1,
        "2 all balance admitted": 0, "2 all balance resumed": 0,
        "2 all balance control": 0,
        # The first enrolment in b is this one; anywhere it is that in a.
        "1 a admitted period": 0, "1 b admitted period": 1,
        "1 all admitted period": 0, "1 all drop_out period": 0,
        "1 a participants period": 1, "1 b participants period": 1,
        "1 all participants period": 1, "1 all enrolled period": 1,
        "18 a 2010-05 discharged": 0})
    # The first enrolment is in the period, but in c, which is not chosen.
    other = p.young("c", "2010-04-01", "2010-04-10", "moved")
    p.enrol(other, "b", "2010-05-20")
    # Only b is chosen: the transfer comes in, and there is no block for a.
    only_b = cells(p, Q2, partnerships=["b"])
    wrong += expect(only_b, {"2 all balance in_by_transfer": 1,
                             "2 all balance primo": 0,
                             "2 all balance control": 0,
                             "2 all balance resumed": 1,
                             "2 b balance admitted": 1,
                             "1 all admitted period": 0})
    if any(key[1] == "a" for key in only_b):
        wrong.append("a block was printed that was not chosen")
    return wrong


@case
def what_looks_like_a_transfer():
    p = Small()
    # One day too late: not by transfer, but the first in b; resumed for all.
    late = p.young("a", "2010-01-01", "2010-05-15", "transfer")
    p.enrol(late, "b", "2010-05-16",
            resumes_id=p.entities["enrolment"][-1]["id"])
    # The reason is not a transfer.
    moved = p.young("c", "2010-01-01", "2010-05-15", "moved")
    p.enrol(moved, "d", "2010-05-15",
            resumes_id=p.entities["enrolment"][-1]["id"])
    # A transfer to the same partnership is a return.
    same = p.young("e", "2010-01-01", "2010-05-15", "transfer")
    p.enrol(same, "e", "2010-05-15",
            resumes_id=p.entities["enrolment"][-1]["id"])
    return expect(cells(p, Q2), {
        "2 a balance out_by_transfer": 1, "2 b balance in_by_transfer": 0,
        "2 b balance admitted": 1, "2 d balance in_by_transfer": 0,
        "2 d balance admitted": 1, "2 e balance out_by_transfer": 1,
        "2 e balance resumed": 1, "2 e balance in_by_transfer": 0,
        "2 all balance resumed": 3, "2 all balance admitted": 0,
        "2 all balance control": 0})


@case
def return_after_20_30_and_31_days():
    p = Small()
    # Discharged 10 April; 30 April is 20 days, 10 May 30, 11 May 31 later.
    for name, back in (("a", "2010-04-30"), ("b", "2010-05-10"),
                       ("c", "2010-05-11")):
        person = p.young(name, "2010-01-01", "2010-04-10", "stayed_away")
        p.enrol(person, name, back)
    # A return to another partnership within 30 days is a return too.
    person = p.young("d", "2010-01-01", "2010-04-10", "own_choice")
    p.enrol(person, "e", "2010-04-20")
    # A return after the period, but within 30 days, is known afterwards.
    person = p.young("f", "2010-01-01", "2010-06-20", "broken_off")
    p.enrol(person, "f", "2010-07-10")
    # Two drop-outs of one person are one person: 1 April and 5 June.
    person = p.young("g", "2010-01-01", "2010-04-01", "other_drop_out")
    p.enrol(person, "g", "2010-05-02", "2010-06-05", "other_drop_out")
    # A positive and a neutral discharge are no drop-out.
    p.young("h", "2010-01-01", "2010-04-10", "goal_reached")
    p.young("h", "2010-01-01", "2010-04-10", "death")
    # An enrolment of zero days is not its own return.
    p.young("i", "2010-04-10", "2010-04-10", "own_choice")
    wrong = expect(cells(p, Q2), {
        "1 a drop_out period": 0, "1 b drop_out period": 0,
        "1 c drop_out period": 1, "1 d drop_out period": 0,
        "1 f drop_out period": 0, "1 g drop_out period": 1,
        "1 h drop_out period": 0, "1 i drop_out period": 1,
        # Nine people; a per cent needs ten.
        "1 all drop_out period": 3, "1 all share period": (None, 3, 9),
        "2 a balance resumed": 1, "2 a balance admitted": 0,
        "2 c balance resumed": 1, "2 g balance discharged_drop_out": 2,
        "2 a balance discharged_drop_out": 1, "2 a balance control": 0,
        "2 e balance admitted": 1, "2 all balance resumed": 5,
        "1 a admitted period": 0, "18 c 2010-04 drop_out": 1,
        "18 c 2010-05 drop_out": 0, "18 a 2010-04 discharged": 1})
    p.add("setting", name="readmission_days", value="31")
    return wrong + expect(cells(p, Q2), {"1 c drop_out period": 0})


@case
def young_person_who_stops_and_resumes_after_20_days():
    p = Small()
    # Enrolled 1 January to 9 April and again from 30 April, with a placement
    # on all enrolled days: no drop-out, one return, retained.
    person = p.young("a", "2010-01-01", "2010-04-10", "own_choice")
    p.enrol(person, "a", "2010-04-30")
    p.place(person, "production_school", "2010-01-01", "2010-04-09")
    p.place(person, "production_school", "2010-04-30")
    return expect(cells(p, Q2), {
        "1 a drop_out period": 0, "2 a balance resumed": 1,
        "1 a retained period": 1, "1 a participants period": 1})


# Retention ---------------------------------------------------------------

@case
def gaps_of_30_and_31_days():
    p = Small()
    variants = {
        # The gap is 1 to 30 January, then 1 to 31 January.
        "start30": [("2010-01-31", "")], "start31": [("2010-02-01", "")],
        # The gap is 1 to 30 March, then 1 to 31 March.
        "mid30": [("2010-01-01", "2010-02-28"), ("2010-03-31", "")],
        "mid31": [("2010-01-01", "2010-02-28"), ("2010-04-01", "")],
        # The gap is 1 to 30 June, then 31 May to 30 June.
        "end30": [("2009-01-01", "2010-05-31")],
        "end31": [("2009-01-01", "2010-05-30")],
        # Two gaps of 30 days are not one of 60; the day between is 31 Jan.
        "two30": [("2010-01-31", "2010-01-31"), ("2010-03-03", "")],
        "none": []}
    for name, placements in variants.items():
        person = p.young(name, "2009-12-01")
        for first, last in placements:
            p.place(person, "mentor", first, last)
    got = cells(p, ("2010-01-01", "2010-06-30"))
    return expect(got, {
        "1 start30 retained period": 1, "1 start31 retained period": 0,
        "1 mid30 retained period": 1, "1 mid31 retained period": 0,
        "1 end30 retained period": 1, "1 end31 retained period": 0,
        "1 two30 retained period": 1, "1 none retained period": 0,
        "1 all retained period": 4})


@case
def gaps_at_the_ends_of_an_enrolment():
    p = Small()
    # Admitted 1 June: the 30 days of June without anything are one gap.
    p.young("short30", "2010-06-01")
    p.young("short31", "2010-05-31")
    # The last enrolled day is 31 March; the gap is 2 to 31 March, then one
    # day more; with a positive reason the gap does not matter.
    for name, last, reason in (("out30", "2010-03-01", "moved"),
                               ("out31", "2010-02-28", "moved"),
                               ("outpos", "2010-02-28", "goal_reached")):
        person = p.young(name, "2010-01-01", "2010-04-01", reason)
        p.place(person, "mentor", "2010-01-01", last)
    # A parallel placement closes a gap like any other.
    person = p.young("parallel", "2010-01-01")
    p.place(person, "mentor", "2010-01-01", "2010-02-28")
    p.place(person, "treatment", "2010-02-01", "2010-04-15", parallel="1")
    p.place(person, "mentor", "2010-04-16")
    # Two enrolments, each with a gap of 20 days where they meet.
    person = p.young("meet", "2010-01-01", "2010-02-01", "moved")
    p.place(person, "mentor", "2010-01-01", "2010-01-11")
    p.enrol(person, "meet", "2010-02-01")
    p.place(person, "mentor", "2010-02-21")
    got = cells(p, ("2010-01-01", "2010-06-30"))
    wrong = expect(got, {
        "1 short30 retained period": 1, "1 short31 retained period": 0,
        "1 out30 retained period": 1, "1 out31 retained period": 0,
        "1 outpos retained period": 1, "1 parallel retained period": 1,
        "1 meet retained period": 1})
    p.add("setting", name="gap_days", value="31")
    return wrong + expect(cells(p, ("2010-01-01", "2010-06-30")), {
        "1 out31 retained period": 1, "1 short31 retained period": 1})


@case
def individually_planned():
    p = Small()
    for name, first, last, individual in (
            ("a", "2010-03-01", "2010-04-01", "1"),
            ("b", "2010-03-01", "2010-03-31", "1"),
            ("c", "2010-03-01", "2010-04-01", "0")):
        person = p.young(name, "2010-01-01")
        p.place(person, "group_course", first, last,
                individually_planned=individual)
    # The placement begins on the day of discharge: not an enrolled day.
    person = p.young("d", "2010-01-01", "2010-05-01", "moved")
    p.place(person, "group_course", "2010-05-01", individually_planned="1")
    return expect(cells(p, Q2), {
        "1 a individual period": 1, "1 b individual period": 0,
        "1 c individual period": 0, "1 d individual period": 0})


# Education and work ------------------------------------------------------

@case
def education_by_placement_and_by_outcome():
    p = Small()
    # The placement is first, so it is the start, and the kind is VUC/HF.
    a = p.young("a", "2010-01-10")
    p.place(a, "vuc", "2010-04-05")
    p.outcome(a, "egu", "2010-05-01")
    # Before the first admission nothing counts; on the day itself it does.
    b = p.young("b", "2010-04-10")
    p.outcome(b, "egu", "2010-04-09")
    p.place(b, "vuc", "2010-04-09")
    c = p.young("c", "2010-04-10")
    p.outcome(c, "main_course", "2010-04-10")
    # On the same day an outcome comes before a placement.
    d = p.young("d", "2010-01-01")
    p.place(d, "egu_school", "2010-04-05")
    p.outcome(d, "basic_course", "2010-04-05")
    # A placement of class other is no education.
    e = p.young("e", "2010-01-01")
    p.place(e, "company_placement", "2010-04-05")
    # Both kinds of EGU placement are EGU; the last kind is other education.
    f = p.young("f", "2010-01-01")
    p.place(f, "egu_placement", "2010-06-30")
    g = p.young("g", "2010-01-01")
    p.place(g, "other_education", "2010-07-01")
    # The first admission anywhere decides, not that in this partnership.
    h = p.young("x", "2009-01-01", "2009-12-31", "moved")
    p.enrol(h, "h", "2010-04-10")
    p.outcome(h, "egu", "2010-04-09")
    # Discharged on the first day of the period, and starting on that day.
    i = p.young("i", "2010-01-01", "2010-04-01", "in_education")
    p.outcome(i, "egu", "2010-04-01")
    wrong = expect(cells(p, Q2), {
        "1 a education_start period": 1, "7 a vuc_hf n": 1, "7 a egu n": 0,
        "1 b education_start period": 0, "7 b none_yet n": 1,
        "1 c education_start period": 1, "7 c main_course n": 1,
        "7 d basic_course n": 1, "7 d egu n": 0, "7 d all n": 1,
        "7 e none_yet n": 1, "1 f education_start period": 1, "7 f egu n": 1,
        "1 g education_start period": 0, "7 g none_yet n": 1,
        "1 h education_start period": 1, "1 i education_start period": 1,
        # Everybody but h was enrolled in one place, so there are nine.
        "7 all education n": 6, "7 all none_yet n": 3,
        "7 all education share_of_participants": (None, 6, 9),
        "7 all none_yet still_3": None})
    return wrong + expect(cells(p, ("2010-07-01", "2010-09-30")), {
        "1 a education_start period": 0, "1 g education_start period": 1,
        "7 g other_education n": 1, "7 a vuc_hf n": 1,
        # The one who left on 1 April is no participant of this quarter.
        "7 i all n": 0})


@case
def work_before_and_after_education():
    p = Small()
    for name, work, education in (
            ("before", "2010-04-10", "2010-05-10"),
            ("after", "2010-05-10", "2010-04-10"),
            ("sameday", "2010-04-10", "2010-04-10"),
            ("only", "2010-06-30", None),
            # The first work ever was in the quarter before.
            ("old", "2010-03-31", None)):
        person = p.young(name, "2010-01-01")
        p.outcome(person, "supported_job", work)
        if education:
            p.outcome(person, "egu", education)
        p.outcome(person, "ordinary_job", "2010-06-30")
    got = cells(p, Q2)
    wrong = expect(got, {
        "1 before work_start period": 1, "1 before education_start period": 1,
        "7 before education n": 1, "7 before work n": 0,
        "1 after work_start period": 0, "7 after education n": 1,
        "1 sameday work_start period": 0, "7 sameday work n": 0,
        # Two on one day: the earlier id decides, which is supported_job.
        "1 only work_start period": 1, "7 only supported_job n": 1,
        "7 only ordinary_job n": 0, "7 only work n": 1,
        "1 old work_start period": 0, "7 old work n": 1,
        "7 all education n": 3, "7 all work n": 2, "7 all all n": 5})
    # At the end of April the education of "before" is still to come.
    return wrong + expect(cells(p, ("2010-04-01", "2010-04-30")), {
        "7 before work n": 1, "7 before education n": 0,
        "7 only work n": 0, "7 only none_yet n": 1})


@case
def still_going_on_after_3_6_and_12_months():
    p = Small()
    # 31 January + 3 months is 30 April, + 6 is 31 July, + 12 is 31 January.
    for name, ended in (("a", "2010-04-30"), ("b", "2010-05-01"), ("c", "")):
        person = p.young(name, "2010-01-01")
        p.outcome(person, "egu", "2010-01-31", ended)
    person = p.young("d", "2010-01-01")
    p.place(person, "egu_school", "2010-01-31", "2010-07-31")
    wrong = expect(cells(p, ("2010-04-01", "2010-04-29")), {
        "7 c egu still_3": (None, 0, 0)})
    wrong += expect(cells(p, ("2010-04-01", "2010-04-30")), {
        "7 a egu still_3": (None, 0, 1), "7 b egu still_3": (None, 1, 1),
        "7 c egu still_3": (None, 1, 1), "7 c egu still_6": (None, 0, 0),
        "7 all education still_3": (None, 3, 4),
        "7 all all still_3": (None, 3, 4), "7 all work still_3": (None, 0, 0)})
    wrong += expect(cells(p, ("2010-01-01", "2011-01-30")), {
        "7 d egu still_3": (None, 1, 1), "7 d egu still_6": (None, 0, 1),
        "7 c egu still_6": (None, 1, 1), "7 c egu still_12": (None, 0, 0)})
    wrong += expect(cells(p, ("2010-01-01", "2011-01-31")), {
        "7 c egu still_12": (None, 1, 1), "7 b egu still_12": (None, 0, 1)})
    # Into a leap February, and a year on from 29 February.
    if add_months(day("2011-11-30"), 3) != day("2012-02-29"):
        wrong.append("30 November 2011 + 3 months")
    if add_months(day("2012-02-29"), 12) != day("2013-02-28"):
        wrong.append("29 February 2012 + 12 months")
    return wrong


@case
def both_denominators_of_table_7():
    p = Small()
    # Twelve people: ten have left by the last day, six of these with an
    # education; of the two others one has work.
    for number in range(10):
        person = p.young("a", "2010-01-01", "2010-06-30", "goal_reached")
        if number < 6:
            p.outcome(person, "egu", "2010-02-01")
    person = p.young("a", "2010-01-01")
    p.outcome(person, "ordinary_job", "2010-02-01")
    # The last enrolment counts: this one left, and came back.
    back = p.young("a", "2010-01-01", "2010-04-05", "moved")
    p.enrol(back, "a", "2010-06-30")
    return expect(cells(p, Q2), {
        "7 a education share_of_participants": (50, 6, 12),
        "7 a work share_of_participants": (100 / 12, 1, 12),
        "7 a all share_of_participants": (700 / 12, 7, 12),
        "7 a education share_of_ended": (60, 6, 10),
        "7 a work share_of_ended": (0, 0, 10),
        "7 a none_yet share_of_ended": (40, 4, 10),
        "7 a none_yet n": 5})


# Periods -----------------------------------------------------------------

@case
def previous_periods():
    wrong = []
    for period, before in (
            (("2010-04-01", "2010-06-30"), ("2010-01-01", "2010-03-31")),
            (("2012-03-01", "2012-03-31"), ("2012-02-01", "2012-02-29")),
            (("2011-03-01", "2011-03-31"), ("2011-02-01", "2011-02-28")),
            (("2012-02-01", "2012-02-29"), ("2012-01-01", "2012-01-31")),
            (("2012-01-01", "2012-12-31"), ("2011-01-01", "2011-12-31")),
            (("2011-08-01", "2012-07-31"), ("2010-08-01", "2011-07-31")),
            # 28 February 2012 is not the last of its month: 28 days before.
            (("2012-02-01", "2012-02-28"), ("2012-01-04", "2012-01-31")),
            # 19 + 31 + 30 + 3 = 83 days; 12 + 31 + 31 + 9 = 83 before them.
            (("2010-02-10", "2010-05-03"), ("2009-11-19", "2010-02-09")),
            (("2017-12-31", "2017-12-31"), ("2017-12-30", "2017-12-30"))):
        if previous_period(*map(day, period)) != tuple(map(day, before)):
            wrong.append("before %s to %s" % period)
    p = Small()
    # March 2012 is compared with all 29 days of February.
    p.young("a", "2012-02-01")
    p.young("a", "2012-02-29")
    p.young("a", "2012-03-31")
    return wrong + expect(cells(p, ("2012-03-01", "2012-03-31")), {
        "1 a admitted period": 1, "1 a admitted previous": 2,
        "1 a admitted change": (-1, -1, 2), "1 a enrolled previous": 2})


@case
def change_in_per_cent_persons_and_points():
    p = Small()
    # a: 20 admitted, then 25: + 25 %.  b: 19, then 25: six persons more.
    for name, before in (("a", 20), ("b", 19)):
        for number in range(before):
            p.young(name, "2010-02-01", *(("2010-03-01", "own_choice")
                                          if number < 2 else ()))
        for number in range(25):
            p.young(name, "2010-05-01")
    # In a, 2 of 20 drop out first (10 %), then 0 of 18 + 25 = 43.
    # In c there are 9 at first, so no per cent and no change of it.
    for number in range(9):
        p.young("c", "2010-02-01")
    p.young("c", "2010-05-01")
    return expect(cells(p, Q2), {
        "1 a admitted change": (25, 5, 20),
        "1 b admitted change": (6, 6, 19),
        "1 a share period": (0, 0, 43), "1 a share previous": (10, 2, 20),
        "1 a share change": -10,
        "1 c share previous": (None, 0, 9), "1 c share period": (0, 0, 10),
        "1 c share change": None,
        "1 a drop_out change": (-2, -2, 2)})


@case
def since_start():
    p = Small()
    p.partnership("a", from_date="2009-07-01")
    p.partnership("b", from_date="2010-04-01")
    # Before the earliest start of the chosen ones: a participant, but the
    # admission is not counted.
    p.young("b", "2009-06-30")
    p.young("b", "2009-07-01")
    wrong = expect(cells(p, Q2), {
        "1 b admitted since_start": 1, "1 b participants since_start": 2,
        "1 b enrolled since_start": None,
        "1 b without_next_step since_start": None,
        "1 b share since_start": (None, 0, 2)})
    # b alone starts in April 2010.
    wrong += expect(cells(p, Q2, partnerships=["b"]),
                    {"1 b admitted since_start": 0})
    # Without any start it is the first admission; before it there is nothing.
    q = Small()
    q.young("c", "2010-02-01")
    wrong += expect(cells(q, Q2), {"1 c admitted since_start": 1})
    return wrong + expect(cells(q, ("2010-01-01", "2010-01-31")),
                          {"1 c admitted since_start": None,
                           "1 c participants period": 0})


@case
def targets():
    p = Small()
    for name in ("a", "b"):
        p.partnership(name)
    for name, indicator, first, last, value in (
            ("a", "admitted", "2010-04-01", "2010-06-30", "12"),
            ("b", "admitted", "2010-04-01", "", "8"),
            ("a", "participants", "2010-04-01", "2010-06-29", "5"),
            ("a", "participants", "2010-01-01", "2010-06-30", "5"),
            ("a", "retained", "2010-04-01", "2010-06-30", "7"),
            ("a", "drop_out", "2010-04-01", "2010-06-30", "1"),
            ("a", "drop_out", "2010-04-01", "", "2"),
            ("a", "share", "2010-04-01", "2010-06-30", "10"),
            ("b", "share", "2010-04-01", "2010-06-30", "20")):
        p.add("target", partnership_id=name, indicator=indicator,
              from_date=first, to_date=last, value=value)
    return expect(cells(p, Q2), {
        "1 a admitted target": 12, "1 b admitted target": 8,
        "1 all admitted target": 20, "1 a participants target": None,
        "1 a retained target": 7, "1 all retained target": None,
        # Two that fit cannot both be meant.
        "1 a drop_out target": None,
        "1 a share target": 10, "1 all share target": None})


# Stocks ------------------------------------------------------------------

@case
def next_steps():
    p = Small()
    for name, values in (
            ("open", {"set_on": "2010-06-30"}),
            ("later", {"set_on": "2010-07-01"}),
            ("done", {"set_on": "2010-05-01", "done_on": "2010-06-30"}),
            ("donelater", {"set_on": "2010-05-01", "done_on": "2010-07-01"}),
            ("cancelled", {"set_on": "2010-05-01",
                           "cancelled_on": "2010-06-30"}),
            ("cancelledlater", {"set_on": "2010-05-01",
                                "cancelled_on": "2010-07-01"})):
        person = p.young(name, "2010-01-01")
        p.add("next_step", young_person_id=person, text="Ring", **values)
    # Somebody who has left is not counted as being without.
    p.young("left", "2010-01-01", "2010-06-30", "moved")
    return expect(cells(p, Q2), {
        "1 open without_next_step period": 0,
        "1 later without_next_step period": 1,
        "1 done without_next_step period": 1,
        "1 donelater without_next_step period": 0,
        "1 cancelled without_next_step period": 1,
        "1 cancelledlater without_next_step period": 0,
        "1 left without_next_step period": 0})


@case
def partial_birth_dates_and_29_february():
    p = Small()
    # The ages on 30 June 2010 are 15, 14, 15, 18, 17, 25, 24 and unknown.
    for birth in ("1995", "1995-07", "1995-06", "1992-06-30", "1992-07-01",
                  "1985-06", "1985-07", ""):
        p.young("a", "2010-01-01", birth_date=birth)
    wrong = expect(cells(p, Q2), {
        # 1995, 1995-06 and 1992-07-01; 1992-06-30 and 1985-07; 1985-06.
        "4 a 15_17 age": 3, "4 a 18_24 age": 2, "4 a 25_plus age": 1,
        "4 a unknown age": 2, "4 a all age": 8,
        "4 a all age_share": (None, 8, 8)})
    p = Small()
    # Born 29 February 1992: 17 on 28 February 2010, 18 on 1 March; born 1996:
    # 14 and 15 in 2011; born 1988: 24 on the day itself in 2012.
    p.young("a", "2010-01-01", birth_date="1992-02-29")
    p.young("b", "2010-01-01", birth_date="1996-02-29")
    wrong += expect(cells(p, ("2010-02-01", "2010-02-28")),
                    {"4 a 15_17 age": 1, "4 a 18_24 age": 0})
    wrong += expect(cells(p, ("2010-02-01", "2010-03-01")),
                    {"4 a 15_17 age": 0, "4 a 18_24 age": 1})
    wrong += expect(cells(p, ("2011-02-01", "2011-02-28")),
                    {"4 b unknown age": 1})
    wrong += expect(cells(p, ("2011-02-01", "2011-03-01")),
                    {"4 b 15_17 age": 1})
    # The last day before turning 18 is 28 February 2014.
    return wrong + expect(cells(p, ("2014-02-01", "2014-02-28")),
                          {"4 b 15_17 age": 1})


@case
def target_group_and_complete_data():
    p = Small()
    for number in range(10):
        person = p.young("a", "2010-01-01", birth_date="1990",
                         gender="female" if number < 7 else "",
                         entry_situation="at_risk",
                         leaving_exam="no" if number < 4 else "unknown")
        if number < 3:
            p.level(person, "close", "2010-01-01", "2010-06-30")
        elif number < 5:
            p.level(person, "close", "2010-01-01", "2010-06-29")
    return expect(cells(p, Q2), {
        "4 a female gender": 7, "4 a unknown gender": 3, "4 a male gender": 0,
        "4 a female gender_share": (70, 7, 10),
        "4 a all gender_share": (100, 10, 10),
        "4 a at_risk entry_situation": 10, "4 a no leaving_exam": 4,
        "4 a unknown leaving_exam": 6, "4 a close support_level": 3,
        "4 a unknown support_level": 7, "0 a complete_data share": (40, 4, 10),
        "0 all complete_data share": (40, 4, 10)})


@case
def readiness_on_its_own_date():
    p = Small()
    # Twelve in the register are ready for education on 15 May, five of them
    # enrolled that day; on 30 June only one is left with a readiness.
    for number in range(12):
        if number < 5:
            person = p.young("a", "2010-01-01", "2010-05-16", "moved")
        else:
            person = p.add("young_person", reference="Z%d" % number)
        p.add("readiness", young_person_id=person,
              level="ready_for_education", from_date="2010-05-15",
              to_date="" if number == 11 else "2010-05-15")
    p.partnership("b")
    wrong = expect(cells(p, Q2, readiness_on="2010-05-15"), {
        "4 a ready_for_education readiness": 12,
        "4 a ready_for_education readiness_enrolled": 5,
        "4 a ready_for_education readiness_enrolled_share": (500 / 12, 5, 12),
        "4 b all readiness": 12, "4 b all readiness_enrolled": 0,
        "4 all all readiness": 12, "4 a unknown readiness": 0,
        "4 a all gender": 0})
    return wrong + expect(cells(p, Q2), {
        "4 a all readiness": 1,
        "4 a all readiness_enrolled_share": (None, 0, 1)})


# Placements --------------------------------------------------------------

@case
def placements_of_table_5():
    p = Small()
    one = p.young("a", "2010-01-01")
    # One day in the period; then 29 + 31 + 30 = 90 days; then 7 days, open.
    p.place(one, "production_school", "2010-03-01", "2010-04-01",
            ending="completed")
    p.place(one, "company_placement", "2010-04-02", "2010-06-30",
            ending="interrupted")
    p.place(one, "mentor", "2010-06-24", parallel="1")
    # Over before the period.
    p.place(one, "group_course", "2010-02-01", "2010-02-28", ending="completed")
    two = p.young("a", "2010-01-01")
    # Seven days, and nobody said how it ended.
    p.place(two, "group_course", "2010-04-01", "2010-04-07")
    # Goes on, moves on afterwards: 7 days in the period.
    p.place(two, "company_placement", "2010-06-24", "2010-07-01",
            ending="on_to_next")
    # Begins when the enrolment is over.
    three = p.young("a", "2009-01-01", "2010-04-01", "moved")
    p.place(three, "leisure", "2010-04-01")
    return expect(cells(p, Q2), {
        "5 a production_school running_primo": 1,
        "5 a production_school started": 0,
        "5 a production_school completed": 1,
        "5 a production_school weeks": 1 / 7,
        "5 a company_placement started": 2,
        "5 a company_placement interrupted": 1,
        "5 a company_placement on_to_next": 0,
        "5 a company_placement running_ultimo": 1,
        "5 a company_placement young_people": 2,
        "5 a company_placement interrupted_share": (None, 1, 1),
        "5 a mentor started": 1, "5 a mentor running_ultimo": 1,
        "5 a mentor weeks": 1, "5 a mentor mean_weeks": 1,
        "5 a group_course ending_unknown": 1,
        "5 a leisure started": 0, "5 a leisure mean_weeks": None,
        "5 a leisure weeks": 0, "5 a leisure young_people": 0,
        # 1 + 90 + 7 + 7 + 7 = 112 days are 16 weeks, five placements.
        "5 a all running_primo": 1, "5 a all started": 4,
        "5 a all completed": 1, "5 a all interrupted": 1,
        "5 a all ending_unknown": 1, "5 a all running_ultimo": 2,
        "5 a all young_people": 2, "5 a all weeks": 16,
        "5 a all mean_weeks": 3.2, "5 a all interrupted_share": (None, 1, 3)})


@case
def catalogues_of_the_package():
    p = Small()
    p.add("placement_type", id="placement_type:fgu", name="FGU",
          **{"class": "education", "position": "99"})
    p.add("placement_type", id="placement_type:mentor", name="Mentor",
          **{"class": "education", "position": "4"})
    p.add("discharge_reason", id="discharge_reason:moved", name="Flyttet",
          **{"class": "drop_out", "position": "5"})
    p.add("outcome_type", id="own-kind", name="Højskole",
          **{"class": "education", "position": "50"})
    a = p.young("a", "2010-01-01", "2010-06-01", "moved")
    p.place(a, "mentor", "2010-04-01", "2010-05-31")
    b = p.young("b", "2010-01-01")
    p.place(b, "fgu", "2010-04-01")
    c = p.young("c", "2010-01-01")
    p.add("outcome", young_person_id=c, outcome_type_id="own-kind",
          started_on="2010-05-01")
    return expect(cells(p, Q2), {
        "1 a drop_out period": 1, "7 a other_education n": 1,
        "5 b fgu started": 1, "7 b other_education n": 1,
        "7 c own-kind n": 1, "7 c education n": 1})


# Contact -----------------------------------------------------------------

@case
def months_with_14_and_15_enrolled_days():
    p = Small()
    # 17 to 30 April are 14 days, 16 to 30 April are 15.
    p.young("d14", "2010-04-17")
    p.young("d15", "2010-04-16")
    # Discharged on the 15th: 1 to 14 April; on the 16th: 1 to 15 April.
    p.young("out14", "2010-01-01", "2010-04-15", "moved")
    p.young("out15", "2010-01-01", "2010-04-16", "moved")
    # Seven and eight days of two enrolments are fifteen.
    person = p.young("two", "2010-04-01", "2010-04-08", "own_choice")
    p.enrol(person, "two", "2010-04-23")
    april = ("2010-04-01", "2010-04-30")
    wrong = expect(cells(p, april), {
        "10 d14 all monthly_norm": (None, 0, 0),
        "10 d15 all monthly_norm": (None, 0, 1),
        "1 d15 monthly_norm period": (None, 0, 1),
        "18 d15 2010-04 monthly_norm": (None, 0, 1),
        "10 out14 all monthly_norm": (None, 0, 0),
        "10 out15 all monthly_norm": (None, 0, 1),
        "10 two all monthly_norm": (None, 0, 1)})
    # April is not wholly inside, so it is no month at all.
    return wrong + expect(cells(p, ("2010-04-02", "2010-04-30")), {
        "10 d15 all monthly_norm": (None, 0, 0),
        "18 d15 2010-04 monthly_norm": None})


@case
def phone_never_satisfies():
    p = Small()
    for name, form, reached in (
            ("phone", "phone", "1"), ("video", "video", "1"),
            ("mail", "text_mail", "1"), ("missed", "meeting", "0"),
            ("meeting", "meeting", "1"), ("home", "home_visit", "1"),
            ("along", "accompaniment", "1")):
        person = p.young(name, "2010-01-01")
        p.log(person, "2010-04-30", form, reached)
    april = ("2010-04-01", "2010-04-30")
    return expect(cells(p, april), {
        "10 phone all monthly_norm": (None, 0, 1),
        "10 video all monthly_norm": (None, 0, 1),
        "10 mail all monthly_norm": (None, 0, 1),
        "10 missed all monthly_norm": (None, 0, 1),
        "10 meeting all monthly_norm": (None, 1, 1),
        "10 home all monthly_norm": (None, 1, 1),
        "10 along all monthly_norm": (None, 1, 1),
        "10 phone all phone": 1, "10 video all video": 1,
        "10 mail all text_mail": 1, "10 missed all meetings": 0,
        "10 missed all attempts": 1, "10 missed all contacts": 1,
        "10 home all home_visits": 1, "10 along all accompaniments": 1,
        "10 all all contacts": 7, "10 all all reached": 6,
        "10 all unknown contacts": 7, "10 all close contacts": 0})


@case
def contacts_by_the_level_of_their_day():
    p = Small()
    one = p.young("a", "2010-04-05", "2010-06-01", "moved")
    two = p.young("a", "2010-01-01")
    p.level(one, "close", "2010-04-05", "2010-04-30")
    p.level(one, "external", "2010-05-01", "2010-05-31")
    p.level(two, "phasing_out", "2010-01-01")
    # One entry about two people is two contacts.
    p.log([one, two], "2010-04-30", "meeting")
    p.log(one, "2010-05-01", "meeting")
    # Before the admission and after the discharge the level is unknown.
    p.log(one, "2010-04-01", "phone")
    p.log(one, "2010-06-01", "phone")
    # Outside the period.
    p.log(two, "2010-03-31", "phone")
    p.log(two, "2010-07-01", "phone")
    return expect(cells(p, Q2), {
        "10 a close contacts": 1, "10 a external contacts": 1,
        "10 a phasing_out contacts": 1, "10 a unknown contacts": 2,
        "10 a all contacts": 5, "10 a close meetings": 1,
        # The last enrolled day of the first person is 31 May.
        "10 a external young_people": 1, "10 a phasing_out young_people": 1,
        "10 a close young_people": 0, "10 a all young_people": 2})


@case
def norm_of_the_law_and_days_between():
    p = Small()
    a = p.young("a", "2010-01-01")
    p.level(a, "close", "2010-01-01", "2010-03-31")
    p.level(a, "external", "2010-04-01")
    # Meetings in January and April.  Months: January and April of six.
    # Pairs: Jan-Feb, Mar-Apr and Apr-May of five.  21 + 28 + 31 + 20 = 100
    # days between; two meetings on one day are one day.
    p.log(a, "2010-01-10", "meeting")
    p.log(a, "2010-01-10", "home_visit")
    p.log(a, "2010-04-20", "accompaniment")
    p.log(a, "2010-03-05", "phone")
    # b is enrolled 1 January to 4 February and from 1 March: February is no
    # month for b, so the only pairs are Mar-Apr, Apr-May and May-Jun.
    b = p.young("b", "2010-01-01", "2010-02-05", "moved")
    p.enrol(b, "b", "2010-03-01")
    p.log(b, "2010-02-02", "meeting")
    p.log(b, "2010-05-31", "meeting")
    # Three distances, 10, 20 and 40 days, and a fourth of 31 in the level
    # external: medians 20 alone, 25.5 of all.
    c = p.young("c", "2010-01-01")
    p.level(c, "close", "2010-01-01", "2010-04-30")
    p.level(c, "external", "2010-05-01")
    for on in ("2010-01-20", "2010-01-30", "2010-02-19", "2010-03-31",
               "2010-05-01"):
        p.log(c, on, "meeting")
    return expect(cells(p, ("2010-01-01", "2010-06-30")), {
        "10 a all monthly_norm": (None, 2, 6),
        "10 a close monthly_norm": (None, 1, 3),
        "10 a external monthly_norm": (None, 1, 3),
        "10 a all law_norm": (None, 3, 5),
        # The later month decides: Feb and Mar close, Apr to Jun external.
        "10 a close law_norm": (None, 1, 2),
        "10 a external law_norm": (None, 2, 3),
        "10 a external median_days_between_meetings": 100,
        "10 a close median_days_between_meetings": None,
        "10 a all median_days_between_meetings": 100,
        # Without February b has five months; only May is met.
        "10 b all monthly_norm": (None, 1, 5),
        "10 b all law_norm": (None, 2, 3),
        "10 c close median_days_between_meetings": 20,
        "10 c external median_days_between_meetings": 31,
        "10 c all median_days_between_meetings": 25.5,
        # c is met in January, February, March and May.  Together there are
        # 6 + 5 + 6 = 17 months, enough for a per cent, and 2 + 1 + 4 are met.
        "10 all all monthly_norm": (700 / 17, 7, 17)})


@case
def more_than_90_days_and_over_the_norm():
    p = Small()
    # 30 June is 90 days after 1 April and 91 after 31 March.
    p.young("adm90", "2010-04-01")
    p.young("adm91", "2010-03-31")
    met = p.young("met90", "2010-01-01")
    p.log(met, "2010-04-01", "meeting")
    met = p.young("met91", "2010-01-01")
    p.log(met, "2010-03-31", "meeting")
    # A call is no meeting; a meeting after the period is not known yet.
    called = p.young("called", "2010-01-01")
    p.log(called, "2010-06-29", "phone")
    p.log(called, "2010-07-01", "meeting")
    # Waiting starts anew with the second enrolment.
    back = p.young("back", "2009-01-01", "2009-12-01", "moved")
    p.log(back, "2009-11-01", "meeting")
    p.enrol(back, "back", "2010-05-01")
    wrong = expect(cells(p, Q2), {
        "10 adm90 all over_90_days": (None, 0, 1),
        "10 adm91 all over_90_days": (None, 1, 1),
        "10 met90 all over_90_days": (None, 0, 1),
        "10 met91 all over_90_days": (None, 1, 1),
        "10 called unknown over_90_days": (None, 1, 1),
        "10 back all over_90_days": (None, 0, 1),
        # Nobody has a level, so nobody is over a norm.
        "10 all all over_norm": 0, "10 all all over_90_days": (None, 3, 6)})
    p = Small()
    for name, level, on, reached in (
            ("c30", "close", "2010-05-31", "1"),
            ("c31", "close", "2010-05-30", "1"),
            ("tried", "close", "2010-06-29", "0"),
            ("e60", "external", "2010-05-01", "1"),
            ("e61", "external", "2010-04-30", "1"),
            ("p90", "phasing_out", "2010-04-01", "1"),
            ("p91", "phasing_out", "2010-03-31", "1")):
        person = p.young(name, "2010-01-01")
        p.level(person, level, "2010-01-01")
        p.log(person, on, "phone", reached)
    wrong += expect(cells(p, Q2), {
        "10 c30 close over_norm": 0, "10 c31 close over_norm": 1,
        "10 tried all over_norm": 1, "10 e60 external over_norm": 0,
        "10 e61 external over_norm": 1, "10 p90 phasing_out over_norm": 0,
        "10 p91 phasing_out over_norm": 1, "10 all all over_norm": 4})
    p.add("setting", name="contact_max_close", value="31")
    return wrong + expect(cells(p, Q2), {"10 c31 close over_norm": 0})


# Small numbers, the time series, and the file ----------------------------

@case
def per_cent_of_nine_and_of_ten():
    p = Small()
    for name, how_many in (("nine", 9), ("ten", 10)):
        for number in range(how_many):
            p.young(name, "2010-01-01",
                    *(("2010-05-01", "own_choice") if number < 3 else ()))
    return expect(cells(p, Q2), {
        "1 nine share period": (None, 3, 9), "1 ten share period": (30, 3, 10),
        "1 all share period": (600 / 19, 6, 19)})


@case
def time_series():
    p = Small()
    anne = p.add("contact", given_name="Anne")
    bo = p.add("contact", given_name="Bo")
    # 20 enrolled in January 2010, of whom 5 leave in May and 2 come in June
    # 2010; 17 are left in January 2011: - 15 %.
    for number in range(22):
        if number < 5:
            person = p.young("a", "2010-01-31", "2010-05-31", "moved")
        else:
            person = p.young("a", "2010-01-31" if number < 20
                             else "2010-06-15")
        # Bo has one until 30 January 2011, Anne the others from then on.
        p.add("key_worker", young_person_id=person, from_date="2010-06-15",
              contact_id=bo if number == 21 else anne,
              to_date="2011-01-30" if number == 21 else "")
    got = cells(p, ("2010-01-10", "2011-01-31"))
    wrong = expect(got, {
        "18 a 2010-01 enrolled": 20, "18 a 2010-01 admitted": 20,
        "18 a 2010-01 monthly_norm": None,
        "18 a 2010-01 caseload": (None, 20, 0),
        "18 a 2010-05 enrolled": 15, "18 a 2010-05 discharged": 5,
        "18 a 2010-05 drop_out": 0, "18 a 2010-06 caseload": (8.5, 17, 2),
        "18 a 2010-06 monthly_norm": (0, 0, 17),
        "18 a 2010-12 caseload": (8.5, 17, 2),
        "18 a 2011-01 caseload": (17, 17, 1),
        "18 a 2010-12 year_on_year": None,
        "18 a 2011-01 year_on_year": (-15, -3, 20)})
    # The month is cut at the last day of the period.
    wrong += expect(cells(p, ("2010-05-01", "2010-06-14")), {
        "18 a 2010-06 enrolled": 15, "18 a 2010-06 admitted": 0,
        "18 a 2010-06 monthly_norm": None})
    rows = {key[2] for key in got if key[0] == "18"}
    if len(rows) != 13:
        wrong.append("%d months instead of 13" % len(rows))
    return wrong


@case
def the_file_and_the_comparison():
    wrong = []
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as folder:
        package = model_pathway_package(os.path.join(folder, "package"))
        path = os.path.join(folder, "annex.csv")
        expected = count(package, *Q2)
        with open(path, "wb") as file:
            subprocess.run(
                [sys.executable, os.path.join(here, "second_count.py"),
                 package, "--from", Q2[0], "--to", Q2[1]],
                stdout=file, check=True)
        with open(path, "rb") as file:
            content = file.read()
        if not content.startswith(b"table,partnership,row,column,value,n,N\r\n"
                                  b"0,model,complete_data,share,,1,1\r\n"):
            wrong.append("the file begins %r" % content[:90])
        wrong += [describe(d) for d in compare(expected, path)]

        # A changed value, a missing, an extra and a double cell are found;
        # the other lines of the front page are left alone.
        rows = list(csv.reader(content.decode().splitlines()))
        changed = rows.index(["1", "all", "participants", "period",
                              "1", "", ""])
        rows[changed][4] = "1.0000001"
        missing = rows.pop()
        rows.append(["0", "all", "version", "text", "1", "", ""])
        rows.append(["1", "all", "surprise", "period", "1", "", ""])
        rows.append(rows[1])
        with open(path, "w", newline="") as file:
            csv.writer(file).writerows(rows)
        found = {difference[0] for difference in compare(expected, path)}
        if found != {("1", "all", "participants", "period"),
                     tuple(missing[:4]), ("1", "all", "surprise", "period"),
                     tuple(rows[1][:4])}:
            wrong.append("the comparison found %r" % found)
    return wrong


# The published examples --------------------------------------------------

@case
def horsens():
    with tempfile.TemporaryDirectory() as folder:
        horsens_package(folder)
        wrong = expect(count(folder, "2018-01-01", "2018-01-31",
                             readiness_on="2018-01-31"), {
            "4 all not_assessed readiness": 2,
            "4 all plainly_ready readiness": 28,
            "4 all ready_for_education readiness": 295,
            "4 all ready_for_activity readiness": 387,
            "4 all all readiness": 712, "4 all all readiness_enrolled": 164,
            "4 all ready_for_activity readiness_enrolled": 164,
            # 42 %.
            "4 all ready_for_activity readiness_enrolled_share":
                (16400 / 387, 164, 387)})
        wrong += expect(count(folder, "2016-12-01", "2017-12-31"), {
            "18 all 2016-12 enrolled": 198, "18 all 2017-12 enrolled": 164,
            # -17 %.
            "18 all 2017-12 year_on_year": (-3400 / 198, -34, 198),
            "18 all 2017-12 caseload": (41, 164, 4)})
        wrong += expect(count(folder, "2017-12-31", "2017-12-31"), {
            "1 all participants period": 164,
            # 39 %, 17 % and 56 %.
            "7 all education share_of_participants": (6400 / 164, 64, 164),
            "7 all work share_of_participants": (2800 / 164, 28, 164),
            "7 all all share_of_participants": (9200 / 164, 92, 164),
            "7 all none_yet n": 72})
    return wrong


@case
def model_pathway():
    with tempfile.TemporaryDirectory() as folder:
        model_pathway_package(folder)
        # Up to the day before the discharge, so that it is the gaps and not
        # the positive reason that make it retained.
        wrong = expect(count(folder, "2008-07-01", "2011-06-30"), {
            "1 all participants period": 1, "1 all admitted period": 1,
            "1 all retained period": 1, "1 all individual period": 1,
            "1 all education_start period": 1, "1 all work_start period": 0,
            "1 all drop_out period": 0, "5 all all started": 6,
            "5 all treatment started": 1, "5 all production_school started": 2,
            "5 all company_placement started": 2,
            "5 all egu_placement started": 1, "5 all all young_people": 1,
            "7 all egu n": 1, "7 all education n": 1, "7 all all n": 1,
            "7 all egu still_6": (None, 1, 1),
            "18 all 2010-08 education_start": 1,
            "18 all 2010-08 caseload": (1, 1, 1),
            # 35 months from August 2008 to June 2011, each with a meeting.
            "10 all all monthly_norm": (100, 35, 35),
            "10 all all law_norm": (100, 34, 34)})
        wrong += expect(count(folder, "2010-10-01", "2010-12-31"), {
            "1 all education_start period": 0,
            "1 all education_start since_start": 1, "7 all egu n": 1})
        return wrong + expect(count(folder, "2011-07-01", "2011-09-30"), {
            "1 all participants period": 1, "2 all balance primo": 1,
            "2 all balance discharged_positive": 1, "2 all balance ultimo": 0})


def large_package():
    """About the size of the example, drawn with a fixed seed."""
    draw = random.Random(2008)
    p = Small()
    workers = [p.add("contact", given_name="K%d" % n) for n in range(12)]
    start = day("2008-07-01")

    def date(number):
        return datetime.date.fromordinal(start + number).isoformat()

    reasons = ("in_education goal_reached moved illness own_choice "
               "stayed_away").split()
    kinds = ("production_school company_placement mentor egu_placement vuc "
             "group_course").split()
    forms = ("meeting home_visit accompaniment phone phone text_mail "
             "video").split()
    for name in "abcd":
        p.partnership(name, from_date="2008-07-01")
    for _ in range(150):
        begin = draw.randrange(1200)
        end = begin + draw.randrange(0, 700)
        home = draw.choice("abcd")
        kind = draw.randrange(4)
        person = p.young(home, date(begin), date(end) if kind else "",
                         "transfer" if kind == 1 else
                         draw.choice(reasons) if kind else "",
                         birth_date=str(draw.randrange(1985, 1995)),
                         gender=draw.choice(["female", "male", "other", ""]))
        if kind == 1:
            p.enrol(person, draw.choice([n for n in "abcd" if n != home]),
                    date(end), resumes_id=p.entities["enrolment"][-1]["id"])
        elif kind == 2:
            p.enrol(person, home, date(end + draw.randrange(0, 60)))
        p.level(person, draw.choice(["close", "external"]), date(begin))
        p.add("key_worker", young_person_id=person, from_date=date(begin),
              contact_id=draw.choice(workers))
        at = begin
        for _ in range(4):
            at += draw.randrange(0, 50)
            stop = at + draw.randrange(20, 200)
            p.place(person, draw.choice(kinds), date(at), date(stop),
                    ending=draw.choice(["completed", "interrupted", ""]))
            at = stop + 1
        for _ in range(50):
            p.log(person, date(begin + draw.randrange(700)),
                  draw.choice(forms), draw.choice("1110"))
        if draw.random() < 0.4:
            p.outcome(person, draw.choice(["egu", "ordinary_job"]),
                      date(begin + draw.randrange(500)))
    return p


@case
def sums_and_speed_on_a_large_package():
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        large_package().write(folder)
        for period in (Q2, ("2008-07-01", "2012-09-30"),
                       ("2009-02-10", "2009-05-03")):
            begun = time.process_time()
            got = count(folder, *period)
            spent = time.process_time() - begun
            print("# %s to %s: %.2f s, %d cells" % (*period, spent, len(got)))
            # Much more than it takes, so that a busy machine does not fail.
            if spent > 10:
                wrong.append("%s to %s took %.1f s" % (*period, spent))
            wrong += check_sums(got)
    return wrong


def check_sums(got):
    """Whatever the package, these sums must hold."""
    wrong = []
    value = {key: figure[0] for key, figure in got.items()}
    for block in ("a", "b", "c", "d", "all"):
        def cell(table, row, column):
            return value[table, block, row, column]
        equal = {
            "control": (cell("2", "balance", "control"), 0),
            "first outcomes": (cell("7", "all", "n")
                               + cell("7", "none_yet", "n"),
                               cell("1", "participants", "period")),
            "placements": (
                cell("5", "all", "running_primo") + cell("5", "all", "started")
                - sum(cell("5", "all", end) for end in (
                    "completed", "on_to_next", "interrupted",
                    "ending_unknown")),
                cell("5", "all", "running_ultimo")),
            "contacts": (cell("10", "all", "reached")
                         + cell("10", "all", "attempts"),
                         cell("10", "all", "contacts")),
            "levels": (sum(cell("10", level, "young_people") for level in (
                "close", "external", "phasing_out", "unknown")),
                cell("10", "all", "young_people")),
            "ages": (sum(cell("4", band, "age") for band in (
                "15_17", "18_24", "25_plus", "unknown")),
                cell("1", "enrolled", "period"))}
        wrong += ["%s: %s: %s is not %s" % (block, name, *pair)
                  for name, pair in equal.items() if pair[0] != pair[1]]
    for column in ("primo", "discharged_positive", "discharged_drop_out",
                   "in_by_transfer", "out_by_transfer", "ultimo"):
        if value["2", "all", "balance", column] != sum(
                value["2", block, "balance", column] for block in "abcd"):
            wrong.append("table 2: %s is not the sum of the blocks" % column)
    return wrong


for function in CASES:
    tap.check(function.__name__.replace("_", " "), function)
tap.run()
