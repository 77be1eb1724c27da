"""The table of the partnership as such: meetings, decisions, agreements and the paths between its
parties.  It is counted partnership by partnership, and all together is their sum."""

from collections import defaultdict
from itertools import combinations

from block import Block
from common import number, shares
from package_reader import Interval, day

KINDS = ["steering", "practitioner", "key_worker", "work_group", "other"]
COUNTED = ("present", "excused", "absent")


def day_of(meeting):
    return day(meeting["starts_at"][:10])


class Cooperation:
    """The rows of a package that the table is counted from, read once."""

    def __init__(self, register):
        self.register = register
        self.groups = register.rows("contact_group")
        group_of = {row["id"]: row for row in self.groups}
        self.meetings = register.rows("meeting")
        for row in self.meetings:
            row["group"] = group_of[row["contact_group_id"]]
        meeting_of = {row["id"]: row for row in self.meetings}
        self.attendance = register.rows("attendance")
        for row in self.attendance:
            row["meeting"] = meeting_of[row["meeting_id"]]
        item_of = {row["id"]: row for row in register.rows("agenda_item")}
        self.notices = defaultdict(list)
        for row in register.rows("decision_notice"):
            self.notices[row["decision_id"]].append(row)
        self.decisions = register.rows("decision")
        for row in self.decisions:
            row["meeting"] = meeting_of[
                item_of[row["agenda_item_id"]]["meeting_id"]]
        self.agreements = register.rows("agreement")
        self.signatories = register.rows("signatory")
        self.commitments = register.rows("commitment")
        self.parties = register.rows("party")
        self.employments = defaultdict(list)
        # The post entered upon last, then the smallest id, comes first.
        for row in sorted(register.rows("employment"),
                          key=lambda row: row["id"]):
            self.employments[row["contact_id"]].append(row)
        for posts in self.employments.values():
            posts.sort(key=lambda row: row.get("from_date") or "", reverse=True)
        self.cared_for = defaultdict(list)
        for entity in "placement", "key_worker":
            for row in sorted(register.rows(entity),
                              key=lambda row: (row["from_date"], row["id"])):
                self.cared_for[entity, row["young_person_id"]].append(row)

    def house(self, row, on):
        """The organisation of a row, or where its contact is employed."""
        if row.get("organisation_id"):
            return row["organisation_id"]
        for post in self.employments[row.get("contact_id") or None]:
            if Interval(post).covers(on):
                return post["organisation_id"]
        return None

    def parties_on(self, partnership, on):
        return {row["organisation_id"] for row in self.parties
                if row["partnership_id"] == partnership
                and Interval(row).covers(on)}

    def met(self, partnership):
        """(one, other, day) of every meeting that was held."""
        present = defaultdict(list)
        for row in self.attendance:
            meeting = row["meeting"]
            if (meeting["group"]["partnership_id"] == partnership
                    and meeting["status"] == "held"
                    and row["presence"] == "present"):
                present[meeting["id"]].append(
                    (self.house(row, day_of(meeting)), day_of(meeting)))
        for people in present.values():
            for (one, on), (other, _) in combinations(people, 2):
                yield one, other, on

    def handed_over(self, partnership, until):
        """(one, other, day): the next placement, and the next key worker, of
        somebody enrolled; the day of discharge still counts."""
        for person in self.register.people.values():
            for enrolment in person.enrolments:
                if enrolment.partnership != partnership:
                    continue
                for entity in "placement", "key_worker":
                    yield from self.handed_over_in(
                        self.cared_for[entity, person.id], enrolment, until)

    def handed_over_in(self, rows, enrolment, until):
        end = min(until, enrolment.discharged or until)
        before = None
        for row in rows:
            first, last = day(row["from_date"]), day(row.get("to_date"))
            if (row.get("parallel") == "1" or first > end
                    or (last or until) < enrolment.admitted):
                continue
            if before is not None and first >= enrolment.admitted:
                left = min(day(before.get("to_date")) or end, end, first)
                yield self.house(before, left), self.house(row, first), first
            before = row

    def trodden(self, partnership, until):
        """{(one, other): days on which they had to do with each other}."""
        days = defaultdict(set)
        for steps in (self.met(partnership),
                      self.handed_over(partnership, until)):
            for one, other, on in steps:
                if one and other and one != other and on <= until:
                    days[min(one, other), max(one, other)].add(on)
        return days


