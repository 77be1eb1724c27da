/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#include "tov-number.h"

static void
test_horsens (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;
  const TovBlock *block;
  g_autofree char *change = NULL;

  /* 198 at the end of December 2016, 34 of whom left in 2017. */
  for (guint i = 0; i < 198; i++) {
    small_add_person (events);
    small_add_enrolment (events, 0, "2016-12-31", i < 34 ? "2017-12-31" : NULL,
                         TOV_DISCHARGE_NEUTRAL);
  }
  context = small_context (events, "2016-12-01", "2017-12-31");
  table = tov_table_kind_count (&tov_table_series, context);
  block = tov_table_get_block (table, 2);

  g_assert_cmpuint (tov_block_n_rows (block), ==, 13);
  g_assert_cmpstr (tov_block_get_row (block, 0)->label, ==, "december 2016");
  small_assert_value (table, "all", NULL, "2016-12", "enrolled", 198);
  small_assert_value (table, "all", NULL, "2016-12", "admitted", 198);
  small_assert_empty (table, "all", NULL, "2017-11", "year_on_year");
  small_assert_value (table, "all", NULL, "2017-12", "enrolled", 164);
  small_assert_value (table, "all", NULL, "2017-12", "discharged", 34);
  small_assert_fraction (table, "all", NULL, "2017-12", "year_on_year", -34, 198);
  small_assert_value (table, "all", NULL, "2017-12", "year_on_year", -3400.0 / 198);
  change = tov_cell_format (tov_table_find (table, "all", NULL, "2017-12", "year_on_year"),
                            TOV_FORMAT_CHANGE);
  g_assert_cmpstr (change, ==, "−17\u00a0%");
}

static void
test_months_are_clipped (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-10", "2011-03-16", TOV_DISCHARGE_DROP_OUT);
  small_add_outcome (events, SMALL_EGU, "2011-02-01", NULL);
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-20", "2011-02-28", TOV_DISCHARGE_TRANSFER);
  small_add_contact (events, "2011-02-10", TOV_FORM_MEETING, TRUE);
  context = small_context (events, "2011-01-15", "2011-03-15");
  table = tov_table_kind_count (&tov_table_series, context);

  /* Admitted before the period began. */
  small_assert_value (table, "all", NULL, "2011-01", "admitted", 1);
  small_assert_value (table, "all", NULL, "2011-01", "enrolled", 2);
  small_assert_value (table, "all", NULL, "2011-02", "enrolled", 1);
  small_assert_value (table, "all", NULL, "2011-02", "education_start", 1);
  /* A transfer is no discharge here. */
  small_assert_value (table, "all", NULL, "2011-02", "discharged", 0);
  /* Discharged after the period ended. */
  small_assert_value (table, "all", NULL, "2011-03", "enrolled", 1);
  small_assert_value (table, "all", NULL, "2011-03", "drop_out", 0);
  /* Only February is whole; without a whole month before it there is no pair. */
  small_assert_fraction (table, "all", NULL, "2011-02", "monthly_norm", 1, 2);
  small_assert_empty (table, "all", NULL, "2011-02", "law_norm");
  small_assert_fraction (table, "all", NULL, "2011-02", "law_norm", TOV_NUMBER_NONE,
                         TOV_NUMBER_NONE);
  small_assert_fraction (table, "all", NULL, "2011-01", "monthly_norm", TOV_NUMBER_NONE,
                         TOV_NUMBER_NONE);
}

static void
test_young_people_per_key_worker (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  for (guint i = 0; i < 3; i++) {
    small_add_person (events);
    small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
    /* The first two share one; the third one's ends the day before. */
    small_add_key_worker (events, i < 2 ? 0 : 1, "2011-01-01", i < 2 ? "2011-01-31" : "2011-01-30");
  }
  /* Not enrolled, so the key worker does not count. */
  small_add_person (events);
  small_add_key_worker (events, 2, "2011-01-01", NULL);
  context = small_context (events, "2011-01-01", "2011-02-28");
  table = tov_table_kind_count (&tov_table_series, context);

  small_assert_fraction (table, "randers", NULL, "2011-01", "caseload", 3, 1);
  small_assert_value (table, "randers", NULL, "2011-01", "caseload", 3);
  small_assert_fraction (table, "randers", NULL, "2011-02", "caseload", 3, 0);
  small_assert_empty (table, "randers", NULL, "2011-02", "caseload");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/horsens", test_horsens);
  g_test_add_func ("/series/months-are-clipped", test_months_are_clipped);
  g_test_add_func ("/series/young-people-per-key-worker", test_young_people_per_key_worker);
  return g_test_run ();
}
