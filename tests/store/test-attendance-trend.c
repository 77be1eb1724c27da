/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-attendance-trend.h"
#include "tov-attendance.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-organisation.h"
#include "tov-partnership.h"

#define TODAY tov_date_new (2011, 10, 14)

static TovStore *
open_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Lolland", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "other", "partnership_id", "p", "kind",
                "practitioner", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_organisation_entity, "job", "name", "Jobcenter", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_organisation_entity, "aaben", "name", "Åben Rådgivning", "kind",
                "association", NULL);
  return store;
}

static void
save_meeting (
    TovStore *store, const char *id, const char *group, const char *on, const char *status)
{
  g_autofree char *starts_at = g_strconcat (on, "T14:00", NULL);

  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", group, "starts_at", starts_at,
                "status", status, NULL);
}

/* One person for each letter: p present, e excused, a absent, u unknown. */
static void
save_people (TovStore *store, const char *meeting, const char *organisation, const char *people)
{
  for (; *people != '\0'; people++)
    fixture_save (store, &tov_attendance_entity, NULL, "meeting_id", meeting, "contact_id", "bo",
                  "organisation_id", organisation, "presence",
                  *people == 'p'   ? "present"
                  : *people == 'e' ? "excused"
                  : *people == 'a' ? "absent"
                                   : "unknown",
                  NULL);
}

/* A group whose jobcentre came as the words say, meeting by meeting, each a month after the one
 * before. */
static TovStore *
open_with_meetings (const char *words)
{
  TovStore *store = open_register ();
  g_auto (GStrv) meetings = g_strsplit (words, " ", -1);

  for (guint i = 0; meetings[i] != NULL; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i + 1);
    g_autofree char *on = g_strdup_printf ("2011-%02u-10", i + 1);

    save_meeting (store, id, "g", on, "held");
    save_people (store, id, "job", meetings[i]);
  }
  return store;
}

static TovAttendanceTrend *
load (TovStore *store, guint n)
{
  g_autoptr (GError) error = NULL;
  TovAttendanceTrend *trend = tov_attendance_trend_load (store, "g", n, TODAY, &error);

  g_assert_no_error (error);
  return trend;
}

static char *
write_line (const TovAttendanceLine *line)
{
  g_autoptr (GString) words = g_string_new (line->name);

  for (guint i = 0; i < line->counts->len; i++) {
    const TovAttendanceCount *count = &g_array_index (line->counts, TovAttendanceCount, i);

    g_string_append_printf (words, " %u-%u-%u", count->present, count->excused, count->absent);
  }
  g_string_append_printf (words, " = %u-%u-%u", line->sum.present, line->sum.excused,
                          line->sum.absent);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_line (const TovAttendanceLine *line, const char *expected)
{
  g_autofree char *words = write_line (line);

  g_assert_cmpstr (words, ==, expected);
}

/* earlier, later: the shares of the halves. */
static void
assert_judged (const char *meetings, TovTrend trend, int earlier, int later)
{
  g_autoptr (TovStore) store = open_with_meetings (meetings);
  g_autoptr (TovAttendanceTrend) found = load (store, 0);
  const TovAttendanceLine *line = g_ptr_array_index (found->lines, 0);

  g_assert_cmpint (line->trend, ==, trend);
  g_assert_cmpint (tov_attendance_count_share (&line->earlier), ==, earlier);
  g_assert_cmpint (tov_attendance_count_share (&line->later), ==, later);
  g_assert_cmpint (found->all->trend, ==, trend);
  g_assert_cmpint (tov_attendance_count_share (&found->all->earlier), ==, earlier);
  g_assert_cmpint (tov_attendance_count_share (&found->all->later), ==, later);
}

static void
test_counts (void)
{
  g_autoptr (TovStore) store = open_with_meetings ("pp pe paa");
  g_autoptr (TovAttendanceTrend) trend = NULL;

  save_people (store, "m1", "aaben", "a");
  save_people (store, "m3", "aaben", "pu");
  save_people (store, "m2", NULL, "p");
  trend = load (store, 0);
  g_assert_cmpuint (trend->lines->len, ==, 3);
  assert_line (trend->lines->pdata[0], "Jobcenter 2-0-0 1-1-0 1-0-2 = 4-1-2");
  assert_line (trend->lines->pdata[1], "Åben Rådgivning 0-0-1 0-0-0 1-0-0 = 1-0-1");
  assert_line (trend->lines->pdata[2], "No organisation 0-0-0 1-0-0 0-0-0 = 1-0-0");
  g_assert_null (((TovAttendanceLine *) trend->lines->pdata[2])->organisation);
  assert_line (trend->all, "All together 2-0-1 2-1-0 2-0-2 = 6-1-3");
}

static void
test_held (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovAttendanceTrend) trend = NULL;

  save_meeting (store, "today", "g", "2011-10-14", "held");
  save_meeting (store, "tomorrow", "g", "2011-10-15", "held");
  save_meeting (store, "cancelled", "g", "2011-09-01", "cancelled");
  save_meeting (store, "planned", "g", "2011-09-02", "planned");
  save_meeting (store, "of-others", "other", "2011-09-03", "held");
  save_people (store, "today", "job", "p");
  save_people (store, "tomorrow", "job", "a");
  save_people (store, "cancelled", "job", "a");
  save_people (store, "planned", "job", "a");
  save_people (store, "of-others", "job", "a");
  trend = load (store, 0);
  g_assert_cmpuint (trend->meetings->len, ==, 1);
  assert_line (trend->all, "All together 1-0-0 = 1-0-0");
}

