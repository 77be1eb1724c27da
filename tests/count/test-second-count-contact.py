#!/usr/bin/python3
"""Checks the second count itself against packages that are counted by hand: contact,
time series, and the packages whose figures are published.

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
from horsens import horsens_package  # noqa: E402
from model_pathway import model_pathway_package  # noqa: E402
from package_reader import day  # noqa: E402
from second_count import compare, count, describe  # noqa: E402
from small_package import case, Q2, Small, cells, expect  # noqa: E402
import tap  # noqa: E402


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


tap.run()
