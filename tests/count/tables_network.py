"""The table of the network maps: who stands near the young people."""

from block import Block
from common import add_months, mean, median, number, per_cent, shares


def is_private(alter):
    return (alter["relation"] != "key_worker"
            and alter["sector"] != "sector:professionals")


def rings(people, relation):
    return [alter["ring"] for alter in people if alter["relation"] == relation]


def inner(people):
    return [alter for alter in people if alter["ring"] == 1]


class NetworkTables(Block):

    # Table 14: the maps drawn by somebody's last day enrolled in the period.

    def table_14(self, first, last):
        d = self.participants(first, last)
        latest, courses = [], []
        for person, own in d:
            enrolled = self.enrolled_days(own, first, last)
            days = [on for on in sorted(person.maps)
                    if enrolled and on <= max(enrolled)]
            if days:
                latest.append((person.maps[days[-1]],
                               add_months(days[-1], 6) >= max(enrolled)))
            if len(days) > 1:
                courses.append((person.maps[days[0]], person.maps[days[-1]]))
        maps = [people for people, _ in latest]
        cells = shares("people", {
            "with_map": len(maps), "without_map": len(d) - len(maps),
            "all": len(d)}, len(d))
        cells += shares("latest", {
            "fresh": sum(is_fresh for _, is_fresh in latest),
            "private_inner": sum(
                any(map(is_private, inner(people))) for people in maps),
            "key_worker_inner": sum(
                1 in rings(people, "key_worker") for people in maps),
            "no_resource": sum(
                not any(alter["resource"] for alter in people)
                for people in maps),
            "several": len(courses)}, len(maps))
        both = [people for people in maps
                if rings(people, "key_worker") and rings(people, "parent")]
        nearer = sum(all(ring < parent for parent in rings(people, "parent"))
                     for people in both
                     for ring in [min(rings(people, "key_worker"))])
        return cells + [
            ("key_worker_nearer", "latest", number(nearer)),
            ("key_worker_nearer", "latest_share", per_cent(nearer, len(both))),
            ("median_people", "latest", number(median(map(len, maps))))
        ] + self.means(courses)

    def means(self, courses):
        """The means of the first maps and of the latest."""
        cells = []
        for position, column in enumerate(("mean_first", "mean_latest")):
            maps = [course[position] for course in courses]
            cells += [
                ("mean_people", column, number(mean(map(len, maps)))),
                ("private_share", column, number(mean(
                    100 * sum(map(is_private, people)) / len(people)
                    for people in maps))),
                ("inner_private", column, number(mean(
                    sum(map(is_private, inner(people))) for people in maps))),
                ("inner_professional", column, number(mean(
                    sum(not is_private(alter) for alter in inner(people))
                    for people in maps)))]
        return cells
