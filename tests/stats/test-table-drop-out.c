/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#define YEAR "2011-01-01", "2011-12-31"

static void
add_drop_out (TovEvents *events, guint partnership, const char *from, const char *to, int reason)
{
  small_add_enrolment (events, partnership, from, to, TOV_DISCHARGE_DROP_OUT)->reason = reason;
}

static TovTable *
count (TovEvents *events)
{
  g_autoptr (TovAnnexContext) context = small_context (events, YEAR);

  return tov_table_kind_count (&tov_table_drop_out, context);
}

/* Four who dropped out, one who came back at once, and one who stayed. */
static TovEvents *
make_register (void)
{
  TovEvents *events = small_register_new ();

  /* After 100 days, while in a school, with a step that was set the day before, and reached 30 days
   * before. */
  small_add_person (events);
  add_drop_out (events, 0, "2011-01-01", "2011-04-11", SMALL_OWN_CHOICE);
  small_add_placement (events, SMALL_COMPANY, "2011-01-10", "2011-02-10", TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_EGU_SCHOOL, "2011-03-01", NULL, TOV_ENDING_UNKNOWN);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-04-11", NULL, TOV_ENDING_UNKNOWN);
  small_add_next_step (events, "2011-04-10", NULL, NULL);
  small_add_contact (events, "2011-03-12", TOV_FORM_TEXT_MAIL, TRUE);
  /* Twice: the last one counts, 92 days after that admission. The step was set and the meeting held
   * a day too late, the phone call reached nobody. */
  small_add_person (events);
  add_drop_out (events, 0, "2011-01-01", "2011-02-01", SMALL_STAYED_AWAY);
  add_drop_out (events, 0, "2011-06-01", "2011-09-01", SMALL_OWN_CHOICE);
  small_add_next_step (events, "2011-09-01", NULL, NULL);
  small_add_contact (events, "2011-08-01", TOV_FORM_MEETING, TRUE);
  small_add_contact (events, "2011-08-20", TOV_FORM_PHONE, FALSE);
  small_add_contact (events, "2011-09-01", TOV_FORM_MEETING, TRUE);
  /* Admitted again after 19 days: no drop-out. */
  small_add_person (events);
  add_drop_out (events, 0, "2011-01-01", "2011-03-01", SMALL_STAYED_AWAY);
  small_add_enrolment (events, 0, "2011-03-20", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Twice, and came back after the second: the first counts, 62 days after the admission. The step
   * was done the day before it. */
  small_add_person (events);
  add_drop_out (events, 0, "2010-12-01", "2011-02-01", SMALL_STAYED_AWAY);
  add_drop_out (events, 0, "2011-05-01", "2011-06-01", SMALL_OWN_CHOICE);
  small_add_enrolment (events, 0, "2011-06-15", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2010-11-01", "2010-11-30",
                       TOV_ENDING_COMPLETED);
  small_add_next_step (events, "2011-01-10", "2011-01-31", NULL);
  small_add_contact (events, "2011-01-31", TOV_FORM_PHONE, TRUE);
  /* Stays. */
  small_add_person (events);
  small_add_enrolment (events, 1, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* On the first day, 365 days after the admission, without a reason. */
  small_add_person (events);
  add_drop_out (events, 1, "2010-01-01", "2011-01-01", -1);
  small_add_contact (events, "2011-01-01", TOV_FORM_PHONE, TRUE);
  return events;
}

static void
test_counts_each_by_the_last_drop_out (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_value (table, "randers", "count", "drop_out", "", 3);
  small_assert_fraction (table, "randers", "count", "drop_out", "share", 3, 4);
  small_assert_fraction (table, "roskilde", "count", "drop_out", "share", 1, 2);
  small_assert_fraction (table, "all", "count", "drop_out", "share", 4, 6);
  small_assert_value (table, "all", "reason", "own_choice", "", 2);
  small_assert_fraction (table, "all", "reason", "own_choice", "share", 2, 4);
  small_assert_value (table, "all", "reason", "stayed_away", "", 1);
  small_assert_value (table, "all", "reason", "unknown", "", 1);
  small_assert_value (table, "all", "reason", "all", "", 4);
  g_assert_null (tov_table_find (table, "all", "reason", "in_education", ""));
}

static void
test_what_was_before (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_value (table, "all", "last_activity", "egu_school", "", 1);
  small_assert_value (table, "all", "last_activity", "production_school", "", 1);
  small_assert_value (table, "all", "last_activity", "none", "", 2);
  small_assert_value (table, "all", "last_activity", "all", "", 4);
  g_assert_null (tov_table_find (table, "all", "last_activity", "company_placement", ""));
  g_assert_null (tov_table_find (table, "roskilde", "last_activity", "egu_school", ""));
  small_assert_value (table, "all", "before", "open_next_step", "", 1);
  small_assert_fraction (table, "all", "before", "open_next_step", "share", 1, 4);
  small_assert_value (table, "all", "before", "contact_30", "", 2);
  small_assert_fraction (table, "roskilde", "before", "contact_30", "share", 0, 1);
}

/* Enrolled days: 100, 31 + 92, 59 + 287, 31 + 31 + 200, 365 and 0, which is 1196. */
static void
test_how_fast_and_how_often (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_value (table, "all", "rate", "median_days", "", (92 + 100) / 2.0);
  g_assert_cmpint (tov_table_find (table, "all", "rate", "median_days", "")->base, ==, 4);
  small_assert_value (table, "all", "rate", "person_years", "", 1196 / 365.25);
  g_assert_cmpint (tov_table_find (table, "all", "rate", "person_years", "")->base, ==, 6);
  small_assert_value (table, "all", "rate", "per_100_person_years", "", 100 * 4 / (1196 / 365.25));
  g_assert_cmpint (tov_table_find (table, "all", "rate", "per_100_person_years", "")->base, ==, 4);
  small_assert_value (table, "roskilde", "rate", "per_100_person_years", "", 100 * 365.25 / 365);
}

static void
test_nobody_and_nobody_for_a_day (void)
{
  g_autoptr (TovEvents) nobody = small_register_new ();
  g_autoptr (TovTable) none = count (nobody);
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovTable) table = NULL;

  small_assert_value (none, "all", "count", "drop_out", "", 0);
  small_assert_empty (none, "all", "rate", "median_days", "");
  small_assert_empty (none, "all", "rate", "person_years", "");
  small_assert_empty (none, "all", "rate", "per_100_person_years", "");

  small_add_person (events);
  add_drop_out (events, 0, "2010-01-01", "2011-01-01", SMALL_OWN_CHOICE);
  table = count (events);
  small_assert_value (table, "all", "count", "drop_out", "", 1);
  small_assert_value (table, "all", "rate", "person_years", "", 0);
  small_assert_empty (table, "all", "rate", "per_100_person_years", "");
}

static void
test_as_many_as_in_table_1 (void)
{
  static const char *const blocks[] = { "randers", "roskilde", "all" };
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovAnnexContext) context = small_context (events, YEAR);
  g_autoptr (TovTable) figures = tov_table_kind_count (&tov_table_key_figures, context);
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_drop_out, context);

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    small_assert_value (table, blocks[i], "count", "drop_out", "",
                        tov_table_find (figures, blocks[i], NULL, "drop_out", "period")->value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drop-out/counts-each-by-the-last-drop-out",
                   test_counts_each_by_the_last_drop_out);
  g_test_add_func ("/drop-out/what-was-before", test_what_was_before);
  g_test_add_func ("/drop-out/how-fast-and-how-often", test_how_fast_and_how_often);
  g_test_add_func ("/drop-out/nobody-and-nobody-for-a-day", test_nobody_and_nobody_for_a_day);
  g_test_add_func ("/drop-out/as-many-as-in-table-1", test_as_many_as_in_table_1);
  return g_test_run ();
}
