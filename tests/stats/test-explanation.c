/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-explanation.h"

#include <string.h>

#include "small-register.h"
#include "tov-danish.h"

/* One block of all partnerships with one row of one column. */
static TovTable *
make_table (TovFormat format)
{
  TovTable *table = tov_table_new ("5", "Aktiviteter", "Anbringelse", TOV_CLASS_OUTSIDE);

  tov_table_add_column (table, "started", "Startet", format);
  tov_table_add_block (table, "all", "I alt");
  return table;
}

static TovCell *
add_row (TovTable *table, const char *code, const char *label)
{
  return tov_table_add_row (table, g_ptr_array_index (table->blocks, table->blocks->len - 1), code,
                            label)
      ->cells;
}

static TovCell *
add_sum (TovTable *table)
{
  return tov_table_add_sum (table, g_ptr_array_index (table->blocks, 0), "all", "I alt")->cells;
}

static void
assert_example (const TovTable *table, const char *figure, const char *expected)
{
  g_autofree char *example = tov_explanation_get_example (table, figure);

  g_assert_cmpstr (example, ==, expected);
}

static char *
say (const char *format, const char *value)
{
  return g_strdup_printf (tov_danish (format), value);
}

static void
test_a_column_by_its_sum (void)
{
  g_autoptr (TovTable) table = make_table (TOV_FORMAT_COUNT);

  tov_cell_set_number (add_row (table, "vuc", "VUC"), 1);
  tov_cell_set_number (add_row (table, "mentor", "Mentor"), 1233);
  tov_cell_set_number (add_sum (table), 1234);
  assert_example (table, "started", "I alt: 1.234.");
  assert_example (table, "no_such_figure", NULL);
}

/* Nothing is said of 0, and a sum that is all of all says nothing either. */
static void
test_a_column_by_a_row_that_tells (void)
{
  g_autoptr (TovTable) table = make_table (TOV_FORMAT_PERCENT);
  g_autofree char *value = g_strdup_printf (tov_danish ("%s of %s (%s)"), "12", "38", "32\u00a0%");
  g_autofree char *expected = g_strdup_printf ("VUC: %s.", value);

  tov_cell_set_percent (add_row (table, "egu", "EGU"), 0, 38);
  tov_cell_set_percent (add_row (table, "vuc", "VUC"), 12, 38);
  tov_cell_set_percent (add_sum (table), 38, 38);
  assert_example (table, "started", expected);
}

static void
test_of_few_both_numbers_stand (void)
{
  g_autoptr (TovTable) table = make_table (TOV_FORMAT_PERCENT);
  g_autofree char *value = g_strdup_printf (tov_danish ("%s of %s"), "1", "2");
  g_autofree char *expected = say ("In the period: %s.", value);

  tov_cell_set_percent (add_row (table, "vuc", "VUC"), 1, 2);
  assert_example (table, "vuc", expected);
}

static void
test_a_row_and_the_period_before (void)
{
  g_autoptr (TovTable) table = tov_table_new ("1", "Hovedtal", "Figur", TOV_CLASS_OUTSIDE);
  g_autofree char *alone = say ("In the period: %s.", "12");
  g_autofree char *both = g_strdup_printf (
      tov_danish ("In the period: %s, against %s in the previous period."), "12", "9");
  TovCell *cells;

  tov_table_add_column (table, "target", "Måltal", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "period", "Perioden", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "previous", "Forrige periode", TOV_FORMAT_COUNT);
  tov_table_add_block (table, "all", "I alt");
  cells = add_row (table, "admitted", "Optaget");
  tov_cell_set_number (&cells[0], 20);
  tov_cell_set_number (&cells[1], 12);
  tov_cell_set_number (&cells[2], 9);
  assert_example (table, "admitted", both);
  assert_example (table, "target", "Optaget: 20.");
  tov_cell_hide (&cells[2]);
  assert_example (table, "admitted", alone);
  assert_example (table, "previous", NULL);
  tov_cell_hide (&cells[1]);
  assert_example (table, "admitted", NULL);
}