class PartnershipTables(Block):

    def cooperation(self):
        if not hasattr(self.register, "cooperation"):
            self.register.cooperation = Cooperation(self.register)
        return self.register.cooperation

    def table_15(self, first, last):
        cells = []
        for kind in KINDS:
            cells += self.groups_of(kind, first, last)
        if not self.is_all:
            for partnership in self.scope:
                cells += self.attendance(partnership, first, last)
        return cells + self.agreements(last) + self.paths(first, last)

    def groups_of(self, kind, first, last):
        rows = self.cooperation()

        def is_ours(group):
            return group["partnership_id"] in self.scope and group["kind"] == kind

        def is_in(meeting):
            return (is_ours(meeting["group"])
                    and first <= day_of(meeting) <= last)

        if not any(map(is_ours, rows.groups)):
            return []
        meetings = [row["status"] for row in rows.meetings if is_in(row)]
        # The other rows are about these meetings.
        if not meetings:
            return [("planned", kind, number(0))]
        decisions = [row for row in rows.decisions
                     if is_in(row["meeting"]) and row["status"] != "dropped"
                     and row["meeting"]["status"] == "held"]
        return ([("planned", kind, number(len(meetings))),
                 ("decisions", kind, number(len(decisions)))]
                + shares(kind, {"held": meetings.count("held"),
                                "cancelled": meetings.count("cancelled")},
                         len(meetings))
                + shares(kind, {
                    "carried_out": sum(row["status"] == "done"
                                       for row in decisions),
                    "passed_on": sum(self.is_passed_on(row, last)
                                     for row in decisions)}, len(decisions)))

    def is_passed_on(self, decision, last):
        told = defaultdict(bool)
        for row in self.cooperation().notices[decision["id"]]:
            on = day(row.get("notified_on"))
            told[row["organisation_id"]] |= on is not None and on <= last
        return bool(told) and all(told.values())

    def attendance(self, partnership, first, last):
        rows = self.cooperation()
        parties = {row["organisation_id"] for row in rows.parties
                   if row["partnership_id"] == partnership
                   and Interval(row).days(first, last)}
        seen = defaultdict(list)
        for row in rows.attendance:
            meeting = row["meeting"]
            if (meeting["group"]["partnership_id"] == partnership
                    and meeting["status"] == "held"
                    and first <= day_of(meeting) <= last
                    and row.get("organisation_id") in parties
                    and row["presence"] in COUNTED):
                seen[row["organisation_id"]].append(row["presence"])
        cells = []
        for organisation, presences in seen.items():
            cells += shares("attendance",
                            {organisation: presences.count("present")},
                            len(presences))
        return cells

    def agreements(self, last):
        rows = self.cooperation()
        n_agreements = parties = signed = 0
        promises = []
        for partnership in self.scope:
            here = rows.parties_on(partnership, last)
            in_force = {}
            for row in rows.agreements:
                from_ = day(row.get("from_date") or row.get("signed_on"))
                to = day(row.get("to_date"))
                if (row["partnership_id"] == partnership
                        and (from_ or last) <= last <= (to or last)):
                    in_force[row["id"]] = row.get("signed_on")
            n_agreements += len(in_force)
            parties += len(here)
            signed += len({
                row["organisation_id"] for row in rows.signatories
                if row["agreement_id"] in in_force
                and row["organisation_id"] in here
                and (day(row.get("signed_on")
                         or in_force[row["agreement_id"]]) or last + 1)
                <= last})
            promises += [row for row in rows.commitments
                         if row["agreement_id"] in in_force]
        kept = [row["status"] == "kept" for row in promises]
        late = [row["status"] != "kept" and (day(row.get("due_on")) or last + 1)
                <= last for row in promises]
        return ([("agreements", "agreement", number(n_agreements)),
                 ("promises", "agreement", number(len(promises)))]
                + shares("agreement", {"signed": signed}, parties)
                + shares("agreement", {"kept": sum(kept), "late": sum(late)},
                         len(promises)))

    def paths(self, first, last):
        rows = self.cooperation()
        norm = self.register.settings["overgrown_days"]
        pairs = trodden = new = faded = 0
        for partnership in self.scope:
            days = rows.trodden(partnership, last)
            here = sorted(rows.parties_on(partnership, last))
            for pair in combinations(here, 2):
                pairs += 1
                before = [on for on in days[pair] if on < first]
                within = [on for on in days[pair] if on >= first]
                trodden += bool(within)
                new += bool(within) and not before
                faded += (bool(days[pair]) and last - max(days[pair]) > norm
                          and not (before
                                   and first - 1 - max(before) > norm))
        return shares("paths", {"trodden": trodden, "new": new,
                                "faded": faded}, pairs)