static void
test_newest (void)
{
  g_autoptr (TovStore) store = open_with_meetings ("a p pe");
  g_autoptr (TovAttendanceTrend) trend = load (store, 2);

  g_assert_cmpuint (trend->meetings->len, ==, 2);
  g_assert_cmpstr (tov_record_get_id (trend->meetings->pdata[0]), ==, "m2");
  g_assert_cmpstr (tov_record_get_id (trend->meetings->pdata[1]), ==, "m3");
  assert_line (trend->all, "All together 1-0-0 1-1-0 = 2-1-0");
}

static void
test_nobody (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovAttendanceTrend) trend = load (store, 6);

  g_assert_cmpuint (trend->meetings->len, ==, 0);
  g_assert_cmpuint (trend->lines->len, ==, 0);
  assert_line (trend->all, "All together = 0-0-0");
  g_assert_cmpint (trend->all->trend, ==, TOV_TREND_UNKNOWN);
}

static void
test_trend (void)
{
  /* Three meetings say nothing, nor do four of which one noted nobody. */
  assert_judged ("p a a", TOV_TREND_UNKNOWN, -1, -1);
  assert_judged ("p p u a", TOV_TREND_UNKNOWN, -1, -1);
  /* 2 of 2, then 1 of 2. */
  assert_judged ("p p p a", TOV_TREND_FALLING, 100, 50);
  assert_judged ("a p p p", TOV_TREND_RISING, 50, 100);
  assert_judged ("p a a p", TOV_TREND_STEADY, 50, 50);
  /* Of five the four newest, of seven the six newest. */
  assert_judged ("a p p p a", TOV_TREND_FALLING, 100, 50);
  assert_judged ("p a a a p p p", TOV_TREND_RISING, 0, 100);
  /* One that noted nobody is no meeting of it: 2 of 2, 1 of 2. */
  assert_judged ("p p u p u a", TOV_TREND_FALLING, 100, 50);
  /* By people, not by meetings: 4 of 5, 1 of 2. */
  assert_judged ("pppp a p e", TOV_TREND_FALLING, 80, 50);
}

static void
test_threshold (void)
{
  /* 7 of 10 and 6 of 10 differ by exactly ten, 7 of 11 and 6 of 11 by 9.09. */
  assert_judged ("pppaa ppppa pppaa pppaa", TOV_TREND_FALLING, 70, 60);
  assert_judged ("pppaa pppaa ppppa pppaa", TOV_TREND_RISING, 60, 70);
  assert_judged ("ppppaa pppaa pppaaa pppaa", TOV_TREND_STEADY, 64, 55);
  /* 21 of 42 and 17 of 42 by 9.52, which is ten. */
  assert_judged ("ppppppppppaaaaaaaaaa pppppppppppaaaaaaaaaaa "
                 "ppppppppppaaaaaaaaaa pppppppaaaaaaaaaaaaaaa",
                 TOV_TREND_FALLING, 50, 40);
}

/* 3 of 4 is enough, 7 of 9 is, 4 of 7 and 6 of 9 are not; that more come is said of any. */
static void
test_enough (void)
{
  assert_judged ("pp pp pp pa", TOV_TREND_UNKNOWN, 100, 75);
  assert_judged ("ppppp pppp ppppp ppaa", TOV_TREND_UNKNOWN, 100, 78);
  assert_judged ("ppp pppp ppa ppaa", TOV_TREND_FALLING, 100, 57);
  assert_judged ("pppp pppp pppp ppaaa", TOV_TREND_FALLING, 100, 67);
  assert_judged ("pp pa pp pp", TOV_TREND_RISING, 75, 100);
}

static void
test_share (void)
{
  const TovAttendanceCount none = { 0 }, eighth = { 1, 3, 4 }, third = { 1, 1, 1 },
                           all = { 2, 0, 0 };

  g_assert_cmpint (tov_attendance_count_share (&none), ==, -1);
  g_assert_cmpint (tov_attendance_count_share (&eighth), ==, 13);
  g_assert_cmpint (tov_attendance_count_share (&third), ==, 33);
  g_assert_cmpint (tov_attendance_count_share (&all), ==, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attendance-trend/counts-by-party-and-meeting", test_counts);
  g_test_add_func ("/attendance-trend/knows-the-meetings-that-were-held-by-the-day", test_held);
  g_test_add_func ("/attendance-trend/looks-at-the-newest-meetings", test_newest);
  g_test_add_func ("/attendance-trend/of-a-group-that-never-met-is-empty", test_nobody);
  g_test_add_func ("/attendance-trend/compares-the-later-half-with-the-earlier", test_trend);
  g_test_add_func ("/attendance-trend/changes-from-ten-points", test_threshold);
  g_test_add_func ("/attendance-trend/a-fall-that-leaves-enough-is-not-said", test_enough);
  g_test_add_func ("/attendance-trend/a-share-is-rounded", test_share);
  return g_test_run ();
}
