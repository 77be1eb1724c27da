/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-item.h"
#include "tov-agreement.h"
#include "tov-attendance.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-decision-notice.h"
#include "tov-decision.h"
#include "tov-enrolment.h"
#include "tov-follow-up.h"
#include "tov-meeting.h"
#include "tov-norms.h"
#include "tov-organisation.h"
#include "tov-partnership-signs.h"
#include "tov-partnership.h"
#include "tov-party.h"
#include "tov-young-person.h"

#define TODAY "2011-10-14"

/* By their kinds. */
static const char *const kinds[] = {
  "never-met", "overdue",       "met",    "cancelled",       "few-came",
  "falling",   "not-passed-on", "late",   "not-met-parties", "no-agreement",
  "ran-out",   "runs-out",      "review", "valid",
};

/* "kind entity:id n day", or "n/of", those that need somebody with a mark, one a line. */
static void
expect_on (TovStore *store, const char *today, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signs =
      tov_partnership_signs_load (store, "p", tov_date_from_iso (today), &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < signs->len; i++) {
    const TovPartnershipSign *sign = g_ptr_array_index (signs, i);
    g_autofree char *day = tov_date_to_iso (sign->day);

    g_string_append_printf (found, "%s%s %s:%s %u", sign->is_alert ? "!" : "", kinds[sign->kind],
                            sign->entity != NULL ? sign->entity : "",
                            sign->id != NULL ? sign->id : "", sign->n);
    if (sign->of > 0)
      g_string_append_printf (found, "/%u", sign->of);
    g_string_append_printf (found, " %s\n", day != NULL ? day : "-");
  }
  g_assert_cmpstr (found->str, ==, words);
}

static void
expect (TovStore *store, const char *words)
{
  expect_on (store, TODAY, words);
}

/* A partnership from 1 January 2011 to the end of 2011, without anything. */
static TovStore *
create_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "P", "from_date", "2011-01-01",
                "to_date", "2011-12-31", NULL);
  return store;
}

static void
add_group (TovStore *store, const char *id, const char *kind, const char *months)
{
  fixture_save (store, &tov_contact_group_entity, id, "partnership_id", "p", "kind", kind,
                "local_name", id, "interval_months", months, NULL);
}

static void
add_meeting_of (
    TovStore *store, const char *id, const char *group, const char *day, const char *status)
{
  g_autofree char *starts_at = g_strconcat (day, "T09:00", NULL);

  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", group, "starts_at", starts_at,
                "status", status, NULL);
}

static void
add_meeting (TovStore *store, const char *id, const char *group, const char *day)
{
  add_meeting_of (store, id, group, day, "held");
}

/* One person for each letter: p present, e excused, a absent, u unknown. */
static void
add_people (TovStore *store, const char *meeting, const char *people)
{
  for (guint i = 0; people[i] != '\0'; i++) {
    g_autofree char *contact = g_strdup_printf ("%s-c%u", meeting, i);

    fixture_save (store, &tov_contact_entity, contact, "given_name", contact, NULL);
    fixture_save (store, &tov_attendance_entity, contact, "meeting_id", meeting, "contact_id",
                  contact, "presence",
                  people[i] == 'p'   ? "present"
                  : people[i] == 'e' ? "excused"
                  : people[i] == 'a' ? "absent"
                                     : "unknown",
                  NULL);
  }
}

static void
add_agreement (
    TovStore *store, const char *id, const char *from, const char *to, const char *review)
{
  fixture_save (store, &tov_agreement_entity, id, "partnership_id", "p", "from_date", from,
                "to_date", to, "review_on", review, NULL);
}

