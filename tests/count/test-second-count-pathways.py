#!/usr/bin/python3
"""Checks the second count itself against packages that are counted by hand: how
young people come in, and what they go through.

As in test-second-count-people.py a partnership shows one variant of a rule.
"""

import sys

sys.dont_write_bytecode = True
from small_package import Q2, Small, absent, case, cells, expect  # noqa: E402
import tap  # noqa: E402


# Table 3 -----------------------------------------------------------------

@case
def the_latest_decision_counts():
    p = Small()
    # Before the period, on its first and last day, and after it.
    for on in ("2010-03-31", "2010-04-01", "2010-06-30", "2010-07-01"):
        p.refer("edge", on, "uu")
    p.refer("a", "2010-04-01", "uu", None,
            ("2010-04-10", "waiting"), ("2010-05-01", "not_target_group"))
    p.refer("a", "2010-04-01", "self", None,
            ("2010-05-01", "withdrawn"), ("2010-04-10", "waiting"))
    # On one day the greatest id is the latest.
    p.refer("a", "2010-04-01", "self", None,
            ("2010-05-01", "withdrawn"), ("2010-05-01", "referred_elsewhere"))
    # What is decided after the period is unknown in it; without a day it
    # has not been decided.
    p.refer("a", "2010-04-01", "", None,
            ("2010-06-30", "waiting"), ("2010-07-01", "admitted"))
    p.refer("a", "2010-04-01", "", None, ("", "admitted"))
    return expect(cells(p, Q2), {
        "3 edge uu referrals": 2, "3 edge uu undecided": 2,
        "3 edge all referrals": 2,
        "3 a uu referrals": 1, "3 a uu assessed": 1,
        "3 a uu not_target_group": 1, "3 a uu waiting": 0,
        "3 a self referrals": 2, "3 a self assessed": 2,
        "3 a self withdrawn": 1, "3 a self referred_elsewhere": 1,
        "3 a unknown referrals": 2, "3 a unknown assessed": 0,
        "3 a unknown waiting": 1, "3 a unknown undecided": 1,
        "3 a unknown admitted": 0,
        "3 a jobcentre referrals": 0,
        "3 a jobcentre admitted_share": (None, 0, 0),
        "3 a all referrals": 5, "3 a all assessed": 3,
        "3 all all referrals": 7, "3 all all undecided": 3})


@case
def days_to_admission_and_to_something_to_do():
    p = Small()
    wanted = ("2010-04-20", "admitted")
    # Twelve days, and then two days to the first placement.
    one = p.young("a", "2010-04-20")
    p.refer("a", "2010-04-08", "uu", one, wanted)
    p.place(one, "mentor", "2010-04-22", "2010-05-01")
    # Twenty days; the placement runs already: none.
    two = p.young("a", "2010-04-21")
    p.refer("a", "2010-04-01", "uu", two, wanted)
    p.place(two, "mentor", "2010-03-01")
    # Not admitted yet on the last day; an earlier enrolment does not count.
    three = p.young("a", "2010-01-01", "2010-02-01", "moved")
    p.enrol(three, "a", "2010-07-01")
    p.refer("a", "2010-04-01", "uu", three, wanted)
    # One day; discharged on the day that the placement begins.
    four = p.young("b", "2010-04-02", "2010-04-12", "moved")
    p.refer("b", "2010-04-01", "uu", four, wanted)
    p.place(four, "mentor", "2010-04-12")
    # Enrolled in another partnership than the referral's.
    five = p.young("b", "2010-04-04")
    p.refer("c", "2010-04-01", "uu", five, wanted)
    # The placement begins after the period; no admission was decided.
    six = p.young("d", "2010-06-30")
    p.refer("d", "2010-06-30", "uu", six, wanted)
    p.place(six, "mentor", "2010-07-01")
    p.refer("e", "2010-06-29", "uu", p.young("e", "2010-06-30"))
    return expect(cells(p, Q2), {
        "3 a uu admitted": 3, "3 a uu admitted_share": (None, 3, 3),
        # (12 + 20) / 2 and (2 + 0) / 2.
        "3 a uu median_days_to_admission": 16,
        "3 a uu median_days_to_activity": 1,
        "3 b uu median_days_to_admission": 1,
        "3 b uu median_days_to_activity": None,
        "3 c uu admitted": 1, "3 c uu median_days_to_admission": None,
        "3 d uu median_days_to_admission": 0,
        "3 d uu median_days_to_activity": None,
        "3 e uu undecided": 1, "3 e uu median_days_to_admission": None,
        # 0, 1, 12 and 20.
        "3 all uu median_days_to_admission": 6.5})


