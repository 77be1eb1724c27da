"""The histories of the example: who comes when, and how each stay ends.

The hard cases are written out one by one, so that they are there whatever
the random histories become.
"""
import datetime
import random

from example_partnerships import weekday

COUNTS = {"r": 38, "ro": 36, "g": 40, "l": 36}
# Roskilde starts in groups of ten weeks with a fixed start and end.
COHORTS = [("2008-10-06", "2008-12-12", "Hold 1, efterår 2008"), ("2009-02-02", "2009-04-10", "Hold 2, forår 2009"),
           ("2009-08-24", "2009-10-30", "Hold 3, efterår 2009"), ("2010-02-01", "2010-04-09", "Hold 4, forår 2010"),
           ("2010-08-23", "2010-10-29", "Hold 5, efterår 2010"), ("2011-01-31", "2011-04-08", "Hold 6, forår 2011"),
           ("2011-08-22", "2011-10-28", "Hold 7, unge under 18 år"), ("2012-02-06", "2012-04-13", "Hold 8, forår 2012")]

# The histories that must be in the example, whatever the random ones become.
# ps: the first partnership; stays: (partnership, admitted, discharged, reason).
SPECIALS = [
    # Drop-out, but back within 20 days: does not count as drop-out.
    dict(ps="r", referred="2009-02-11", stays=[("r", "2009-03-02", "2010-05-10", "stayed_away"),
                                               ("r", "2010-05-27", "2012-06-22", "in_education")]),
    # Back after several months, the first stay ended by illness.
    dict(ps="l", referred="2009-01-14", stays=[("l", "2009-02-09", "2010-01-29", "illness"),
                                               ("l", "2010-08-09", "", "")]),
    # Drop-out and back after more than 30 days: counts as drop-out. Intake waited first.
    dict(ps="g", referred="2009-11-16", waited="2009-12-02",
         stays=[("g", "2010-01-11", "2010-10-29", "own_choice"), ("g", "2010-12-06", "2012-08-10", "goal_reached")]),
    # Transfers between partnerships, the same day in and out.
    dict(ps="r", referred="2009-05-04", stays=[("r", "2009-05-18", "2010-04-06", "transfer"),
                                               ("ro", "2010-04-06", "", "")]),
    dict(ps="g", referred="2010-01-20", stays=[("g", "2010-02-08", "2011-03-14", "transfer"),
                                               ("l", "2011-03-14", "", "")]),
    dict(ps="l", referred="2010-08-18", stays=[("l", "2010-09-06", "2011-08-15", "transfer"),
                                               ("g", "2011-08-15", "2012-06-29", "in_work")]),
    dict(ps="ro", referred="2011-01-06", cohort=5, stays=[("ro", "2011-01-31", "2012-01-09", "transfer"),
                                                          ("g", "2012-01-09", "", "")]),
    # A stay of zero days: admitted and discharged the same day.
    dict(ps="l", referred="2010-02-15", stays=[("l", "2010-03-01", "2010-03-01", "wrongly_referred")]),
    # Admitted on the first day of a quarter, discharged on the last day of another.
    dict(ps="r", referred="2009-03-16", stays=[("r", "2009-04-01", "2010-09-30", "in_education")]),
    # Admitted on the last day of a quarter, discharged on the first day of another.
    dict(ps="l", referred="2010-06-07", stays=[("l", "2010-06-30", "2011-07-01", "in_work")]),
    # Open on the last day of a quarter and gone the day after.
    dict(ps="g", referred="2009-09-07", stays=[("g", "2009-09-21", "2011-10-01", "other_offer")]),
    # Discharged on the very day that the example takes for today.
    dict(ps="r", referred="2010-02-03", stays=[("r", "2010-02-22", "2011-10-14", "in_education")]),
    # The 18th birthday falls in the enrolment; the second one on today.
    dict(ps="g", referred="2009-12-07", birth="1992-11-12", stays=[("g", "2010-01-25", "", "")]),
    dict(ps="ro", referred="2011-07-27", birth="1993-10-14", cohort=6, stays=[("ro", "2011-08-22", "", "")]),
    # Neither birth date nor gender is known.
    dict(ps="l", referred="2011-03-02", birth="", gender="unknown", stays=[("l", "2011-03-21", "", "")]),
    # Education by placement only: no outcome is entered.
    dict(ps="r", referred="2009-08-12", outcome="none",
         path="production_school company_placement egu_school egu_placement",
         stays=[("r", "2009-08-31", "", "")]),
    # Education by outcome only: no placement of the class education.
    dict(ps="g", referred="2009-08-05", outcome="2011-03-01 egu",
         path="production_school company_placement production_school company_placement production_school",
         stays=[("g", "2009-08-17", "2012-05-04", "in_education")]),
    # A job before education.
    dict(ps="ro", referred="2009-01-12", cohort=1, outcome="2009-06-15 ordinary_job, 2010-08-09 egu",
         path="group_course company_placement production_school company_placement egu_placement egu_school",
         stays=[("ro", "2009-02-02", "", "")]),
    # Gaps of exactly 30 and 31 days between placements, and one of 21.
    dict(ps="l", referred="2009-09-09", gaps={0: 30, 1: 31, 2: 21}, stays=[("l", "2009-09-28", "", "")]),
    # A gap of 52 days between placements, but treatment beside them bridges it.
    dict(ps="g", referred="2010-04-12", gaps={1: 52}, bridge=True, stays=[("g", "2010-04-26", "", "")]),
    # No placement for a long time after admission.
    dict(ps="r", referred="2011-05-23", gaps={-1: 47}, stays=[("r", "2011-06-06", "", "")]),
    # No next step on the day that the example takes for today: one in three places.
    dict(ps="r", referred="2010-08-30", hole=True, stays=[("r", "2010-09-13", "", "")]),
    dict(ps="g", referred="2010-10-18", hole=True, stays=[("g", "2010-11-01", "2012-06-22", "in_education")]),
    dict(ps="l", referred="2011-01-10", hole=True, stays=[("l", "2011-01-24", "", "")]),
    # The few other drop-outs.
    dict(ps="ro", referred="2009-07-29", cohort=2, stays=[("ro", "2009-08-24", "2010-03-12", "broken_off")]),
    dict(ps="l", referred="2010-09-20", stays=[("l", "2010-10-04", "2011-05-27", "own_choice")]),
    dict(ps="r", referred="2011-02-14", stays=[("r", "2011-03-01", "2011-12-09", "own_choice")]),
    dict(ps="g", referred="2011-04-04", stays=[("g", "2011-04-26", "2012-03-16", "other_drop_out")]),
    # Too old: the age limit of the project.
    dict(ps="l", referred="2008-10-20", birth="1986-05-19", stays=[("l", "2008-11-10", "2012-05-18", "age_limit")]),
    # Discharged on the last day of the project.
    dict(ps="r", referred="2008-10-13", stays=[("r", "2008-10-27", "2012-09-30", "project_ended")]),
    dict(ps="g", referred="2008-11-10", stays=[("g", "2008-11-24", "2012-09-30", "project_ended")]),
    # Hidden identities.
    dict(ps="r", referred="2009-10-12", protected=1, stays=[("r", "2009-10-26", "", "")]),
    dict(ps="ro", referred="2010-08-02", protected=1, cohort=4, stays=[("ro", "2010-08-23", "", "")]),
    dict(ps="l", referred="2010-11-08", protected=1, stays=[("l", "2010-11-22", "2012-08-31", "in_education")]),
    # Referred, but not admitted.
    dict(ps="r", referred="2010-03-15", result="not_target_group", stays=[]),
    dict(ps="r", referred="2011-10-03", result="waiting", stays=[]),
    dict(ps="ro", referred="2010-06-21", result="referred_elsewhere", stays=[]),
    dict(ps="ro", referred="2011-09-26", result="waiting", stays=[]),
    dict(ps="g", referred="2009-04-20", result="withdrawn", stays=[]),
    dict(ps="g", referred="2011-02-07", result="not_target_group", stays=[]),
    dict(ps="l", referred="2009-06-03", result="not_target_group", stays=[]),
    dict(ps="l", referred="2010-05-10", result="referred_elsewhere", stays=[]),
]

