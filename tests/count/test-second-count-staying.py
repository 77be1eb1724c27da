#!/usr/bin/python3
"""Checks the second count itself against packages that are counted by hand: how
long young people stay, why they drop out, and the companies.

As in test-second-count-people.py a partnership shows one variant of a rule.
"""

import sys

sys.dont_write_bytecode = True
from small_package import (Q1, Q2, Small, absent, case, cells,  # noqa: E402
                           expect)
import tap  # noqa: E402


# Table 8 -----------------------------------------------------------------

@case
def half_years_ripen_on_their_last_day():
    p = Small()
    p.young("a", "2009-06-30")
    p.young("a", "2010-01-01")
    p.young("a", "2010-06-30")
    p.young("a", "2010-07-01")
    p.young("a", "2010-09-29")
    p.young("a", "2010-09-30")
    # 31 December and three months is 31 March, and 30 June and three months
    # is 30 September.
    got = cells(p, ("2010-01-01", "2010-09-29"))
    wrong = expect(got, {
        "8 a 2009-1 after_3_admitted": 1, "8 a 2009-1 after_3_enrolled": 1,
        "8 a 2009-1 after_12_enrolled": 1, "8 a 2009-1 after_18_enrolled": None,
        "8 a 2009-1 after_18_admitted": 1,
        "8 a 2009-2 after_6_admitted": 0, "8 a 2009-2 after_6_enrolled": 0,
        "8 a 2009-2 after_12_enrolled": None,
        "8 a 2010-1 after_3_admitted": 2, "8 a 2010-1 after_3_enrolled": None,
        # Who is admitted after the last day is not known of.
        "8 a 2010-2 after_24_admitted": 2, "8 a 2010-2 after_3_neutral": None})
    wrong += absent(got, "8 a 2008-2 after_3_admitted",
                    "8 a 2011-1 after_3_admitted")
    return wrong + expect(cells(p, ("2010-09-30", "2010-09-30")),
                          {"8 a 2010-1 after_3_enrolled": 2})


@case
def where_they_are_after_some_months():
    p = Small()
    year = ("2010-01-01", "2011-12-31")
    # Admitted on 30 November 2009, three months: 28 February 2010.
    there = p.young("there", "2009-11-30", "2010-03-01", "own_choice")
    p.young("left", "2009-11-30", "2010-02-28", "own_choice")
    p.outcome(there, "egu", "2010-01-01")
    for name, kind, start, end in (
            ("education", "egu", "2010-02-28", ""),
            ("later", "egu", "2010-03-01", ""),
            ("ended", "egu", "2010-01-01", "2010-02-28"),
            ("lasts", "egu", "2010-01-01", "2010-03-01"),
            ("job", "ordinary_job", "2009-01-01", "")):
        person = p.young(name, "2009-11-30", "2010-01-01", "goal_reached")
        p.outcome(person, kind, start, end)
    # Education goes before work; a placement is education by its class.
    both = p.young("both", "2009-11-30", "2010-01-01", "moved")
    p.outcome(both, "ordinary_job", "2009-12-01")
    p.place(both, "vuc", "2010-01-01", "2010-03-01")
    for name, kind, start, end in (
            ("mentor", "mentor", "2010-01-01", ""),
            ("vuc", "vuc", "2010-02-28", ""),
            ("vucends", "vuc", "2010-01-01", "2010-02-28")):
        p.place(p.young(name, "2009-11-30", "2010-01-01", "moved"), kind,
                start, end)
    # Back again, and the second discharge is the latest.
    back = p.young("back", "2009-11-30", "2009-12-15", "own_choice")
    p.enrol(back, "back", "2009-12-20", "2010-01-01", "in_work")
    # The discharge after those months is not known of yet.
    p.enrol(back, "back", "2010-03-15", "2010-03-20", "moved")
    # A transfer is neutral here, and for all she is enrolled.
    moved = p.young("from", "2009-11-30", "2010-01-01", "transfer")
    p.enrol(moved, "to", "2010-01-01",
            resumes_id=p.entities["enrolment"][-1]["id"])
    got = cells(p, year)
    return expect(got, {"8 %s 2009-2 after_3_%s" % pair: 1 for pair in (
        ("there", "enrolled"), ("left", "drop_out"),
        ("education", "education"), ("later", "positive"),
        ("ended", "positive"), ("lasts", "education"), ("job", "work"),
        ("both", "education"), ("mentor", "neutral"), ("vuc", "education"),
        ("vucends", "neutral"), ("back", "positive"), ("from", "neutral"))}) + expect(got, {
            # In education after six months too: 30 May.
            "8 there 2009-2 after_6_education": 1,
            # Admitted in b on 1 January.
            "8 to 2010-1 after_3_enrolled": 1,
            "8 all 2009-2 after_3_admitted": 13,
            # The one there, and the one who changed partnership.
            "8 all 2009-2 after_3_enrolled": 2,
            "8 all 2009-2 after_3_education": 4,
            "8 all 2009-2 after_3_positive": 3,
            "8 all 2010-1 after_3_admitted": 0,
            "8 all 2011-2 after_3_drop_out": None})


