/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

static void
test_from_one_placement_to_the_next (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;
  const TovBlock *block;

  /* School, company, company, with one beside them that is passed over: school to company, and
   * company to company. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2010-01-01", "2010-12-31",
                       TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_EGU_SCHOOL, "2011-01-01", NULL, TOV_ENDING_UNKNOWN)->parallel =
      TRUE;
  small_add_placement (events, SMALL_COMPANY, "2011-01-01", "2011-01-31", TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_COMPANY, "2011-02-01", NULL, TOV_ENDING_UNKNOWN);
  /* School to VUC in Roskilde; the one before it began before the year, the one after it behind. */
  small_add_person (events);
  small_add_enrolment (events, 1, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2010-01-01", "2010-06-30", TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2010-07-01", "2011-01-31",
                       TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_VUC, "2011-12-31", "2011-12-31", TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_COMPANY, "2012-01-01", NULL, TOV_ENDING_UNKNOWN);
  /* The next one began after the discharge. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2011-06-01", TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2010-01-01", "2011-05-31",
                       TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_VUC, "2011-06-01", NULL, TOV_ENDING_UNKNOWN);
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_transitions, context);

  small_assert_value (table, "all", "production_school", "company_placement", "", 1);
  small_assert_value (table, "all", "production_school", "vuc", "", 1);
  small_assert_fraction (table, "all", "production_school", "vuc", "share", 1, 2);
  small_assert_value (table, "all", "production_school", "all", "", 2);
  small_assert_value (table, "all", "company_placement", "company_placement", "", 1);
  small_assert_value (table, "randers", "production_school", "all", "", 1);
  small_assert_value (table, "roskilde", "production_school", "vuc", "", 1);
  /* Only what there is: two parts, of a heading, two rows and a sum, and of one row. */
  g_assert_null (tov_table_find (table, "all", "production_school", "egu_school", ""));
  g_assert_null (tov_table_find (table, "all", "company_placement", "production_school", ""));
  block = tov_table_get_block (table, 2);
  g_assert_cmpuint (tov_block_n_rows (block), ==, 4 + 3);
  g_assert_cmpstr (tov_block_get_row (block, 0)->label, ==, "production_school");
  g_assert_cmpint (tov_block_get_row (block, 0)->kind, ==, TOV_ROW_HEADING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transitions/from-one-placement-to-the-next",
                   test_from_one_placement_to_the_next);
  return g_test_run ();
}