PATHS = {
    "r": ["production_school company_placement production_school company_placement egu_school egu_placement",
          "production_school company_placement company_placement egu_placement egu_school",
          "production_school company_placement production_school company_placement basic_course main_course",
          "company_placement production_school company_placement production_school egu_school egu_placement"],
    "ro": ["group_course company_placement egu_placement egu_school",
           "group_course company_placement production_school company_placement egu_placement egu_school",
           "group_course company_placement company_placement basic_course main_course",
           "group_course production_school company_placement vuc egu_placement"],
    "g": ["production_school company_placement production_school company_placement egu_school egu_placement",
          "production_school company_placement production_school basic_course main_course",
          "production_school company_placement production_school company_placement vuc basic_course"],
    "l": ["production_school company_placement production_school company_placement egu_school egu_placement",
          "production_school company_placement production_school vuc egu_placement",
          "production_school company_placement production_school basic_course main_course"],
}


def on(text):
    return datetime.date.fromisoformat(text) if text else None


def days(number):
    return datetime.timedelta(days=number)


def ordinary_plans(place, number, rng):
    """Histories of no special kind, spread over the years of the project."""
    plans = []
    early = {"r": 4, "ro": 3, "g": 5, "l": 2}[place]
    for index in range(number):
        if place == "ro":
            cohort = (0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 0, 1, 2, 3, 4)[index % 27]
            admitted = on(COHORTS[cohort][0])
            referred = weekday(admitted - days(rng.randrange(18, 50)))
        else:
            year, first, last = ((2008, 60, 168), (2009, 0, 330), (2009, 0, 330), (2010, 0, 345), (2010, 0, 345),
                                 (2011, 0, 270), (2011, 0, 270), (2009, 200, 345), (2012, 20, 150))[index * 7 % 9]
            start = datetime.date(year, 1 if year > 2008 else 7, 5)
            admitted = start + days(rng.randrange(first, last))
            if admitted.month == 7:
                # Nobody starts in the holidays.
                admitted = admitted.replace(month=8)
            admitted = weekday(admitted)
            referred = weekday(admitted - days(rng.randrange(10, 45)))
            cohort = None
        referred = max(referred, datetime.date(2008, 8, 4))
        discharged, reason = "", ""
        if early and admitted < on("2010-06-01") and rng.random() < 0.55:
            early -= 1
            discharged = min(weekday(admitted + days(rng.randrange(240, 640))), on("2011-09-30"))
            reason = rng.choice("in_education in_education in_education in_work goal_reached other_offer moved "
                                "illness other_authority imprisonment".split())
        elif rng.random() < 0.5 and admitted < on("2011-07-01"):
            discharged = weekday(on("2011-10-24") + days(rng.randrange(0, 330)))
            reason = rng.choice("in_education in_education in_education in_work goal_reached other_offer moved "
                                "parental_leave".split())
        stays = [(place, admitted.isoformat(), discharged and discharged.isoformat(), reason)]
        plans.append(dict(ps=place, referred=referred.isoformat(), stays=stays, cohort=cohort))
    return plans


def all_plans():
    """Every history with its reference number, which follows the date of referral."""
    plans = []
    for place in COUNTS:
        here = [plan for plan in SPECIALS if plan["ps"] == place]
        rng = random.Random("tovholder-example:plans:" + place)
        here += ordinary_plans(place, COUNTS[place] - len(here), rng)
        here.sort(key=lambda plan: plan["referred"])
        for number, plan in enumerate(here, 1):
            plans.append(dict(plan, key=f"{place}-{number:03}", reference=f"{place.upper()}-{number:03}"))
    return plans


def write_cohorts(package):
    for number, (first, last, name) in enumerate(COHORTS, 1):
        package.add("cohort", f"co-{number}", on(first) - days(60), partnership_id="ps-ro", name=name,
                    from_date=first, to_date=last)
