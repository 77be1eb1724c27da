#!/usr/bin/python3
"""Checks the second count of the partnership as such against small ones counted by hand."""

import sys

sys.dont_write_bytecode = True
from small_package import case, Q2, Small, cells, expect  # noqa: E402
import tap  # noqa: E402


class Partnership(Small):
    """A package with words for parties and their meetings."""

    def party(self, partnership, organisation, first="", last=""):
        self.known(partnership)
        if organisation not in {row["id"] for row
                                in self.entities.get("organisation", [])}:
            self.add("organisation", id=organisation, name=organisation,
                     kind="other")
        self.add("party", partnership_id=partnership,
                 organisation_id=organisation, from_date=first, to_date=last)

    def group(self, partnership, kind="steering"):
        return self.add("contact_group", partnership_id=self.known(partnership),
                        kind=kind)

    def meet(self, group, on, status="held", *came):
        """Each of those who came is (contact, organisation, presence)."""
        meeting = self.add("meeting", contact_group_id=group, status=status,
                           starts_at=on + "T09:00")
        for contact, organisation, presence in came:
            self.add("attendance", meeting_id=meeting, contact_id=contact,
                     organisation_id=organisation, presence=presence)
        return meeting


@case
def meetings_decisions_and_who_came():
    p = Partnership()
    for organisation in "job", "uu":
        p.party("a", organisation)
    p.party("a", "gone", last="2010-03-31")
    group = p.group("a")
    meeting = p.meet(group, "2010-04-01", "held", ("k", "job", "present"),
                     ("l", "job", "absent"), ("m", "uu", "unknown"),
                     ("n", "gone", "present"))
    p.meet(group, "2010-06-30", "cancelled", ("k", "job", "present"))
    p.meet(p.group("a"), "2010-05-01", "planned")
    p.meet(group, "2010-07-01")
    item = p.add("agenda_item", meeting_id=meeting, title="Punkt")
    for number, (status, told) in enumerate((
            ("done", ("2010-06-30", "2010-04-02")), ("done", ("", "2010-04-02")),
            ("open", ("2010-07-01",)), ("open", ()), ("dropped", ()))):
        decision = p.add("decision", agenda_item_id=item, text="Ja",
                         status=status)
        for organisation, on in zip(("job", "uu"), told):
            p.add("decision_notice", id="n%d%s" % (number, organisation),
                  decision_id=decision, organisation_id=organisation,
                  notified_on=on)
    return expect(cells(p, Q2), {
        "15 a planned steering": 3, "15 a held steering": 1,
        "15 a cancelled steering_share": (None, 1, 3),
        "15 a decisions steering": 4, "15 a carried_out steering": 2,
        "15 a passed_on steering_share": (None, 1, 4),
        "15 a job attendance_share": (None, 1, 2),
        "15 all held steering": 1})


@case
def agreements_of_the_last_day():
    p = Partnership()
    for organisation in "job", "uu":
        p.party("a", organisation)
    for name, first, last in (("in", "2010-01-01", "2010-06-30"),
                              ("out", "2010-01-01", "2010-06-29")):
        p.add("agreement", id=name, partnership_id="a", signed_on=first,
              from_date=first, to_date=last)
    p.add("signatory", agreement_id="in", organisation_id="job", signed_on="")
    p.add("signatory", agreement_id="in", organisation_id="uu",
          signed_on="2010-07-01")
    for due, status in (("2010-06-30", "open"), ("2010-07-01", "open"),
                        ("", "broken"), ("2010-05-01", "kept")):
        p.add("commitment", agreement_id="in", organisation_id="job",
              kind="other", text="Det", due_on=due, status=status)
    return expect(cells(p, Q2), {
        "15 a agreements agreement": 1,
        "15 a signed agreement_share": (None, 1, 2),
        "15 a promises agreement": 4, "15 a kept agreement": 1,
        "15 a late agreement": 1})


@case
def paths_between_parties():
    p = Partnership()
    for organisation in "job", "uu", "school", "clinic":
        p.party("a", organisation)
    p.add("contact", id="k", given_name="K")
    p.add("contact", id="l", given_name="L")
    p.add("employment", contact_id="k", organisation_id="job",
          from_date="2009-01-01", to_date="2010-04-14")
    p.add("employment", contact_id="l", organisation_id="uu",
          from_date="2009-01-01")
    young = p.young("a", "2010-01-01")
    # A key worker of the job centre hands over in the period, for the first
    # time; a placement at the school follows one at the clinic, as before.
    p.work(young, "k", "2010-01-01", "2010-04-14")
    p.work(young, "l", "2010-04-15")
    p.place(young, "group_course", "2010-01-01", "2010-01-31",
            organisation_id="school")
    p.place(young, "group_course", "2010-02-01", "2010-04-30",
            organisation_id="clinic")
    p.place(young, "mentor", "2010-04-01", "2010-04-30", parallel="1",
            organisation_id="job")
    p.place(young, "group_course", "2010-05-01", organisation_id="school")
    # 1 October 2009 is 181 days before 31 March, and so overgrown already; 4
    # October is 178 days before it.
    group = p.group("a")
    p.meet(group, "2009-10-01", "held", ("x", "job", "present"),
           ("y", "clinic", "present"))
    p.meet(group, "2009-10-04", "held", ("x", "job", "present"),
           ("y", "school", "present"), ("z", "uu", "excused"))
    return expect(cells(p, Q2), {
        "15 a trodden paths_share": (None, 2, 6), "15 a new paths": 1,
        "15 a faded paths": 1})


tap.run()