static void
test_a_group_is_to_meet_within_its_months (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_agreement (store, "a", "2011-01-01", "", "");
  add_group (store, "late", "steering", "6");
  /* Six months from 14 April is today: in time. */
  add_group (store, "just", "practitioner", "6");
  add_group (store, "never", "key_worker", "9");
  add_group (store, "new", "work_group", "10");
  add_group (store, "loose", "other", "");
  add_meeting (store, "m-1", "late", "2010-11-10");
  add_meeting (store, "m-2", "late", "2011-04-13");
  add_meeting (store, "m-3", "late", "2011-10-15");
  add_meeting (store, "m-4", "just", "2011-04-14");
  add_meeting (store, "m-5", "loose", "2011-01-14");
  expect (store, "!never-met contact_group:never 9 -\n"
                 "!overdue contact_group:late 6 2011-04-13\n"
                 "met contact_group:just 0 2011-04-14\n"
                 "met contact_group:loose 0 2011-01-14\n"
                 "valid agreement:a 0 -\n");
  expect_on (store, "2011-04-13",
             "met contact_group:late 0 2011-04-13\n"
             "met contact_group:loose 0 2011-01-14\n"
             "valid agreement:a 0 -\n");
}

/* Three of three came to each of two meetings, then two of three: from 100 to 67 per cent. A group
 * that needs somebody is not praised. */
static void
test_attendance_that_falls_is_said (void)
{
  g_autoptr (TovStore) store = create_register ();
  const char *days[] = { "2011-09-01", "2011-09-08", "2011-09-15", "2011-09-22" };

  add_agreement (store, "a", "2011-01-01", "", "");
  add_group (store, "g", "steering", "");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *meeting = g_strdup_printf ("m%u", i);

    add_meeting (store, meeting, "g", days[i]);
    add_people (store, meeting, i < 2 ? "ppp" : "ppa");
  }
  expect (store, "!falling contact_group:g 67/100 -\n"
                 "valid agreement:a 0 -\n");
}

/* Only the last meeting that was held counts, and only who was noted at it. */
static void
test_few_who_come_are_said (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_agreement (store, "a", "2011-01-01", "", "");
  add_group (store, "few", "steering", "");
  add_group (store, "half", "practitioner", "");
  add_group (store, "most", "work_group", "");
  add_group (store, "noted", "other", "");
  add_meeting (store, "f-1", "few", "2011-09-01");
  add_people (store, "f-1", "ppp");
  add_meeting (store, "f-2", "few", "2011-09-08");
  add_people (store, "f-2", "paeu");
  add_meeting (store, "h", "half", "2011-09-15");
  add_people (store, "h", "ppae");
  add_meeting (store, "m-1", "most", "2011-09-15");
  add_people (store, "m-1", "aaa");
  add_meeting (store, "m-2", "most", "2011-09-22");
  add_people (store, "m-2", "pppaeu");
  add_meeting (store, "n", "noted", "2011-09-22");
  add_people (store, "n", "uu");
  expect (store, "!few-came contact_group:few 33 2011-09-08\n"
                 "!few-came contact_group:half 50 2011-09-15\n"
                 "met contact_group:most 3/5 2011-09-22\n"
                 "met contact_group:noted 0 2011-09-22\n"
                 "valid agreement:a 0 -\n");
}

/* The meetings of a group: h held, c cancelled, p planned, each a month after the one before.
 */
static void
add_meetings (TovStore *store, const char *group, const char *statuses)
{
  add_group (store, group, "steering", "");
  for (guint i = 0; statuses[i] != '\0'; i++) {
    g_autofree char *id = g_strdup_printf ("%s-%u", group, i);
    g_autofree char *day = g_strdup_printf ("2011-%02u-14", 4 + i);

    add_meeting_of (store, id, group, day,
                    statuses[i] == 'h'   ? "held"
                    : statuses[i] == 'c' ? "cancelled"
                                         : "planned");
  }
}

/* The seventh meeting is today's, the eighth is to come. */
static void
test_meetings_that_are_cancelled_are_said (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_agreement (store, "a", "2011-01-01", "", "");
  add_meetings (store, "few", "ccc");
  add_meetings (store, "half", "hhcphch");
  add_meetings (store, "less", "ccchhhcc");
  add_meetings (store, "most", "hccc");
  expect (store, "!cancelled contact_group:half 2/4 -\n"
                 "!cancelled contact_group:most 3/4 -\n"
                 "met contact_group:less 0 2011-09-14\n"
                 "valid agreement:a 0 -\n");
}