# Table 9 -----------------------------------------------------------------

@case
def reasons_of_dropping_out():
    p = Small()
    # Came back within the norm the first time: the second is the drop-out.
    one = p.young("a", "2010-01-01", "2010-04-10", "own_choice")
    p.enrol(one, "a", "2010-05-10", "2010-06-10", "stayed_away")
    # After 31 days it is one too, but the last one counts.
    two = p.young("a", "2010-01-01", "2010-04-10", "own_choice")
    p.enrol(two, "a", "2010-05-11", "2010-06-10", "broken_off")
    # The last discharge is none, so the one before it is the last drop-out.
    three = p.young("a", "2010-01-01", "2010-04-10", "own_choice")
    p.enrol(three, "a", "2010-05-11", "2010-06-10", "moved")
    p.young("a", "2010-01-01", "2010-03-31", "own_choice")
    got = cells(p, Q2)
    return expect(got, {
        "9 a drop_out count": 3, "9 a drop_out count_share": (None, 3, 3),
        "9 a own_choice reason": 1, "9 a stayed_away reason": 1,
        "9 a broken_off reason": 1, "9 a other_drop_out reason": 0,
        "9 a unknown reason": 0, "9 a all reason": 3,
        "9 a all reason_share": (None, 3, 3),
        # 31 and 30 days of the second enrolments, and 99 of the third.
        "9 a median_days rate": 31}) + absent(got, "9 a moved reason")


@case
def what_was_before_dropping_out():
    p = Small()

    def leaver(partnership):
        return p.young(partnership, "2010-01-01", "2010-05-01", "own_choice")

    # The latest that began before the day; on one day the greatest id.
    one = leaver("a")
    p.place(one, "vuc", "2010-05-01")
    p.place(one, "mentor", "2010-04-30", "2010-04-30")
    p.place(one, "leisure", "2010-04-30", "2010-04-30")
    p.place(one, "treatment", "2009-01-01", "2010-06-30")
    two = leaver("a")
    p.place(two, "vuc", "2010-05-02")
    # Set or done the day before, or the day itself.
    p.step(leaver("open"), "2010-04-30", done="2010-05-01")
    p.step(leaver("done"), "2010-04-29", done="2010-04-30")
    p.step(leaver("cancelled"), "2010-04-29", cancelled="2010-04-30")
    p.step(leaver("late"), "2010-05-01")
    # Reached on the first and the last of the thirty days: 1 to 30 April.
    p.log(leaver("first"), "2010-04-01", "phone")
    p.log(leaver("last"), "2010-04-30", "text_mail")
    p.log(leaver("before"), "2010-03-31", "meeting")
    p.log(leaver("same"), "2010-05-01", "meeting")
    p.log(leaver("missed"), "2010-04-15", "meeting", reached="0")
    got = cells(p, Q2)
    wrong = expect(got, {
        "9 a leisure last_activity": 1, "9 a none last_activity": 1,
        "9 a all last_activity": 2,
        "9 a leisure last_activity_share": (None, 1, 2),
        # Eleven dropped out, and one of them had a step.
        "9 all open_next_step before": 1,
        "9 all open_next_step before_share": (100 / 11, 1, 11),
        "9 all contact_30 before_share": (200 / 11, 2, 11)})
    wrong += expect(got, {"9 %s open_next_step before" % name: n
                          for name, n in (("open", 1), ("done", 0),
                                          ("cancelled", 0), ("late", 0))})
    wrong += expect(got, {"9 %s contact_30 before" % name: n for name, n in (
        ("first", 1), ("last", 1), ("before", 0), ("same", 0), ("missed", 0))})
    return wrong + absent(got, "9 a mentor last_activity",
                          "9 a vuc last_activity")


