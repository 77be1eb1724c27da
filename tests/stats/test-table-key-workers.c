/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

static void
set_name (TovEventNames *names, guint key_worker, const char *name)
{
  g_free (g_ptr_array_index (names->key_workers, key_worker));
  g_ptr_array_index (names->key_workers, key_worker) = g_strdup (name);
}

/* Counted for ten days; with the names if the audience is internal. */
static TovTable *
count (gboolean internal)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovEventNames) names = NULL;
  g_autoptr (TovAnnexContext) context = NULL;

  /* Handed over after the fourth day. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_level (events, TOV_LEVEL_CLOSE, "2011-01-01", NULL);
  small_add_key_worker (events, 0, "2010-12-01", "2011-01-04");
  small_add_key_worker (events, 1, "2011-01-05", NULL);
  /* Enrolled from the third day; two key workers on the last two. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-03", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_level (events, TOV_LEVEL_PHASING_OUT, "2011-01-01", NULL);
  small_add_key_worker (events, 0, "2011-01-01", NULL);
  small_add_key_worker (events, 1, "2011-01-09", NULL);
  /* Five days, until the discharge on the sixth. */
  small_add_person (events);
  small_add_enrolment (events, 1, "2010-06-01", "2011-01-06", TOV_DISCHARGE_NEUTRAL);
  small_add_key_worker (events, 1, "2010-06-01", "2011-01-05");
  /* A key worker for three days, before and after nobody; no level. */
  small_add_person (events);
  small_add_enrolment (events, 1, "2010-06-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_key_worker (events, 0, "2011-01-06", "2011-01-08");
  /* Not enrolled in the period. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-06-01", "2010-12-01", TOV_DISCHARGE_NEUTRAL);
  small_add_key_worker (events, 2, "2010-06-01", NULL);
  context = small_context (events, "2011-01-01", "2011-01-10");
  names = small_names_new (events);
  set_name (names, 0, "Åse");
  set_name (names, 1, "Bo");
  if (internal)
    context->names = names;
  return tov_table_kind_count (&tov_table_key_workers, context);
}

static void
test_what_each_has (void)
{
  g_autoptr (TovTable) table = count (TRUE);

  small_assert_value (table, "all", NULL, "kw-0", "enrolled", 1);
  small_assert_value (table, "all", NULL, "kw-0", "mean", 1.5);
  g_assert_cmpint (tov_table_find (table, "all", NULL, "kw-0", "mean")->base, ==, 3);
  small_assert_value (table, "all", NULL, "kw-0", "close", 0);
  small_assert_value (table, "all", NULL, "kw-0", "phasing_out", 1);
  small_assert_value (table, "all", NULL, "kw-0", "weighted", 0.3);
  small_assert_value (table, "all", NULL, "kw-0", "most", 2);
  small_assert_value (table, "all", NULL, "kw-0", "handed_over", 1);
  /* 4, 10 and 3 days. */
  small_assert_value (table, "all", NULL, "kw-0", "median_weeks", 4 / 7.0);
  small_assert_value (table, "all", NULL, "kw-1", "enrolled", 2);
  small_assert_value (table, "all", NULL, "kw-1", "mean", 1.3);
  small_assert_value (table, "all", NULL, "kw-1", "weighted", 1.3);
  small_assert_value (table, "all", NULL, "kw-1", "most", 2);
  small_assert_value (table, "all", NULL, "kw-1", "handed_over", 0);
  small_assert_value (table, "all", NULL, "kw-1", "median_weeks", 5 / 7.0);
  g_assert_cmpint (tov_table_find (table, "all", NULL, "kw-1", "caseload")->kind, ==,
                   TOV_CELL_ABSENT);
  small_assert_value (table, "roskilde", NULL, "kw-1", "enrolled", 0);
  small_assert_value (table, "roskilde", NULL, "kw-1", "mean", 0.5);
  small_assert_empty (table, "roskilde", NULL, "kw-1", "weighted");
}

