/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#define RANDERS  0
#define ROSKILDE 1

static void
assert_cohort (const TovTable *table,
               const char *block,
               const char *part,
               const char *row,
               const double *values)
{
  static const char *const columns[] = { "admitted", "enrolled", "education", "work",
                                         "positive", "neutral",  "drop_out" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    small_assert_value (table, block, part, row, columns[i], values[i]);
}

/* Admitted in the first half of 2009, looked at until the end of 2010:
 *   on 10 February, and enrolled ever since;
 *   on 31 March, dropped out on 30 June, which is three months after; in education from 1 September
 *   to 31 March 2010, a year after, when the job of 1 March goes on;
 *   on 30 June, discharged well on 1 August; enrolled again for January 2010, neutral;
 *   on 1 January in Roskilde, and transferred to Randers on 1 February.
 * Nobody in the second half of 2009 and the first of 2010; one on 1 July 2010. */
static TovEvents *
make_cohorts (void)
{
  TovEvents *events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2009-02-10", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2009-03-31", "2009-06-30", TOV_DISCHARGE_DROP_OUT);
  small_add_outcome (events, SMALL_VUC_HF, "2009-09-01", "2010-03-31");
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2010-03-01", NULL);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2009-06-30", "2009-08-01", TOV_DISCHARGE_POSITIVE);
  small_add_enrolment (events, RANDERS, "2010-01-01", "2010-02-01", TOV_DISCHARGE_NEUTRAL);
  small_add_person (events);
  small_add_enrolment (events, ROSKILDE, "2009-01-01", "2009-02-01", TOV_DISCHARGE_TRANSFER);
  small_add_enrolment (events, RANDERS, "2009-02-01", NULL, TOV_DISCHARGE_NEUTRAL)->resumes = 4;
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-07-01", NULL, TOV_DISCHARGE_NEUTRAL);
  return events;
}

static void
test_where_each_half_year_is (void)
{
  g_autoptr (TovEvents) events = make_cohorts ();
  g_autoptr (TovAnnexContext) context = small_context (events, "2010-12-01", "2010-12-31");
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_retention, context);
  const TovBlock *block = tov_table_get_block (table, 2);

  assert_cohort (table, "all", "after_3", "2009-1", (double[]){ 4, 2, 0, 0, 1, 0, 1 });
  assert_cohort (table, "all", "after_6", "2009-1", (double[]){ 4, 2, 1, 0, 1, 0, 0 });
  assert_cohort (table, "all", "after_12", "2009-1", (double[]){ 4, 2, 0, 1, 0, 1, 0 });
  assert_cohort (table, "all", "after_18", "2009-1", (double[]){ 4, 2, 0, 1, 0, 1, 0 });
  /* By the first in the partnership: who was transferred from Roskilde is out of it, and not well
   * or badly. */
  assert_cohort (table, "randers", "after_3", "2009-1", (double[]){ 4, 2, 0, 0, 1, 0, 1 });
  assert_cohort (table, "roskilde", "after_3", "2009-1", (double[]){ 1, 0, 0, 0, 0, 1, 0 });
  /* 30 June 2011 is not there yet; 31 December 2010 is. */
  small_assert_value (table, "all", "after_24", "2009-1", "admitted", 4);
  small_assert_empty (table, "all", "after_24", "2009-1", "enrolled");
  assert_cohort (table, "all", "after_12", "2009-2", (double[]){ 0, 0, 0, 0, 0, 0, 0 });
  small_assert_empty (table, "all", "after_18", "2009-2", "drop_out");
  /* Three months after 1 July are over, but not those of everybody in the half-year. */
  small_assert_value (table, "all", "after_3", "2010-2", "admitted", 1);
  small_assert_empty (table, "all", "after_3", "2010-2", "enrolled");
  /* Five parts of a heading and four half-years. */
  g_assert_cmpuint (tov_block_n_rows (block), ==, 5 * 5);
  g_assert_cmpstr (tov_block_get_row (block, 1)->label, ==, "1. halvår 2009");
}

static void
test_a_placement_is_an_education_too (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  /* Three months after is 1 April. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-01-01", "2010-02-01", TOV_DISCHARGE_POSITIVE);
  small_add_placement (events, SMALL_EGU_SCHOOL, "2010-02-01", "2010-04-02", TOV_ENDING_COMPLETED);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2010-03-01", NULL);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-01-01", "2010-02-01", TOV_DISCHARGE_POSITIVE);
  small_add_placement (events, SMALL_COMPANY, "2010-02-01", NULL, TOV_ENDING_UNKNOWN);
  small_add_outcome (events, SMALL_EGU, "2010-04-02", NULL);
  context = small_context (events, "2010-12-01", "2010-12-31");
  table = tov_table_kind_count (&tov_table_retention, context);

  assert_cohort (table, "randers", "after_3", "2010-1", (double[]){ 2, 0, 1, 0, 1, 0, 0 });
  assert_cohort (table, "randers", "after_6", "2010-1", (double[]){ 2, 0, 1, 1, 0, 0, 0 });
  /* Nobody was ever admitted: nothing to look at. */
  g_assert_cmpuint (tov_block_n_rows (tov_table_get_block (table, 1)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/retention/where-each-half-year-is", test_where_each_half_year_is);
  g_test_add_func ("/retention/a-placement-is-an-education-too",
                   test_a_placement_is_an_education_too);
  return g_test_run ();
}
