/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-template.h"
#include "tov-agreement.h"
#include "tov-contact-group.h"
#include "tov-focus-point.h"
#include "tov-meeting.h"
#include "tov-partnership.h"
#include "tov-year.h"

/* Something of every kind on either side of a year, in two partnerships. */
static TovStore *
make_register (void)
{
  TovStore *store = fixture_open ();

  for (guint i = 0; i < 2; i++) {
    const char *id = i == 0 ? "lolland" : "randers";
    g_autofree char *group = g_strconcat (id, "-group", NULL);

    fixture_save (store, &tov_partnership_entity, id, "name", id, NULL);
    fixture_save (store, &tov_contact_group_entity, group, "partnership_id", id, "kind", "steering",
                  NULL);
  }
  fixture_save (store, &tov_meeting_entity, "new-year", "contact_group_id", "lolland-group",
                "starts_at", "2012-01-01T09:00", NULL);
  fixture_save (store, &tov_meeting_entity, "meeting", "contact_group_id", "lolland-group",
                "starts_at", "2011-12-31T23:59", NULL);
  fixture_save (store, &tov_meeting_entity, "cancelled", "contact_group_id", "lolland-group",
                "starts_at", "2011-05-01T09:00", "status", "cancelled", NULL);
  fixture_save (store, &tov_meeting_entity, "other", "contact_group_id", "randers-group",
                "starts_at", "2011-03-02T09:00", NULL);
  fixture_save (store, &tov_agreement_entity, "agreement", "partnership_id", "lolland", "review_on",
                "2011-03-01", "to_date", "2012-06-30", NULL);
  fixture_save (store, &tov_focus_point_entity, "focus", "partnership_id", "lolland", "text", "x",
                "review_on", "2011-03-01", NULL);
  fixture_save (store, &tov_focus_point_entity, "closed", "partnership_id", "lolland", "text", "x",
                "review_on", "2011-03-01", "status", "done", NULL);
  fixture_save (store, &tov_agenda_template_entity, "budget", "contact_group_id", "lolland-group",
                "title", "Budget", "month", "3", NULL);
  fixture_save (store, &tov_agenda_template_entity, "always", "contact_group_id", "lolland-group",
                "title", "Eventuelt", NULL);
  return store;
}

/* "3 R agreement": the month, a letter for the kind, the id. */
static void
assert_year (TovStore *store, const char *partnership, int year, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tov_year_load (store, partnership, year, &error);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++) {
    const TovYearEntry *entry = g_ptr_array_index (entries, i);

    g_string_append_printf (words, "%s%d %c %s", i > 0 ? ", " : "", entry->month,
                            "MREFI"[entry->kind], entry -> id);
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_year (void)
{
  g_autoptr (TovStore) store = make_register ();

  assert_year (store, "lolland", 2011, "3 I budget, 3 R agreement, 3 F focus, 12 M meeting");
  assert_year (store, "lolland", 2012, "1 M new-year, 3 I budget, 6 E agreement");
  assert_year (store, "randers", 2011, "3 M other");
  assert_year (store, NULL, 2011, "3 I budget, 3 R agreement, 3 F focus, 3 M other, 12 M meeting");
}

static void
test_entry (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tov_year_load (store, "lolland", 2011, &error);
  const TovYearEntry *item, *meeting;

  g_assert_no_error (error);
  item = g_ptr_array_index (entries, 0);
  meeting = g_ptr_array_index (entries, 3);
  g_assert_cmpint (item->day, ==, TOV_DATE_NONE);
  g_assert_true (item->entity == &tov_agenda_template_entity);
  g_assert_cmpstr (item->group, ==, "lolland-group");
  g_assert_cmpint (meeting->day, ==, tov_date_new (2011, 12, 31));
  g_assert_cmpstr (meeting->partnership, ==, "lolland");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year/holds-its-days-in-order-and-no-others", test_year);
  g_test_add_func ("/year/says-what-each-entry-is-about", test_entry);
  return g_test_run ();
}
