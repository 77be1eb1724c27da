#!/usr/bin/python3
"""Checks the second count itself against packages that are counted by hand: what is
done with the young people.  Key workers, next steps, balls and key problems.

As in test-second-count-people.py a partnership shows one variant of a rule.
"""

import sys

sys.dont_write_bytecode = True
from small_package import Q2, Small, absent, case, cells, expect  # noqa: E402
import tap  # noqa: E402


# Table 11 ----------------------------------------------------------------

@case
def young_people_of_a_key_worker():
    p = Small()
    # Two on the last day, one of them with a second worker; one left before
    # it; one has nobody any more.
    one = p.young("a", "2010-01-01")
    p.work(one, "kim", "2010-01-01")
    two = p.young("a", "2010-01-01")
    p.work(two, "kim", "2010-06-30")
    p.work(two, "bo", "2010-01-01")
    three = p.young("a", "2010-01-01", "2010-06-30", "moved")
    p.work(three, "kim", "2010-01-01", "2010-06-29")
    four = p.young("a", "2010-01-01")
    p.work(four, "bo", "2010-01-01", "2010-04-30")
    # Before the period, after the enrolment, and after the period.
    p.work(four, "x1", "2009-01-01", "2010-03-31")
    p.work(three, "x2", "2010-06-30")
    p.work(one, "x3", "2010-07-01")
    got = cells(p, Q2)
    return expect(got, {
        "11 a kim enrolled": 2, "11 a bo enrolled": 1,
        "11 a without enrolled": 1, "11 a all enrolled": 3,
        # kim: 91 days of one, 1 of two, 90 of three.  bo: 91 and the 30
        # of April.  Nobody: 31 + 30 days of four.
        "11 a kim mean": 182 / 91, "11 a bo mean": 121 / 91,
        "11 a without mean": 61 / 91, "11 a all mean": (3 * 91 + 90) / 91,
        "11 a kim most": 2, "11 a bo most": 2, "11 a without most": 1,
        "11 a all most": 4,
        # kim: 13 weeks, a seventh, and 90 days; bo: 13 weeks and 30 days.
        "11 a kim median_weeks": 90 / 7, "11 a bo median_weeks": 121 / 14,
        "11 a all median_weeks": 90 / 7,
        # Three enrolled on the last day, and two key workers.
        "11 a all caseload": (1.5, 3, 2)}) + absent(
            got, "11 a x1 enrolled", "11 a x2 enrolled", "11 a x3 enrolled",
            "11 a kim caseload", "11 a without handed_over",
            "11 a without median_weeks")


@case
def key_workers_follow_the_partnership():
    p = Small()
    moved = p.young("a", "2010-01-01", "2010-05-01", "transfer")
    p.enrol(moved, "b", "2010-05-01",
            resumes_id=p.entities["enrolment"][-1]["id"])
    p.work(moved, "kim", "2010-01-01", "2010-04-30")
    p.work(moved, "bo", "2010-05-01")
    p.young("c", "2010-01-01")
    got = cells(p, Q2)
    return expect(got, {
        "11 a kim enrolled": 0, "11 a kim mean": 30 / 91,
        "11 a kim most": 1, "11 a kim handed_over": 1,
        "11 a kim weighted": None, "11 a all enrolled": 0,
        "11 a without mean": None, "11 a without most": 0,
        "11 a all caseload": (None, 0, 0),
        "11 b bo enrolled": 1, "11 b bo mean": 61 / 91,
        "11 b bo handed_over": 0, "11 b all handed_over": 0,
        "11 c without enrolled": 1, "11 c without mean": 1,
        "11 c all caseload": (None, 1, 0), "11 c all median_weeks": None,
        "11 all kim handed_over": 1, "11 all all handed_over": 1,
        "11 all all caseload": (2, 2, 1)}) + absent(
            got, "11 a bo enrolled", "11 b kim enrolled")