static void
test_what_is_hidden_gives_no_example (void)
{
  g_autoptr (TovTable) table = make_table (TOV_FORMAT_COUNT);
  TovCell *vuc = add_row (table, "vuc", "VUC");
  TovCell *sum = add_sum (table);

  tov_cell_set_number (vuc, 7);
  tov_cell_hide (sum);
  assert_example (table, "started", "VUC: 7.");
  tov_cell_hide (vuc);
  assert_example (table, "started", NULL);
  assert_example (table, "vuc", NULL);
  tov_cell_set_empty (vuc);
  assert_example (table, "vuc", NULL);
}

static void
test_a_part_by_its_first_row_with_somebody (void)
{
  g_autoptr (TovTable) table = make_table (TOV_FORMAT_COUNT);
  TovBlock *block = g_ptr_array_index (table->blocks, 0);
  TovRow *row;

  tov_table_add_heading (table, block, "age", "Alder");
  row = tov_table_add_row (table, block, "15_17", "15–17 år");
  row->part = g_strdup ("age");
  tov_cell_set_number (row->cells, 0);
  row = tov_table_add_row (table, block, "18_24", "18–24 år");
  row->part = g_strdup ("age");
  tov_cell_set_number (row->cells, 12);
  assert_example (table, "age", "18–24 år: 12.");
  assert_example (table, "started", "Alder – 18–24 år: 12.");
}

/* Of one part alone it would be read as all there is. */
static void
test_what_several_parts_have_gives_no_example (void)
{
  g_autoptr (TovTable) table = make_table (TOV_FORMAT_COUNT);
  TovBlock *block = g_ptr_array_index (table->blocks, 0);
  TovRow *row = tov_table_add_row (table, block, "held", "Afholdt");
  g_autofree char *one = say ("In the period: %s.", "2");

  row->part = g_strdup ("steering");
  tov_cell_set_number (row->cells, 2);
  assert_example (table, "held", one);
  row = tov_table_add_row (table, block, "held", "Afholdt");
  row->part = g_strdup ("other");
  tov_cell_set_number (row->cells, 3);
  assert_example (table, "held", NULL);
}

/* A share of something else than the row's number would be read as that number's. */
static void
test_a_row_by_its_number_and_its_share (void)
{
  g_autoptr (TovTable) table = tov_table_new ("4", "Målgruppe", "Gruppe", TOV_CLASS_OUTSIDE);
  g_autofree char *number = say ("In the period: %s.", "40");
  g_autofree char *value = g_strdup_printf (tov_danish ("%s of %s (%s)"), "40", "80", "50\u00a0%");
  g_autofree char *share = say ("In the period: %s.", value);
  TovCell *cells;

  tov_table_add_column (table, "", "Unge", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "enrolled_share", "Indskrevne, andel", TOV_FORMAT_PERCENT);
  tov_table_add_column (table, "share", "Andel", TOV_FORMAT_PERCENT);
  tov_table_add_block (table, "all", "I alt");
  cells = add_row (table, "ready", "Parat");
  tov_cell_set_number (&cells[0], 40);
  tov_cell_set_percent (&cells[1], 30, 40);
  assert_example (table, "ready", number);
  tov_cell_set_percent (&cells[2], 40, 80);
  assert_example (table, "ready", share);
}

static void
test_how_many_each_has (void)
{
  g_autoptr (TovTable) table = make_table (TOV_FORMAT_RATIO);
  g_autofree char *value =
      g_strdup_printf (tov_danish ("%s divided by %s is %s"), "164", "5", "32,8");
  g_autofree char *expected = g_strdup_printf ("Maj: %s.", value);

  tov_cell_set_ratio (add_row (table, "2011-05", "Maj"), 164, 5);
  assert_example (table, "started", expected);
}

