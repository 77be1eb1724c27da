#!/usr/bin/python3
"""Checks the second count of the network maps against maps counted by hand."""

import sys

sys.dont_write_bytecode = True
from small_package import case, Q2, Small, cells, expect  # noqa: E402
import tap  # noqa: E402


@case
def which_map_is_the_latest():
    p = Small()
    # Of a day the one made last; a wish, an empty map and one that comes after
    # the period are none.
    one = p.young("a", "2010-01-01")
    p.draw(one, "2010-05-01", "kw1 friend1", created="2010-05-01T10:00:00Z")
    p.draw(one, "2010-05-01", "kw3", created="2010-05-01T11:00:00Z")
    p.draw(one, "2010-05-02", "kw1", kind="wished")
    p.draw(one, "2010-05-03", "kw- friend-")
    p.draw(one, "2010-07-01", "kw1")
    # 30 November and six months are 30 May, the last day enrolled.
    two = p.young("a", "2009-01-01", "2010-05-31", "moved")
    p.draw(two, "2009-11-30", "friend1*")
    # One who left on the first day of the period has no day in it.
    three = p.young("b", "2009-01-01", "2010-04-01", "moved")
    p.draw(three, "2009-11-30", "friend1")
    # Six months before the last day, and a day: 29 December, 30 June.
    four = p.young("b", "2009-01-01")
    p.draw(four, "2009-12-29", "friend1")
    return expect(cells(p, Q2), {
        "14 a with_map people": 2, "14 a without_map people": 0,
        "14 a all people": 2, "14 a with_map people_share": (None, 2, 2),
        "14 a key_worker_inner latest": 0,
        "14 a private_inner latest": 1, "14 a median_people latest": 1,
        "14 a no_resource latest_share": (None, 1, 2),
        "14 a fresh latest": 2, "14 a several latest": 0,
        "14 b with_map people": 1, "14 b without_map people": 1,
        "14 b fresh latest": 0})


@case
def who_is_nearer():
    p = Small()
    for people in ("kw1 parent2 parent3", "kw2 parent2", "kw2 parent1",
                   "kw1 parent-", "kw3 kw1 parent2", "parent1"):
        p.draw(p.young("a", "2010-01-01"), "2010-05-01", people)
    return expect(cells(p, Q2), {
        "14 a key_worker_nearer latest": 2,
        "14 a key_worker_nearer latest_share": (None, 2, 4),
        "14 a key_worker_inner latest": 3})


@case
def from_the_first_to_the_latest():
    p = Small()
    one = p.young("a", "2009-01-01")
    p.draw(one, "2009-02-01", "friend1 friend1 parent2 prof4")
    p.draw(one, "2009-06-01", "prof1")
    p.draw(one, "2010-06-30", "kw1 prof1 friend1 parent3")
    two = p.young("a", "2009-01-01")
    p.draw(two, "2009-02-01", "friend1 prof1")
    p.draw(two, "2010-05-01", "kw1")
    return expect(cells(p, Q2), {
        "14 a several latest": 2,
        "14 a mean_people mean_first": 3,
        "14 a mean_people mean_latest": 2.5,
        # 75 and 50 per cent, then 50 and none.
        "14 a private_share mean_first": 62.5,
        "14 a private_share mean_latest": 25,
        "14 a inner_private mean_first": 1.5,
        "14 a inner_private mean_latest": 0.5,
        "14 a inner_professional mean_first": 0.5,
        "14 a inner_professional mean_latest": 1.5})


@case
def without_maps():
    p = Small()
    p.young("a", "2010-01-01")
    return expect(cells(p, Q2), {
        "14 a without_map people": 1, "14 a median_people latest": None,
        "14 a mean_people mean_first": None})


tap.run()