@case
def levels_and_weights():
    p = Small()
    for level in ("close", "external", "external", "phasing_out", None):
        person = p.young("a", "2010-01-01")
        p.work(person, "kim", "2010-01-01")
        if level:
            # The level of the last day counts.
            p.level(person, "close", "2010-01-01", "2010-06-29")
            p.level(person, level, "2010-06-30")
    expected = {
        "11 a kim close": 1, "11 a kim external": 2,
        "11 a kim phasing_out": 1, "11 a kim level_unknown": 1}
    wrong = expect(cells(p, Q2), dict(expected, **{
        # 1 + 2 * 0.6 + 0.3 + 1.
        "11 a kim weighted": 3.5, "11 a all weighted": 3.5,
        "11 a without weighted": None}))
    p.add("setting", name="weight_close", value="2")
    p.add("setting", name="weight_phasing_out", value="0.5")
    return wrong + expect(cells(p, Q2), dict(expected, **{
        # 2 + 2 * 0.6 + 0.5 + 2.
        "11 a kim weighted": 5.7}))


@case
def handing_over():
    p = Small()

    def hand(partnership, last, after, to="bo", **enrolment):
        person = p.young(partnership, "2010-01-01", **enrolment)
        p.work(person, "kim", "2010-01-01", last)
        p.work(person, to, after)

    hand("a", "2010-04-01", "2010-04-02")
    hand("a", "2010-06-29", "2010-06-30")
    # Any time later will do.
    hand("a", "2010-04-01", "2010-06-01")
    # Before the period, or taken over after it.
    hand("b", "2010-03-31", "2010-04-01")
    hand("b", "2010-06-30", "2010-07-01")
    # To herself, and to one who was there already.
    hand("b", "2010-05-01", "2010-05-02", to="kim")
    hand("b", "2010-05-01", "2010-05-01")
    # Not enrolled on the day.
    hand("b", "2010-05-01", "2010-05-02", discharged="2010-05-01")
    return expect(cells(p, Q2), {
        "11 a kim handed_over": 3, "11 a bo handed_over": 0,
        "11 a all handed_over": 3, "11 b kim handed_over": 0,
        "11 b all handed_over": 0, "11 all kim handed_over": 3})


# Table 12 ----------------------------------------------------------------

@case
def how_steps_end():
    p = Small()
    a = p.young("a", "2010-01-01")
    # Not set in the period.
    p.step(a, "2010-03-31", done="2010-04-01")
    p.step(a, "2010-07-01")
    for due, done in (("2010-05-01", "2010-05-01"), ("", "2010-06-30")):
        p.step(a, "2010-04-01", due, done)
    p.step(a, "2010-04-01", "2010-05-01", "2010-05-02")
    # Done goes before cancelled; what is done later is not done yet.
    p.step(a, "2010-04-01", "2010-05-01", "2010-05-03", "2010-05-02")
    p.step(a, "2010-04-01", "2010-05-01", "2010-07-01", "2010-06-30")
    for due in ("", "2010-06-30", "2010-07-15"):
        p.step(a, "2010-06-30", due)
    p.step(a, "2010-04-01", "2010-06-29", "2010-07-01")
    p.step(a, "2010-04-01", "2010-06-29", cancelled="2010-07-01")
    # A participant, though not enrolled on the day.
    late = p.young("a", "2010-05-01")
    p.step(late, "2010-04-01", "2010-07-01")
    # No participant.
    p.step(p.young("b", "2010-01-01", "2010-03-31", "moved"), "2010-04-01")
    p.young("b", "2010-01-01")
    return expect(cells(p, Q2), {
        "12 a done_in_time steps": 2, "12 a done_late steps": 2,
        "12 a cancelled steps": 1, "12 a open steps": 4,
        "12 a overdue steps": 2, "12 a all steps": 11,
        "12 a open steps_share": (400 / 11, 4, 11),
        "12 a all steps_share": (100, 11, 11),
        "12 a without people": 0, "12 a without people_share": (None, 0, 2),
        "12 b all steps": 0, "12 b without people": 1,
        "12 b without people_share": (None, 1, 1),
        "12 b open steps_share": (None, 0, 0)})


