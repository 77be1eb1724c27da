/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table-text.h"

/* A table of one partnership with a part, a quotient and a change. */
static TovTable *
create_table (void)
{
  TovTable *table = tov_table_new ("1", "Hovedtal", "Figur", TOV_CLASS_OUTSIDE);
  TovBlock *block;
  TovRow *row;

  tov_table_add_column (table, "period", "Perioden", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "share", "Andel", TOV_FORMAT_PERCENT);
  tov_table_add_column (table, "change", "Ændring", TOV_FORMAT_CHANGE);
  block = tov_table_add_block (table, "p1", "Randers");
  row = tov_table_add_row (table, block, "participants", "Deltagere\ti alt");
  tov_cell_set_number (&row->cells[0], 1234);
  tov_cell_set_percent (&row->cells[1], 15, 30);
  tov_cell_set_change (&row->cells[2], 40, 30);
  tov_table_add_heading (table, block, "age", "Alder");
  row = tov_table_add_row (table, block, "15_17", "15–17 år");
  row->part = g_strdup ("age");
  tov_cell_set_number (&row->cells[0], 7);
  tov_cell_hide (&row->cells[1]);
  tov_cell_set_empty (&row->cells[2]);
  return table;
}

static void
test_a_spreadsheet_gets_a_cell_for_each_number (void)
{
  g_autoptr (TovTable) table = create_table ();
  g_autofree char *text = tov_table_text_write (table);

  g_assert_cmpstr (text, ==,
                   "1 Hovedtal\n"
                   "Figur\tPerioden\tn\tN\tAndel\tÆndring\n"
                   "Randers\n"
                   "Deltagere i alt\t1.234\t15\t30\t50 %\t-25 %\n"
                   "Alder\n"
                   "15–17 år\t7\t\t\t·\t–\n");
}

static void
test_a_number_says_where_it_stands (void)
{
  g_autoptr (TovTable) table = create_table ();
  const TovBlock *block = tov_table_get_block (table, 0);
  g_autofree char *plain = tov_table_text_describe (table, block, tov_block_get_row (block, 0), 0);
  g_autofree char *of_a_part =
      tov_table_text_describe (table, block, tov_block_get_row (block, 2), 0);

  g_assert_cmpstr (plain, ==, "Randers, Deltagere\ti alt, Perioden: 1.234");
  g_assert_cmpstr (of_a_part, ==, "Randers, Alder, 15–17 år, Perioden: 7");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-text/a-spreadsheet-gets-a-cell-for-each-number",
                   test_a_spreadsheet_gets_a_cell_for_each_number);
  g_test_add_func ("/table-text/a-number-says-where-it-stands", test_a_number_says_where_it_stands);
  return g_test_run ();
}