# Table 6 -----------------------------------------------------------------

@case
def placements_and_gaps_in_the_enrolled_days():
    p = Small()
    # Enrolled the whole quarter, 91 days.  Placements before it, up to its
    # first day, over its last day, and after it: two count.  Uncovered from
    # 2 April to 29 June: 29 + 31 + 29 = 89 days.
    one = p.young("a", "2010-01-01")
    p.place(one, "mentor", "2010-01-01", "2010-03-31", parallel="1")
    p.place(one, "mentor", "2010-02-01", "2010-04-01")
    p.place(one, "mentor", "2010-06-30", "2010-08-01", parallel="1")
    p.place(one, "mentor", "2010-07-01")
    # Two enrolments of ten days; each has its own gap: 10 and 4 days, since
    # the placement covers 15 to 20 May.
    two = p.young("b", "2010-04-01", "2010-04-11", "moved")
    p.enrol(two, "b", "2010-05-11", "2010-05-21", "moved")
    p.place(two, "mentor", "2010-04-11", "2010-04-30")
    p.place(two, "mentor", "2010-05-15", "2010-05-31")
    # Five placements at once; discharged on the first day: not one day.
    three = p.young("c", "2010-04-01")
    for _ in range(5):
        p.place(three, "mentor", "2010-04-01", "2010-06-30")
    four = p.young("c", "2010-01-01", "2010-04-01", "moved")
    p.place(four, "mentor", "2010-01-01")
    # Fifteen, thirty and thirty-one uncovered days at the end.
    for last in ("2010-06-15", "2010-05-31", "2010-05-30"):
        p.place(p.young("d", "2010-04-01"), "mentor", "2010-04-01", last)
    return expect(cells(p, Q2), {
        "6 a 2 placements": 1, "6 a all placements": 1,
        "6 a 2 placements_share": (None, 1, 1),
        "6 a two_or_more pathway": 1, "6 a parallel pathway": 1,
        "6 a 61_plus longest_gap": 1, "6 a gap_days days": 89,
        "6 b 1 placements": 1, "6 b two_or_more pathway": 0,
        "6 b parallel pathway": 0, "6 b 0_14 longest_gap": 1,
        "6 b gap_days days": 14,
        "6 c 5_plus placements": 1, "6 c 0 placements": 1,
        "6 c 0_14 longest_gap": 2, "6 c gap_days days": 0,
        "6 d 15_30 longest_gap": 2, "6 d 31_60 longest_gap": 1,
        "6 d all longest_gap": 3, "6 d gap_days days": 76,
        # Seven young people are too few for a per cent.
        "6 all all placements_share": (None, 7, 7),
        "6 all gap_days days": 179})


@case
def what_comes_after_an_interruption():
    p = Small()

    def interrupt(partnership, last, *starts):
        person = p.young(partnership, "2010-01-01")
        p.place(person, "mentor", "2010-01-01", last, ending="interrupted")
        for start in starts:
            p.place(person, "mentor", start, parallel="1")
        return person

    # The same day, and one that began before it does not count.
    interrupt("a", "2010-04-01", "2010-04-01", "2010-03-30")
    # Eight days, and another one later.
    interrupt("a", "2010-05-01", "2010-05-20", "2010-05-09")
    # After the period: not yet.  A step twenty days later.
    step = interrupt("a", "2010-06-01", "2010-07-01")
    p.step(step, "2010-05-31")
    p.step(step, "2010-06-21")
    p.step(step, "2010-06-25")
    # A step three days later comes before the placement after 31 days.
    p.step(interrupt("a", "2010-05-01", "2010-06-01"), "2010-05-04")
    # Interrupted before the period or after it, or it ended well.
    interrupt("b", "2010-03-31")
    interrupt("b", "2010-07-01")
    p.place(p.young("b", "2010-01-01"), "mentor", "2010-01-01", "2010-05-01",
            ending="completed")
    # Interrupted before the first enrolled day.
    p.place(p.young("b", "2010-05-02"), "mentor", "2010-01-01", "2010-05-01",
            ending="interrupted")
    # On the last day: a step of that day, and a placement of that day.
    p.step(interrupt("d", "2010-06-30"), "2010-06-30")
    interrupt("d", "2010-06-24", "2010-06-30")
    p.step(interrupt("e", "2010-06-24"), "2010-06-30")
    # One of two went on: the person did.
    interrupt("c", "2010-04-10", "2010-04-20")
    p.entities["placement"][-1].update(ending="interrupted",
                                       to_date="2010-06-20")
    return expect(cells(p, Q2), {
        "6 a interrupted pathway": 4, "6 a went_on pathway": 3,
        "6 a went_on pathway_share": (None, 3, 4),
        "6 a interrupted pathway_share": (None, 4, 4),
        "6 a 0_7 after_interruption": 1, "6 a 8_14 after_interruption": 1,
        "6 a 31_60 after_interruption": 1, "6 a not_yet after_interruption": 1,
        "6 a all after_interruption": 4,
        "6 a not_yet after_interruption_share": (None, 1, 4),
        # 0, 8 and 31; then 0, 8, 20 and 3.
        "6 a median_days_to_placement days": 8,
        "6 a median_days_to_step days": 5.5,
        "6 b interrupted pathway": 0, "6 b all after_interruption": 0,
        "6 b went_on pathway_share": (None, 0, 0),
        "6 b median_days_to_placement days": None,
        "6 b median_days_to_step days": None,
        "6 c interrupted pathway": 1, "6 c went_on pathway": 1,
        "6 c all after_interruption": 2, "6 c 8_14 after_interruption": 1,
        "6 c not_yet after_interruption": 1,
        "6 d interrupted pathway": 2, "6 d 0_7 after_interruption": 1,
        "6 d not_yet after_interruption": 1,
        # None and six days; a placement or a step on the last day counts.
        "6 d median_days_to_step days": 3,
        "6 e median_days_to_step days": 6})


