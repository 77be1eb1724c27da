#!/usr/bin/python3
"""Checks the second count itself against packages that are counted by hand: who
is in, who has come how far.

Most packages hold several small partnerships, one for each variant of a rule,
so that one block of the annex shows one variant.  The comments say how the
expected number was found.
"""

import sys

sys.dont_write_bytecode = True
from common import add_months  # noqa: E402
from package_reader import day  # noqa: E402
from small_package import case, Q1, Q2, Small, cells, expect  # noqa: E402
import tap  # noqa: E402


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


tap.run()