/* Thirty days from 14 September is today; who joined on a day that nobody knows joined with the
 * partnership. */
static void
test_a_party_is_to_be_met_within_a_month (void)
{
  g_autoptr (TovStore) store = create_register ();
  const char *times[][2] = { { "due", "2011-09-14" }, { "new", "2011-09-15" }, { "unknown", "" } };

  add_agreement (store, "a", "2011-01-01", "", "");
  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    fixture_save (store, &tov_organisation_entity, times[i][0], "name", times[i][0], "kind", "uu",
                  NULL);
    fixture_save (store, &tov_party_entity, times[i][0], "partnership_id", "p", "organisation_id",
                  times[i][0], "from_date", times[i][1], NULL);
  }
  expect (store, "!not-met-parties : 2 -\n"
                 "valid agreement:a 0 -\n");
  expect_on (store, "2011-01-30", "valid agreement:a 0 -\n");
  expect_on (store, "2011-01-31",
             "!not-met-parties : 1 -\n"
             "valid agreement:a 0 -\n");
}

static void
test_what_was_agreed_and_not_done_is_counted (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_agreement (store, "a", "2011-01-01", "", "");
  add_group (store, "g", "steering", "");
  add_group (store, "h", "practitioner", "");
  add_meeting (store, "m", "g", "2011-09-01");
  add_meeting (store, "n", "h", "2011-09-01");
  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU", "kind", "uu", NULL);
  fixture_save (store, &tov_party_entity, "pt", "partnership_id", "p", "organisation_id", "uu",
                NULL);
  fixture_save (store, &tov_agenda_item_entity, "i", "meeting_id", "m", "title", "Punkt", "kind",
                "decision", NULL);
  fixture_save (store, &tov_decision_entity, "told", "agenda_item_id", "i", "text", "Et", NULL);
  fixture_save (store, &tov_decision_entity, "untold", "agenda_item_id", "i", "text", "To", NULL);
  fixture_save (store, &tov_decision_notice_entity, "dn", "decision_id", "told", "organisation_id",
                "uu", "notified_on", "2011-09-02", NULL);
  /* Due yesterday and the day before in a group each, today, never, and done. */
  fixture_save (store, &tov_follow_up_entity, "f-1", "meeting_id", "m", "text", "A", "due_on",
                "2011-10-13", NULL);
  fixture_save (store, &tov_follow_up_entity, "f-2", "meeting_id", "n", "text", "B", "due_on",
                "2011-10-12", NULL);
  fixture_save (store, &tov_follow_up_entity, "f-3", "meeting_id", "m", "text", "C", "due_on",
                TODAY, NULL);
  fixture_save (store, &tov_follow_up_entity, "f-4", "meeting_id", "m", "text", "D", NULL);
  fixture_save (store, &tov_follow_up_entity, "f-5", "meeting_id", "m", "text", "E", "due_on",
                "2011-10-13", "done_on", "2011-10-13", NULL);
  expect (store, "!not-passed-on : 1 2011-09-01\n"
                 "!late : 2 2011-10-12\n"
                 "!not-met-parties : 1 -\n"
                 "met contact_group:g 0 2011-09-01\n"
                 "met contact_group:h 0 2011-09-01\n"
                 "valid agreement:a 0 -\n");
}