@case
def who_came_back():
    p = Small()
    back = p.young("a", "2010-01-01", "2010-02-01", "own_choice")
    p.enrol(back, "a", "2010-05-01")
    # A first enrolment in b, but not the first anywhere.
    other = p.young("c", "2010-01-01", "2010-02-01", "own_choice")
    p.enrol(other, "b", "2010-05-01")
    moved = p.young("c", "2010-01-01", "2010-05-01", "transfer")
    p.enrol(moved, "b", "2010-05-01",
            resumes_id=p.entities["enrolment"][-1]["id"])
    # Twice in one quarter is one person.
    twice = p.young("d", "2010-01-01", "2010-04-02", "moved")
    p.enrol(twice, "d", "2010-04-10", "2010-04-20", "moved")
    p.enrol(twice, "d", "2010-05-10")
    return expect(cells(p, Q2), {
        "6 a came_back pathway": 1, "6 b came_back pathway": 0,
        "6 c came_back pathway": 0, "6 d came_back pathway": 1,
        "2 d balance resumed": 2, "6 all came_back pathway": 3,
        "6 all came_back pathway_share": (None, 3, 4)})


@case
def transitions():
    p = Small()
    one = p.young("a", "2010-04-01", "2010-06-01", "moved")
    p.place(one, "leisure", "2009-01-01", "2009-02-01")
    # Its neighbour lies outside the enrolment, and it does not matter.
    p.place(one, "mentor", "2010-04-10", "2010-04-30")
    p.place(one, "treatment", "2010-04-15", "2010-05-30", parallel="1")
    # On one day the id decides, and the parallel one is no neighbour.
    p.place(one, "leisure", "2010-05-01", "2010-05-01")
    p.place(one, "mentor", "2010-05-01", "2010-05-20")
    # After the discharge.
    p.place(one, "vuc", "2010-06-01")
    two = p.young("b", "2010-01-01")
    p.place(two, "mentor", "2010-01-01", "2010-03-30")
    p.place(two, "mentor", "2010-03-31", "2010-05-01")
    three = p.young("c", "2010-01-01")
    p.place(three, "vuc", "2010-01-01", "2010-03-31")
    p.place(three, "leisure", "2010-04-01", "2010-06-29")
    p.place(three, "vuc", "2010-06-30")
    p.place(three, "mentor", "2010-07-01")
    got = cells(p, Q2)
    return expect(got, {
        "6a c leisure vuc": 1, "6a c all vuc": 1,
        "6a c vuc leisure": 1, "6a c all leisure": 1,
        "6a a mentor leisure": 2, "6a a mentor leisure_share": (None, 2, 2),
        "6a a all leisure": 2, "6a a leisure mentor": 1,
        "6a a all mentor": 1, "6a all all leisure": 3}) + absent(
            got, "6a a vuc mentor", "6a a leisure leisure", "6a a all vuc",
            "6a a treatment mentor", "6a b all mentor", "6a b mentor mentor")


tap.run()