static void
test_without_and_all (void)
{
  g_autoptr (TovTable) table = count (TRUE);

  small_assert_value (table, "all", NULL, "without", "enrolled", 1);
  small_assert_value (table, "all", NULL, "without", "mean", 0.7);
  small_assert_value (table, "all", NULL, "without", "level_unknown", 1);
  small_assert_value (table, "all", NULL, "without", "weighted", 1);
  small_assert_value (table, "all", NULL, "without", "most", 1);
  small_assert_value (table, "randers", NULL, "without", "enrolled", 0);
  small_assert_value (table, "randers", NULL, "without", "most", 0);
  small_assert_empty (table, "randers", NULL, "without", "mean");
  small_assert_value (table, "all", NULL, "all", "enrolled", 3);
  small_assert_value (table, "all", NULL, "all", "mean", 3.3);
  small_assert_value (table, "all", NULL, "all", "close", 1);
  small_assert_value (table, "all", NULL, "all", "external", 0);
  small_assert_value (table, "all", NULL, "all", "weighted", 2.3);
  small_assert_value (table, "all", NULL, "all", "most", 4);
  small_assert_value (table, "all", NULL, "all", "handed_over", 1);
  small_assert_value (table, "all", NULL, "all", "median_weeks", 4.5 / 7);
  small_assert_value (table, "all", NULL, "all", "caseload", 1.5);
  small_assert_fraction (table, "all", NULL, "all", "caseload", 3, 2);
}

static void
test_in_the_order_of_their_names (void)
{
  g_autoptr (TovTable) table = count (TRUE);
  const TovBlock *block = tov_table_get_block (table, 2);

  g_assert_cmpuint (tov_block_n_rows (block), ==, 4);
  g_assert_cmpstr (tov_block_get_row (block, 0)->label, ==, "Bo");
  g_assert_cmpstr (tov_block_get_row (block, 0)->code, ==, "kw-1");
  g_assert_cmpstr (tov_block_get_row (block, 1)->label, ==, "Åse");
}

static void
test_no_names_for_others (void)
{
  g_autoptr (TovTable) table = count (FALSE);

  for (guint i = 0; i < tov_table_n_blocks (table); i++) {
    const TovBlock *block = tov_table_get_block (table, i);

    g_assert_cmpuint (tov_block_n_rows (block), ==, 2);
    g_assert_cmpstr (tov_block_get_row (block, 0)->code, ==, "without");
    g_assert_cmpstr (tov_block_get_row (block, 1)->code, ==, "all");
  }
  small_assert_value (table, "all", NULL, "all", "enrolled", 3);
}

/* The same contact again after a pause is the same key worker, and the pause is nobody's. */
static void
test_the_same_key_worker_twice (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovEventNames) names = NULL;
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  small_add_person (events);
  /* In two partnerships at once: a day is a day. */
  small_add_enrolment (events, 0, "2011-01-01", "2011-01-08", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, 1, "2011-01-05", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_key_worker (events, 0, "2010-12-01", "2010-12-02");
  small_add_key_worker (events, 0, "2011-01-01", "2011-01-02");
  small_add_key_worker (events, 0, "2011-01-06", NULL);
  context = small_context (events, "2011-01-01", "2011-01-10");
  context->names = names = small_names_new (events);
  table = tov_table_kind_count (&tov_table_key_workers, context);

  small_assert_value (table, "all", NULL, "kw-0", "enrolled", 1);
  small_assert_value (table, "all", NULL, "kw-0", "mean", 0.7);
  g_assert_cmpint (tov_table_find (table, "all", NULL, "kw-0", "mean")->base, ==, 1);
  small_assert_value (table, "all", NULL, "kw-0", "most", 1);
  small_assert_value (table, "all", NULL, "kw-0", "handed_over", 0);
  small_assert_value (table, "all", NULL, "kw-0", "median_weeks", 3.5 / 7);
  small_assert_value (table, "all", NULL, "without", "mean", 0.3);
  small_assert_value (table, "all", NULL, "all", "mean", 1);
}

/* Who had left when the key worker changed was not handed over. */
static void
test_handed_over_while_enrolled (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", "2011-01-04", TOV_DISCHARGE_NEUTRAL);
  small_add_key_worker (events, 0, "2011-01-01", "2011-01-04");
  small_add_key_worker (events, 1, "2011-01-05", NULL);
  /* The next one came after the period. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_key_worker (events, 0, "2011-01-01", "2011-01-10");
  small_add_key_worker (events, 1, "2011-01-11", NULL);
  context = small_context (events, "2011-01-01", "2011-01-10");
  table = tov_table_kind_count (&tov_table_key_workers, context);

  small_assert_value (table, "all", NULL, "all", "handed_over", 0);
  small_assert_value (table, "all", NULL, "all", "mean", 1.3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-workers/what-each-has", test_what_each_has);
  g_test_add_func ("/key-workers/without-and-all", test_without_and_all);
  g_test_add_func ("/key-workers/in-the-order-of-their-names", test_in_the_order_of_their_names);
  g_test_add_func ("/key-workers/no-names-for-others", test_no_names_for_others);
  g_test_add_func ("/key-workers/the-same-key-worker-twice", test_the_same_key_worker_twice);
  g_test_add_func ("/key-workers/handed-over-while-enrolled", test_handed_over_while_enrolled);
  return g_test_run ();
}