@case
def the_rate_of_dropping_out():
    p = Small()
    # 30 days of April, and all 91 days of the quarter twice over, once:
    # the enrolments overlap, and a day is one day.
    p.young("a", "2010-01-01", "2010-05-01", "own_choice")
    twice = p.young("a", "2010-01-01")
    p.enrol(twice, "a", "2010-06-01")
    p.young("none", "2010-01-01")
    p.young("zero", "2010-01-01", "2010-04-01", "own_choice")
    got = cells(p, Q2)
    return expect(got, {
        # January to April.
        "9 a median_days rate": 120,
        "9 a person_years rate": 121 / 365.25,
        "9 a per_100_person_years rate": 36525 / 121,
        "9 none per_100_person_years rate": None,
        "9 none median_days rate": None,
        "9 none person_years rate": 91 / 365.25,
        # Discharged on the first day: nobody was enrolled for a day.
        "9 zero person_years rate": 0,
        "9 zero per_100_person_years rate": None}) + expect(
            cells(p, ("2009-01-01", "2009-12-31")),
            {"9 a person_years rate": None, "9 a drop_out count": 0})


# Table 16 ----------------------------------------------------------------

@case
def companies_and_purposes():
    p = Small()
    for name in ("c1", "c2", "c3", "c4"):
        p.add("organisation", id=name, name=name, kind="company")
    p.add("organisation", id="school", name="s", kind="production_school")

    def at(person, company, first, last="", **values):
        p.place(person, "company_placement", first, last,
                organisation_id=company, **values)

    one = p.young("a", "2010-04-01")
    at(one, "c1", "2010-04-01", "2010-04-30", purpose="trade")
    at(one, "c1", "2010-05-01", "2010-05-31", purpose="colleague")
    at(one, "c2", "2010-05-01")
    at(one, "c4", "2010-06-30")
    at(one, "school", "2010-05-01", purpose="trade")
    p.place(one, "company_placement", "2010-05-01", purpose="trade")
    # Somebody else was at c2 before, in another partnership.
    two = p.young("b", "2009-01-01", "2010-04-01", "moved")
    at(two, "c2", "2010-03-31", "2010-03-31", purpose="workplace")
    # Outside the enrolment.
    at(two, "c3", "2010-04-01", purpose="workplace")
    got = cells(p, Q2)
    return expect(got, {
        # The first day and the last.
        "16 a new companies": 2, "16 a again companies": 1,
        "16 a all companies": 3,
        "16 a trade purpose": 1, "16 a colleague purpose": 1,
        "16 a unknown purpose": 2, "16 a workplace purpose": 0,
        "16 a all purpose": 4, "16 a trade purpose_share": (None, 1, 4),
        "16 b all companies": 0, "16 b all purpose": 0}) + absent(
            got, "16 a new companies_share")


@case
def what_follows_a_placement_at_a_company():
    p = Small()
    p.add("organisation", id="c", name="c", kind="company")

    def end(partnership, last, discharged="", reason=""):
        person = p.young(partnership, "2009-01-01", discharged, reason)
        p.place(person, "company_placement", "2010-01-01", last,
                organisation_id="c")
        return person

    # 90 days after 1 January is 1 April; the quarter's last day is 90 days
    # after 1 April.
    for name, last in (("early", "2009-12-31"), ("first", "2010-01-01"),
                       ("last", "2010-04-01"), ("late", "2010-04-02")):
        person = end(name, last)
        p.entities["placement"][-1]["from_date"] = "2009-06-01"
        p.outcome(person, "egu", "2010-01-20")
    # Off to an EGU on the day after, and not a participant any more.
    gone = end("gone", "2010-01-31", "2010-02-01", "in_education")
    p.place(gone, "egu_school", "2010-02-01")
    # No enrolment on the day that it ends.
    p.outcome(end("left", "2010-02-01", "2010-02-01", "moved"), "egu",
              "2010-02-02")
    # 31 January and 90 days is 1 May.
    p.outcome(end("job", "2010-01-31"), "supported_job", "2010-05-01")
    p.outcome(end("toolate", "2010-01-31"), "supported_job", "2010-05-02")
    p.outcome(end("before", "2010-01-31"), "supported_job", "2010-01-30")
    p.outcome(end("same", "2010-01-31"), "egu", "2010-01-31")
    p.outcome(end("course", "2010-01-31"), "basic_course", "2010-02-01")
    end("open", "")
    wrong = expect(cells(p, Q2), {
        "16 %s followed result_share" % name: (None, n, total)
        for name, n, total in (
            ("early", 0, 0), ("first", 1, 1), ("last", 0, 1), ("late", 0, 0),
            ("gone", 1, 1), ("left", 0, 0), ("job", 1, 1), ("toolate", 0, 1),
            ("before", 0, 1), ("same", 1, 1), ("course", 0, 1),
            ("open", 0, 0))})
    return wrong + expect(cells(p, Q1), {
        # 31 December and 90 days is 31 March.
        "16 early followed result": 1,
        "16 first followed result_share": (None, 0, 0)})


tap.run()
