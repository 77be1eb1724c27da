/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#include <string.h>

#include "tov-number.h"

/* One who was there in 2010 and dropped out in 2011, and newcomers of 2011. */
static TovEvents *
make_register (guint newcomers)
{
  TovEvents *events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, 0, "2010-02-01", "2011-05-01", TOV_DISCHARGE_DROP_OUT);
  for (guint i = 0; i < newcomers; i++) {
    small_add_person (events);
    small_add_enrolment (events, i % 2, "2011-03-01", NULL, TOV_DISCHARGE_NEUTRAL);
  }
  return events;
}

static void
test_counts_period_previous_and_since_start (void)
{
  g_autoptr (TovEvents) events = make_register (3);
  g_autoptr (TovAnnexContext) context = small_context (events, "2011-01-01", "2011-12-31");
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_key_figures, context);

  small_assert_value (table, "randers", NULL, "participants", "period", 3);
  small_assert_value (table, "randers", NULL, "participants", "previous", 1);
  small_assert_value (table, "randers", NULL, "participants", "change", 2);
  small_assert_fraction (table, "randers", NULL, "participants", "change", 2, 1);
  small_assert_value (table, "randers", NULL, "participants", "since_start", 3);
  small_assert_value (table, "all", NULL, "participants", "period", 4);
  small_assert_value (table, "all", NULL, "admitted", "period", 3);
  small_assert_value (table, "all", NULL, "admitted", "since_start", 4);
  small_assert_value (table, "all", NULL, "enrolled", "period", 3);
  small_assert_value (table, "all", NULL, "without_next_step", "period", 3);
  small_assert_empty (table, "all", NULL, "enrolled", "since_start");
  small_assert_empty (table, "all", NULL, "without_next_step", "since_start");
  small_assert_value (table, "all", NULL, "drop_out", "period", 1);
  /* Of fewer than ten there is no per cent, but both numbers stand. */
  small_assert_empty (table, "all", NULL, "share", "period");
  small_assert_fraction (table, "all", NULL, "share", "period", 1, 4);
  small_assert_empty (table, "all", NULL, "share", "change");
  g_assert_null (tov_table_find (table, "roskilde", NULL, "no_such_row", "period"));
}

static void
test_per_cents_and_changes (void)
{
  g_autoptr (TovEvents) events = make_register (24);
  g_autoptr (TovAnnexContext) context = small_context (events, "2012-01-01", "2012-12-31");
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_key_figures, context);

  /* 25 in 2011, one of whom dropped out; 24 in 2012. */
  small_assert_value (table, "all", NULL, "share", "previous", 4);
  small_assert_value (table, "all", NULL, "share", "period", 0);
  small_assert_value (table, "all", NULL, "share", "change", -4);
  small_assert_fraction (table, "all", NULL, "share", "change", TOV_NUMBER_NONE, TOV_NUMBER_NONE);
  small_assert_value (table, "all", NULL, "participants", "change", -4);
  small_assert_fraction (table, "all", NULL, "participants", "change", -1, 25);
  /* 13 before in Randers: the difference in persons. */
  small_assert_value (table, "randers", NULL, "participants", "change", -1);
}

static void
test_targets_of_exactly_the_period (void)
{
  g_autoptr (TovEvents) events = make_register (2);
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  small_add_target (events, 0, "admitted", "2011-01-01", "2011-12-31", 20);
  small_add_target (events, 0, "admitted", "2011-01-01", "2011-06-30", 10);
  /* Without an end it is for any period that begins that day. */
  small_add_target (events, 1, "admitted", "2011-01-01", NULL, 15);
  small_add_target (events, 0, "participants", "2011-01-01", "2011-12-31", 40);
  small_add_target (events, 0, "share", "2011-01-01", "2011-12-31", 5);
  small_add_target (events, 1, "share", "2011-01-01", "2011-12-31", 6);
  /* Two for one period say nothing. */
  small_add_target (events, 0, "enrolled", "2011-01-01", "2011-12-31", 30);
  small_add_target (events, 0, "enrolled", "2011-01-01", "2011-12-31", 31);
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_key_figures, context);

  small_assert_value (table, "randers", NULL, "admitted", "target", 20);
  small_assert_value (table, "roskilde", NULL, "admitted", "target", 15);
  small_assert_value (table, "all", NULL, "admitted", "target", 35);
  small_assert_value (table, "randers", NULL, "participants", "target", 40);
  small_assert_empty (table, "roskilde", NULL, "participants", "target");
  small_assert_empty (table, "all", NULL, "participants", "target");
  small_assert_value (table, "randers", NULL, "share", "target", 5);
  small_assert_empty (table, "all", NULL, "share", "target");
  small_assert_empty (table, "randers", NULL, "enrolled", "target");
}

static void
test_since_start_without_a_start (void)
{
  g_autoptr (TovEvents) events = make_register (1);
  g_autoptr (TovAnnexContext) context = NULL;

  for (guint i = 0; i < events->partnerships->len; i++)
    g_array_index (events->partnerships, TovPartnershipEvents, i).from_date = TOV_DATE_NONE;
  context = small_context (events, "2011-01-01", "2011-12-31");

  g_assert_cmpint (context->since_start.from, ==, tov_date_new (2010, 2, 1));
  g_assert_cmpint (context->since_start.til, ==, tov_date_new (2011, 12, 31));
}

static void
test_nothing_has_begun (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  /* Before Randers begins on 1 July 2008. */
  g_autoptr (TovAnnexContext) before = small_context (events, "2008-06-01", "2008-06-30");
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  g_assert_cmpint (before->since_start.from, ==, TOV_DATE_NONE);
  for (guint i = 0; i < events->partnerships->len; i++)
    g_array_index (events->partnerships, TovPartnershipEvents, i).from_date = TOV_DATE_NONE;
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_key_figures, context);

  small_assert_value (table, "all", NULL, "admitted", "period", 0);
  small_assert_empty (table, "all", NULL, "admitted", "since_start");
}

static void
test_says_how_many_places_there_are (void)
{
  g_autoptr (TovEvents) events = make_register (1);
  g_autoptr (TovAnnexContext) context = small_context (events, "2011-01-01", "2011-12-31");
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_key_figures, context);
  const char *randers = tov_block_get_row (tov_table_get_block (table, 0), 8)->label;
  const char *all = tov_block_get_row (tov_table_get_block (table, 2), 8)->label;

  g_assert_nonnull (strstr (randers, "40"));
  /* Roskilde does not say. */
  g_assert_null (strstr (all, "40"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-figures/counts-period-previous-and-since-start",
                   test_counts_period_previous_and_since_start);
  g_test_add_func ("/key-figures/per-cents-and-changes", test_per_cents_and_changes);
  g_test_add_func ("/key-figures/targets-of-exactly-the-period",
                   test_targets_of_exactly_the_period);
  g_test_add_func ("/key-figures/since-start-without-a-start", test_since_start_without_a_start);
  g_test_add_func ("/key-figures/nothing-has-begun", test_nothing_has_begun);
  g_test_add_func ("/key-figures/says-how-many-places-there-are",
                   test_says_how_many_places_there_are);
  return g_test_run ();
}
