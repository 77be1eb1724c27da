#!/usr/bin/python3
"""Checks the second count itself against packages that are counted by hand: periods
and the tables of people and placements.

Most packages hold several small partnerships, one for each variant of a rule,
so that one block of the annex shows one variant.  The comments say how the
expected number was found.
"""

import sys

sys.dont_write_bytecode = True
from common import previous_period  # noqa: E402
from package_reader import day  # noqa: E402
from small_package import case, Q2, Small, cells, expect  # noqa: E402
import tap  # noqa: E402


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
    # EGU is a job here, so that a placement in it is another education.
    p.add("outcome_type", id="outcome_type:egu", name="EGU",
          **{"class": "work", "position": "1"})
    d = p.young("d", "2010-01-01")
    p.place(d, "egu_school", "2010-04-01")
    return expect(cells(p, Q2), {
        "7 d other_education n": 1, "7 d education n": 1, "7 d egu n": 0,
        "1 a drop_out period": 1, "7 a other_education n": 1,
        "5 b fgu started": 1, "7 b other_education n": 1,
        "7 c own-kind n": 1, "7 c education n": 1})


tap.run()