/* Of the one partnership that was chosen, else of all together. */
static void
test_the_example_is_of_what_was_chosen (void)
{
  g_autoptr (TovTable) table = tov_table_new ("5", "Aktiviteter", "Sted", TOV_CLASS_OUTSIDE);

  tov_table_add_column (table, "started", "Startet", TOV_FORMAT_COUNT);
  tov_table_add_block (table, "randers", "Randers");
  tov_cell_set_number (add_row (table, "vuc", "VUC"), 7);
  tov_table_add_block (table, "all", "I alt");
  tov_cell_set_number (add_row (table, "vuc", "VUC"), 6);
  assert_example (table, "started", "VUC: 7.");
  tov_table_add_block (table, "all", "I alt");
  tov_cell_set_number (add_row (table, "vuc", "VUC"), 12);
  assert_example (table, "started", "VUC: 12.");
}

static void
test_the_annex_explains_its_figures (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_table_free);
  TovAnnex annex = { .tables = tables };
  g_autofree char *example = g_strdup_printf (
      tov_danish ("In the period: %s, against %s in the previous period."), "1", "0");
  g_autofree char *text = NULL;

  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  context = small_context (events, "2011-01-01", "2011-12-31");
  context->tables = tables;
  g_ptr_array_add (tables, tov_table_kind_count (&tov_table_key_figures, context));
  g_ptr_array_add (tables, tov_table_kind_count (&tov_table_definitions, context));

  text = tov_annex_explain (&annex, "1", "admitted");
  g_assert_nonnull (strstr (text, tov_danish ("Young people who were admitted for the first time "
                                              "ever in the period: the first time in that "
                                              "partnership, and all together the first time "
                                              "anywhere.")));
  g_assert_true (g_str_has_suffix (text, example));
  g_assert_null (tov_annex_explain (&annex, "1", "period"));
  /* What is not in the annex is not defined in it. */
  g_assert_null (tov_annex_explain (&annex, "10", "law_norm"));
}

static void
test_a_table_explains_its_figures (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = small_context (events, "2011-01-01", "2011-12-31");
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_table_free);
  TovAnnex annex = { .tables = tables };
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  const TovTable *definitions;

  context->tables = tables;
  g_ptr_array_add (tables, tov_table_kind_count (&tov_table_key_figures, context));
  g_ptr_array_add (tables, tov_table_kind_count (&tov_table_definitions, context));
  definitions = g_ptr_array_index (tables, 1);

  text = tov_annex_explain_table (&annex, g_ptr_array_index (tables, 0));
  paragraphs = g_strsplit (text, "\n\n", -1);
  g_assert_cmpuint (g_strv_length (paragraphs), ==,
                    tov_block_n_rows (tov_table_find_block (definitions, "1")));
  g_assert_true (g_str_has_prefix (paragraphs[0], tov_danish ("Admitted")));
  g_assert_null (tov_annex_explain_table (&annex, definitions));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explanation/a-column-by-its-sum", test_a_column_by_its_sum);
  g_test_add_func ("/explanation/a-column-by-a-row-that-tells", test_a_column_by_a_row_that_tells);
  g_test_add_func ("/explanation/of-few-both-numbers-stand", test_of_few_both_numbers_stand);
  g_test_add_func ("/explanation/a-row-and-the-period-before", test_a_row_and_the_period_before);
  g_test_add_func ("/explanation/what-is-hidden-gives-no-example",
                   test_what_is_hidden_gives_no_example);
  g_test_add_func ("/explanation/a-part-by-its-first-row-with-somebody",
                   test_a_part_by_its_first_row_with_somebody);
  g_test_add_func ("/explanation/a-row-by-its-number-and-its-share",
                   test_a_row_by_its_number_and_its_share);
  g_test_add_func ("/explanation/what-several-parts-have-gives-no-example",
                   test_what_several_parts_have_gives_no_example);
  g_test_add_func ("/explanation/how-many-each-has", test_how_many_each_has);
  g_test_add_func ("/explanation/the-example-is-of-what-was-chosen",
                   test_the_example_is_of_what_was_chosen);
  g_test_add_func ("/explanation/the-annex-explains-its-figures",
                   test_the_annex_explains_its_figures);
  g_test_add_func ("/explanation/a-table-explains-its-figures", test_a_table_explains_its_figures);
  return g_test_run ();
}
