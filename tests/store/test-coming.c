/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-item.h"
#include "tov-agreement.h"
#include "tov-attendance.h"
#include "tov-coming.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-decision.h"
#include "tov-focus-point.h"
#include "tov-follow-up.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-partnership.h"

/* Friday 14 October 2011. */
#define TODAY tov_date_new (2011, 10, 14)

static TovStore *
create_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "ann", "given_name", "Ann", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "Randers", "coordinator_id", "ann",
                NULL);
  fixture_save (store, &tov_partnership_entity, "q", "name", "Roskilde", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "h", "partnership_id", "q", "kind", "steering",
                NULL);
  return store;
}

static void
save_meeting (
    TovStore *store, const char *id, const char *group, const char *at, const char *status)
{
  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", group, "starts_at", at,
                "status", status, NULL);
}

static void
expect (TovStore *store, const char *partnership, const char *contact, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) coming = tov_coming_load (store, partnership, contact, TODAY, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < coming->len; i++) {
    const TovComing *its = g_ptr_array_index (coming, i);

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", its->id);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_meetings (void)
{
  g_autoptr (TovStore) store = create_register ();

  save_meeting (store, "soon", "g", "2011-10-14T09:00", "invited");
  save_meeting (store, "late", "g", "2011-10-13T09:00", "planned");
  save_meeting (store, "held", "g", "2011-10-12T09:00", "held");
  save_meeting (store, "off", "g", "2011-10-20T09:00", "cancelled");
  save_meeting (store, "there", "h", "2011-10-14T08:00", "planned");
  save_meeting (store, "last", "g", "2012-10-14T23:00", "planned");
  save_meeting (store, "far", "g", "2012-10-15T08:00", "planned");
  expect (store, NULL, NULL, "late there soon last");
  expect (store, "p", NULL, "late soon last");
}

static void
test_mine (void)
{
  g_autoptr (TovStore) store = create_register ();

  save_meeting (store, "member", "g", "2011-11-01T09:00", "planned");
  save_meeting (store, "no-more", "g", "2011-12-01T09:00", "planned");
  save_meeting (store, "invited", "h", "2011-11-02T09:00", "planned");
  save_meeting (store, "others", "h", "2011-11-03T09:00", "planned");
  fixture_save (store, &tov_membership_entity, "m", "contact_group_id", "g", "contact_id", "bo",
                "role", "member", "from_date", "2011-01-01", "to_date", "2011-11-30", NULL);
  fixture_save (store, &tov_attendance_entity, "a", "meeting_id", "invited", "contact_id", "bo",
                NULL);
  fixture_save (store, &tov_agreement_entity, "ag", "partnership_id", "p", "to_date", "2011-12-31",
                NULL);
  fixture_save (store, &tov_focus_point_entity, "fp", "partnership_id", "q", "text", "Tid",
                "responsible_id", "bo", "review_on", "2011-11-04", "status", "open", NULL);
  expect (store, NULL, "bo", "member invited fp");
  expect (store, NULL, "ann", "ag");
}

static void
test_agreed (void)
{
  g_autoptr (TovStore) store = create_register ();

  save_meeting (store, "m", "g", "2011-10-01T09:00", "held");
  fixture_save (store, &tov_agenda_item_entity, "i", "meeting_id", "m", "title", "Tal", "kind",
                "decision", NULL);
  fixture_save (store, &tov_follow_up_entity, "late", "meeting_id", "m", "text", "Ringe", "due_on",
                "2011-10-13", NULL);
  fixture_save (store, &tov_follow_up_entity, "of-item", "agenda_item_id", "i", "text", "Skrive",
                "due_on", "2011-10-14", NULL);
  fixture_save (store, &tov_follow_up_entity, "done", "meeting_id", "m", "text", "Ringe", "due_on",
                "2011-10-20", "done_on", "2011-10-12", NULL);
  fixture_save (store, &tov_follow_up_entity, "some-time", "meeting_id", "m", "text", "Ringe",
                "responsible_id", "bo", NULL);
  fixture_save (store, &tov_decision_entity, "decision", "agenda_item_id", "i", "text", "Ja",
                "due_on", "2011-10-17", "status", "open", NULL);
  fixture_save (store, &tov_decision_entity, "dropped", "agenda_item_id", "i", "text", "Nej",
                "due_on", "2011-10-17", "status", "dropped", NULL);
  expect (store, NULL, NULL, "late of-item decision some-time");
  expect (store, "q", NULL, "");
  expect (store, NULL, "bo", "some-time");
}

static void
test_agreements (void)
{
  g_autoptr (TovStore) store = create_register ();

  /* The first is followed by the second, and is not looked at any more. */
  fixture_save (store, &tov_agreement_entity, "one", "partnership_id", "p", "to_date", "2011-09-30",
                "review_on", "2011-06-01", NULL);
  fixture_save (store, &tov_agreement_entity, "two", "partnership_id", "p", "from_date",
                "2011-10-01", "to_date", "2012-09-30", "review_on", "2012-03-01", NULL);
  fixture_save (store, &tov_agreement_entity, "ran-out", "partnership_id", "q", "to_date",
                "2011-10-01", NULL);
  expect (store, "p", NULL, "two two");
  expect (store, "q", NULL, "ran-out");
}

static void
test_headings (void)
{
  static const struct
  {
    const char *day;
    TovComingTime time;
  } days[] = {
    { "2011-10-13", TOV_COMING_LATE },      { "2011-10-14", TOV_COMING_THIS_WEEK },
    { "2011-10-16", TOV_COMING_THIS_WEEK }, { "2011-10-17", TOV_COMING_NEXT_WEEK },
    { "2011-10-23", TOV_COMING_NEXT_WEEK }, { "2011-10-24", TOV_COMING_MONTH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (tov_coming_get_time (tov_date_from_iso (days[i].day), TODAY), ==,
                     days[i].time);
  g_assert_cmpint (tov_coming_get_time (TOV_DATE_NONE, TODAY), ==, TOV_COMING_SOME_TIME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coming/lists-meetings-that-are-open", test_meetings);
  g_test_add_func ("/coming/knows-what-is-somebody-s", test_mine);
  g_test_add_func ("/coming/lists-what-was-agreed-and-is-not-done", test_agreed);
  g_test_add_func ("/coming/lists-agreements-that-nothing-follows", test_agreements);
  g_test_add_func ("/coming/reads-days-by-week-and-month", test_headings);

  return g_test_run ();
}