static void
test_an_agreement_is_looked_at_in_time (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (GError) error = NULL;

  expect (store, "!no-agreement : 0 -\n");
  add_agreement (store, "coming", "2011-10-15", "2011-12-31", "");
  expect (store, "!no-agreement : 0 -\n");
  add_agreement (store, "old", "2009-01-01", "2010-12-31", "");
  add_agreement (store, "older", "2008-01-01", "2009-12-31", "");
  expect (store, "!ran-out agreement:old 0 2010-12-31\n");
  /* Ninety days from today is 12 January 2012. */
  add_agreement (store, "a", "2011-01-01", "2012-01-12", "2012-01-13");
  expect (store, "!runs-out agreement:a 0 2012-01-12\n");
  /* It does not run out where others go on. */
  add_agreement (store, "b", TODAY, "2012-01-13", "2011-10-01");
  add_agreement (store, "c", "2011-01-01", "2012-01-13", "2012-01-13");
  expect (store, "!review agreement:b 0 2011-10-01\n"
                 "valid agreement:a 0 2012-01-12\n"
                 "valid agreement:c 0 2012-01-13\n");
  g_assert_true (tov_norm_save (store, TOV_NORM_AGREEMENT_WARNING, 91, &error));
  g_assert_no_error (error);
  expect (store, "!runs-out agreement:b 0 2012-01-13\n"
                 "!runs-out agreement:c 0 2012-01-13\n"
                 "!review agreement:a 0 2012-01-13\n"
                 "!review agreement:b 0 2011-10-01\n"
                 "!review agreement:c 0 2012-01-13\n");
}

/* Admitted on the day is enrolled, discharged on it is not any more. */
static void
test_who_is_enrolled_takes_a_place (void)
{
  g_autoptr (TovStore) store = create_register ();
  const char *times[][3] = { { "y1", TODAY, "" },
                             { "y2", "2011-01-01", "2011-10-15" },
                             { "y3", "2011-01-01", TODAY },
                             { "y4", "2011-10-15", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    fixture_save (store, &tov_young_person_entity, times[i][0], "reference", times[i][0], NULL);
    fixture_save (store, &tov_enrolment_entity, times[i][0], "young_person_id", times[i][0],
                  "partnership_id", "p", "admitted_on", times[i][1], "discharged_on", times[i][2],
                  NULL);
  }
  /* Nobody takes two. */
  fixture_save (store, &tov_enrolment_entity, "again", "young_person_id", "y1", "partnership_id",
                "p", "admitted_on", TODAY, NULL);
  g_assert_cmpuint (tov_partnership_count_enrolled (store, "p", tov_date_from_iso (TODAY)), ==, 2);
}

static void
test_a_partnership_outside_its_time_asks_for_nothing (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_group (store, "g", "steering", "1");
  expect_on (store, "2010-12-31", "");
  expect_on (store, "2011-12-31",
             "!never-met contact_group:g 11 -\n"
             "!no-agreement : 0 -\n");
  expect_on (store, "2012-01-01", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/partnership-signs/a-group-is-to-meet-within-its-months",
                   test_a_group_is_to_meet_within_its_months);
  g_test_add_func ("/partnership-signs/attendance-that-falls-is-said",
                   test_attendance_that_falls_is_said);
  g_test_add_func ("/partnership-signs/few-who-come-are-said", test_few_who_come_are_said);
  g_test_add_func ("/partnership-signs/meetings-that-are-cancelled-are-said",
                   test_meetings_that_are_cancelled_are_said);
  g_test_add_func ("/partnership-signs/a-party-is-to-be-met-within-a-month",
                   test_a_party_is_to_be_met_within_a_month);
  g_test_add_func ("/partnership-signs/what-was-agreed-and-not-done-is-counted",
                   test_what_was_agreed_and_not_done_is_counted);
  g_test_add_func ("/partnership-signs/an-agreement-is-looked-at-in-time",
                   test_an_agreement_is_looked_at_in_time);
  g_test_add_func ("/partnership-signs/who-is-enrolled-takes-a-place",
                   test_who_is_enrolled_takes_a_place);
  g_test_add_func ("/partnership-signs/a-partnership-outside-its-time-asks-for-nothing",
                   test_a_partnership_outside_its_time_asks_for_nothing);
  return g_test_run ();
}
