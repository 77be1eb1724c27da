"""A package that reproduces the published figures of Horsens.

* On 2018-01-31: 712 young people by readiness (2, 28, 295, 387), of whom 164
  are enrolled; all of these are ready for activity, so 164 of 387 = 42 %.
* 198 enrolled on 2016-12-31 and 164 on 2017-12-31: -34, which is -17 %.
* On the one day 2017-12-31 there are 164 participants.  64 have begun an
  education and 28 work: 39 % and 17 %, together 56 %.
* Four key workers share the 164, which is 41.0 each.

Nobody is admitted or discharged between 2017-12-01 and 2018-01-31, because
someone discharged on 2017-12-31 would still be a participant of that day.
"""

import datetime
import sys

from package_writer import Package

PARTNERSHIP = "horsens"
READINESS = {"not_assessed": 2, "plainly_ready": 28,
             "ready_for_education": 295, "ready_for_activity": 387}

FORMER = 70         # enrolled on 2016-12-31 and discharged in 2017
STAYING = 128       # enrolled on 2016-12-31 and all the way through
NEW = 36            # admitted in 2017 and still enrolled
EDUCATION = 64
WORK = 28

EDUCATION_OUTCOMES = ["egu", "basic_course", "main_course", "vuc_hf"]
EDUCATION_PLACEMENTS = ["egu_placement", "egu_school", "vuc"]
REASONS = ["in_education", "in_work", "goal_reached", "moved", "stayed_away"]


def text(date):
    return date.isoformat()


def horsens_package(folder):
    """Write the package to a folder and return the folder."""
    package = Package()
    one_day = datetime.timedelta(days=1)
    package.add("partnership", id=PARTNERSHIP, name="Horsens",
                from_date="2015-01-01")
    workers = [package.add("contact", given_name=name)
               for name in ("Anne", "Bo", "Carla", "Dan")]

    def add_person(number, level):
        person = package.add(
            "young_person", id="ung-%03d" % number,
            reference="H-%03d" % number, birth_date=str(1993 + number % 8),
            gender=("female", "male")[number % 2],
            entry_situation=("no_plan", "at_risk", "neither")[number % 3],
            leaving_exam=("yes", "no", "unknown")[number % 3])
        package.add("readiness", young_person_id=person, level=level,
                    from_date="2016-01-01")
        return person

    def enrol(number, person, admitted, discharged=None, reason=None):
        row = {"young_person_id": person, "partnership_id": PARTNERSHIP,
               "admitted_on": text(admitted)}
        worker = {"young_person_id": person,
                  "contact_id": workers[number % len(workers)],
                  "from_date": text(admitted)}
        if discharged:
            row["discharged_on"] = text(discharged)
            row["discharge_reason_id"] = "discharge_reason:" + reason
            # A discharge closes the key worker the day before.
            worker["to_date"] = text(discharged - one_day)
        package.add("enrolment", **row)
        package.add("key_worker", **worker)

    # Those who are enrolled at the end come first: 128 since 2016 or before,
    # the last of them admitted on 2016-12-31 itself, and 36 from 2017.
    enrolled = []
    for number in range(STAYING + NEW):
        person = add_person(number + 1, "ready_for_activity")
        if number < STAYING:
            admitted = (datetime.date(2016, 12, 31)
                        - datetime.timedelta(days=5 * (STAYING - 1 - number)))
        else:
            admitted = (datetime.date(2017, 1, 5)
                        + datetime.timedelta(days=8 * (number - STAYING)))
        enrol(number, person, admitted)
        enrolled.append((person, admitted))

    # Discharges fall from 2017-01-10 on, four days apart, and so in 2017.
    number = STAYING + NEW
    for index in range(FORMER):
        number += 1
        person = add_person(number, "ready_for_education")
        admitted = (datetime.date(2015, 3, 1)
                    + datetime.timedelta(days=7 * index))
        discharged = (datetime.date(2017, 1, 10)
                      + datetime.timedelta(days=4 * index))
        enrol(index, person, admitted, discharged,
              REASONS[index % len(REASONS)])

    # The rest are young people whom the municipality has only assessed.
    left = dict(READINESS)
    left["ready_for_activity"] -= STAYING + NEW
    left["ready_for_education"] -= FORMER
    for level, how_many in left.items():
        for _ in range(how_many):
            number += 1
            add_person(number, level)

    add_events(package, enrolled)
    return package.write(folder)


def add_events(package, enrolled):
    """Give 64 of the enrolled an education and 28 others only work."""
    for index, (person, admitted) in enumerate(enrolled[:EDUCATION + WORK]):
        begun = text(admitted + datetime.timedelta(days=45))
        if index >= EDUCATION:
            package.add("outcome", young_person_id=person,
                        outcome_type_id="outcome_type:" + (
                            "ordinary_job", "supported_job")[index % 2],
                        started_on=begun, state="admitted")
            continue
        # Four out of six start education by an outcome, two by a placement.
        if index % 6 < 4:
            package.add("outcome", young_person_id=person,
                        outcome_type_id="outcome_type:"
                        + EDUCATION_OUTCOMES[index % 4],
                        started_on=begun, state="admitted")
        else:
            package.add("placement", young_person_id=person,
                        placement_type_id="placement_type:"
                        + EDUCATION_PLACEMENTS[index % 3],
                        from_date=begun, individually_planned="1",
                        parallel="0")
        # Some worked before: education wins, and they are counted once.
        if index % 10 == 0:
            package.add("outcome", young_person_id=person,
                        outcome_type_id="outcome_type:ordinary_job",
                        started_on=text(admitted
                                        + datetime.timedelta(days=10)),
                        state="interrupted")


if __name__ == "__main__":
    horsens_package(sys.argv[1])
