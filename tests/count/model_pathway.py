"""The model pathway of the partnerships as a package of one young person.

Production school, company placement, production school again, a new company
placement with talks with a psychologist beside it, then EGU; under all of it
runs the one key worker.  Five placements in series and one parallel, no gap of
more than 30 days, and the outcome is EGU, which is counted once although both
the placement and the outcome say so.
"""

import sys

from package_writer import Package

PARTNERSHIP = "model"
PERSON = "ung-1"
ADMITTED = "2008-08-11"
DISCHARGED = "2011-07-01"

# The gaps are 9 days, 30 days exactly (2009-07-01 to 2009-07-30), 2 and 16.
SERIES = [
    ("production_school", "2008-08-18", "2009-01-09", "on_to_next"),
    ("company_placement", "2009-01-19", "2009-06-30", "completed"),
    ("production_school", "2009-07-31", "2009-12-18", "on_to_next"),
    ("company_placement", "2009-12-21", "2010-07-15", "completed"),
    ("egu_placement", "2010-08-01", "2011-06-30", "completed"),
]
PARALLEL = ("treatment", "2010-01-11", "2010-05-28", "completed")
EDUCATION_START = "2010-08-01"


def model_pathway_package(folder):
    """Write the package to a folder and return the folder."""
    package = Package()
    package.add("partnership", id=PARTNERSHIP, name="Modelpartnerskabet",
                from_date="2008-07-01", to_date="2012-09-30", places="40")
    school = package.add("organisation", name="Produktionsskolen",
                         kind="production_school")
    worker = package.add("contact", given_name="Tove")
    package.add("young_person", id=PERSON, reference="M-1", birth_date="1991",
                gender="male", entry_situation="no_plan", leaving_exam="no")
    package.add("enrolment", young_person_id=PERSON,
                partnership_id=PARTNERSHIP, admitted_on=ADMITTED,
                discharged_on=DISCHARGED,
                discharge_reason_id="discharge_reason:in_education")
    # A discharge closes what is open the day before.
    package.add("key_worker", young_person_id=PERSON, contact_id=worker,
                from_date=ADMITTED, to_date="2011-06-30",
                accepted_on=ADMITTED)
    package.add("ball", young_person_id=PERSON, contact_id=worker,
                from_date=ADMITTED, to_date="2011-06-30", answer="accepted")
    package.add("readiness", young_person_id=PERSON,
                level="ready_for_activity", from_date=ADMITTED,
                to_date="2010-07-31")
    package.add("readiness", young_person_id=PERSON,
                level="ready_for_education", from_date="2010-08-01")
    for level, first, last in (
            ("close", ADMITTED, "2009-07-30"),
            ("external", "2009-07-31", "2010-07-31"),
            ("phasing_out", "2010-08-01", "2011-06-30")):
        package.add("support_level", young_person_id=PERSON, level=level,
                    from_date=first, to_date=last)
    for (kind, first, last, ending), parallel in (
            [(step, "0") for step in SERIES] + [(PARALLEL, "1")]):
        package.add("placement", young_person_id=PERSON,
                    placement_type_id="placement_type:" + kind,
                    organisation_id=school, from_date=first, to_date=last,
                    individually_planned="1", parallel=parallel,
                    ending=ending)
    package.add("outcome", young_person_id=PERSON,
                outcome_type_id="outcome_type:egu",
                started_on=EDUCATION_START, state="admitted")
    package.add("next_step", young_person_id=PERSON, text="Finde en EGU-plads",
                set_on=ADMITTED, due_on="2010-08-01",
                responsible_id=worker, done_on="2010-08-01")
    package.add("next_step", young_person_id=PERSON, text="Svendeprøve",
                set_on="2010-08-01", due_on="2011-06-30",
                responsible_id=worker)

    # One meeting on the 20th of every enrolled month, and a call on the 25th.
    for number in range(2008 * 12 + 7, 2011 * 12 + 6):
        year, month = number // 12, number % 12 + 1
        for on, form in ((20, "meeting"), (25, "phone")):
            entry = package.add(
                "log_entry", form=form, reached="1", minutes="30",
                happened_at="%04d-%02d-%02dT10:00" % (year, month, on),
                worker_id=worker)
            package.add("log_entry_young_person", log_entry_id=entry,
                        young_person_id=PERSON)
    return package.write(folder)


if __name__ == "__main__":
    model_pathway_package(sys.argv[1])