@case
def new_steps_after_missed_ones():
    p = Small()

    def miss(name, due, done="", cancelled="", *later):
        person = p.young(name, "2010-01-01")
        p.step(person, "2010-01-01", due, done, cancelled)
        for on in later:
            p.step(person, on)

    # A new one the same day, and five days later; both of one person.
    miss("a", "2010-04-01", "2010-04-02", "", "2010-04-01", "2010-04-03")
    miss("a", "2010-06-20", "", "2010-06-21", "2010-06-25")
    miss("d", "2010-06-20", "", "", "2010-06-30")
    # Done or cancelled on the day, or it falls due on the last day.
    miss("b", "2010-04-10", "2010-04-10", "", "2010-04-20")
    miss("b", "2010-04-10", "", "2010-04-10", "2010-04-20")
    miss("b", "2010-06-30", "", "", "2010-06-30")
    # Fell due before the period; the new one came before or after.
    miss("b", "2010-03-31", "", "", "2010-04-20")
    miss("b", "2010-04-10", "", "", "2010-04-09", "2010-07-01")
    # Each of two missed ones waits on its own: 10 and 3 days.
    miss("c", "2010-04-10", "", "", "2010-04-20")
    p.step(p.entities["young_person"][-1]["id"], "2010-04-01", "2010-04-17")
    return expect(cells(p, Q2), {
        "12 a missed_to_new days": 2.5, "12 b missed_to_new days": None,
        "12 c missed_to_new days": 6.5, "12 d missed_to_new days": 10,
        # 0, 3, 5, 10 and 10.
        "12 all missed_to_new days": 5})


@case
def balls_and_their_answers():
    p = Small()
    a = p.young("a", "2010-01-01")
    p.throw(a, "2010-03-31", "accepted", "2010-04-01")
    p.throw(a, "2010-07-01", "accepted", "2010-07-01")
    p.throw(a, "2010-04-01", "accepted", "2010-04-11")
    # Nobody wrote down when: on the day.
    p.throw(a, "2010-06-30", "accepted")
    p.throw(a, "2010-05-01", "declined", "2010-05-02")
    p.throw(a, "2010-05-01")
    # It was not answered by the last day.
    p.throw(a, "2010-06-30", "accepted", "2010-07-01")
    p.throw(a, "2010-06-30", "declined", "2010-07-01")
    p.throw(a, "", "accepted", "2010-05-01")
    p.throw(p.young("b", "2010-01-01", "2010-03-31", "moved"), "2010-04-01")
    return expect(cells(p, Q2), {
        "12 a accepted balls": 2, "12 a declined balls": 1,
        "12 a unanswered balls": 3, "12 a all balls": 6,
        "12 a accepted balls_share": (None, 2, 6),
        "12 a to_accept days": 5, "12 b all balls": 0,
        "12 b to_accept days": None})


# Table 13 ----------------------------------------------------------------

@case
def key_problems():
    p = Small()
    # Solved on the first day; begun on the last; one that always was.
    one = p.young("a", "2010-01-01")
    p.trouble(one, "crime", "2009-01-01", "2010-04-01")
    p.trouble(one, "crime", "2010-06-30", "2010-07-01")
    p.trouble(one, "money")
    two = p.young("a", "2010-01-01")
    p.trouble(two, "money", "2010-01-01", "2010-06-30")
    p.trouble(two, "crime", "2010-01-01", "2010-03-31")
    p.trouble(two, "crime", "2010-07-01")
    p.trouble(two, "housing", "2010-04-01")
    # Only logged; on the first and on the last day, and outside.
    three = p.young("a", "2010-01-01")
    p.log(two, "2010-04-01", "phone", theme="health")
    p.log(three, "2010-06-30", "phone", reached="0", theme="health")
    p.log(three, "2010-03-31", "phone", theme="social")
    p.log(three, "2010-07-01", "phone", theme="social")
    p.log(three, "2010-05-01", "phone")
    left = p.young("a", "2010-01-01", "2010-03-31", "moved")
    p.trouble(left, "social")
    p.log(left, "2010-05-01", "phone", theme="social")
    got = cells(p, Q2)
    return expect(got, {
        "13 a crime young_people": 1, "13 a crime share": (None, 1, 3),
        "13 a crime new": 1, "13 a crime solved": 1, "13 a crime logged": 0,
        "13 a money young_people": 2, "13 a money new": 0,
        "13 a money solved": 1,
        "13 a housing new": 1, "13 a housing solved": 0,
        "13 a health young_people": 0, "13 a health logged": 2,
        "13 a social young_people": 0, "13 a social logged": 0,
        "13 a any young_people": 2, "13 a any new": 2, "13 a any solved": 2,
        "13 a any logged": 2, "13 a any share": (None, 2, 3),
        "13 a none young_people": 1, "13 a none share": (None, 1, 3),
        "13 a all young_people": 3, "13 a all share": (None, 3, 3)}) + absent(
            got, "13 a none new", "13 a all logged")


tap.run()
