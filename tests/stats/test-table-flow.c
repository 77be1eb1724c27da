/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

static void
assert_balance (const TovTable *table, const char *block, const double *values)
{
  for (guint column = 0; column < tov_table_n_columns (table); column++)
    small_assert_value (table, block, NULL, "balance", tov_table_get_column (table, column)->code,
                        values[column]);
}

static void
test_balances (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  /* Stays. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Discharged on the first day: at the start, and out. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2011-01-01", TOV_DISCHARGE_POSITIVE);
  /* Drops out and comes back twenty days later. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2011-06-01", TOV_DISCHARGE_DROP_OUT);
  small_add_enrolment (events, 0, "2011-06-21", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Zero days. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-03-01", "2011-03-01", TOV_DISCHARGE_NEUTRAL);
  /* From Randers to Roskilde on one day. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2011-09-01", TOV_DISCHARGE_TRANSFER);
  small_add_enrolment (events, 1, "2011-09-01", NULL, TOV_DISCHARGE_NEUTRAL)->resumes = 5;
  /* The same a day later is no transfer in. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2011-09-01", TOV_DISCHARGE_TRANSFER);
  small_add_enrolment (events, 1, "2011-09-02", NULL, TOV_DISCHARGE_NEUTRAL)->resumes = 7;
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_flow, context);

  /* primo, admitted, resumed, in, positive, neutral, drop-out, out, ultimo, control */
  assert_balance (table, "randers", (const double[]){ 5, 1, 1, 0, 1, 1, 1, 2, 2, 0 });
  assert_balance (table, "roskilde", (const double[]){ 0, 1, 0, 1, 0, 0, 0, 0, 2, 0 });
  assert_balance (table, "all", (const double[]){ 5, 1, 2, 1, 1, 1, 1, 2, 4, 0 });
}

static void
test_what_a_transfer_is (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  const TovEnrolmentEvent *enrolments;

  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2011-01-01", TOV_DISCHARGE_TRANSFER);
  small_add_enrolment (events, 1, "2011-01-01", "2011-02-01", TOV_DISCHARGE_NEUTRAL)->resumes = 0;
  small_add_enrolment (events, 0, "2011-02-01", "2011-03-01", TOV_DISCHARGE_TRANSFER)->resumes = 1;
  small_add_enrolment (events, 0, "2011-03-01", NULL, TOV_DISCHARGE_NEUTRAL)->resumes = 2;
  tov_events_finish (events);
  enrolments = tov_events_get_person (events, 0)->enrolments;

  g_assert_false (tov_enrolment_is_by_transfer (events, &enrolments[0]));
  g_assert_true (tov_enrolment_is_by_transfer (events, &enrolments[1]));
  /* The one before was not discharged by transfer. */
  g_assert_false (tov_enrolment_is_by_transfer (events, &enrolments[2]));
  /* The one before was in the same partnership. */
  g_assert_false (tov_enrolment_is_by_transfer (events, &enrolments[3]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/balances", test_balances);
  g_test_add_func ("/flow/what-a-transfer-is", test_what_a_transfer_is);
  return g_test_run ();
}
