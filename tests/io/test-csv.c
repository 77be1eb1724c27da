/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-csv.h"

#include <string.h>

/* The rows that are read, values in brackets, each behind its line: "1[a][b]3[c]". */
static char *
read_all (const char *text, gsize length, char separator, GError **error)
{
  g_autoptr (TovCsvReader) reader = tov_csv_reader_new (text, length, separator);
  g_autoptr (GString) all = g_string_new (NULL);
  GError *fault = NULL;
  GPtrArray *row;

  while ((row = tov_csv_reader_next (reader, &fault)) != NULL) {
    g_string_append_printf (all, "%u", tov_csv_reader_get_line (reader));
    for (guint i = 0; i < row->len; i++)
      g_string_append_printf (all, "[%s]", (char *) g_ptr_array_index (row, i));
  }
  if (fault != NULL) {
    g_propagate_error (error, fault);
    return NULL;
  }
  return g_strdup (all->str);
}

static void
expect (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = read_all (text, strlen (text), ',', &error);

  g_assert_no_error (error);
  g_assert_cmpstr (all, ==, expected);
}

static void
refuse (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = read_all (text, length, ',', &error);

  g_assert_null (all);
  g_assert_error (error, TOV_CSV_ERROR, TOV_CSV_ERROR_FORM);
}

static void
test_reads_both_line_ends (void)
{
  expect ("a,b\r\nc,d\r\n", "1[a][b]2[c][d]");
  expect ("a,b\nc,d\n", "1[a][b]2[c][d]");
  expect ("a,b\r\nc,d", "1[a][b]2[c][d]");
}

static void
test_reads_empty_values (void)
{
  expect (",\n\"\",x\na,", "1[][]2[][x]3[a][]");
  expect ("", "");
}

static void
test_skips_rows_without_characters (void)
{
  expect ("a\r\n\r\n\nb\n\n", "1[a]4[b]");
}

static void
test_unquotes (void)
{
  expect ("\"a,b\",\"say \"\"hi\"\"\",\"\"\"\"\n", "1[a,b][say \"hi\"][\"]");
}

static void
test_keeps_spaces_and_what_looks_like_a_formula (void)
{
  expect (" a ,=1+1, \n", "1[ a ][=1+1][ ]");
}

static void
test_counts_lines_inside_quotes (void)
{
  expect ("a,\"x\r\ny\nz\"\nb,c\n", "1[a][x\r\ny\nz]4[b][c]");
}

static void
test_skips_a_byte_order_mark (void)
{
  expect (TOV_CSV_MARK "id,navn\n", "1[id][navn]");
}

static void
test_reads_other_separators (void)
{
  const char *text = "æ;\"ø;å\";1,5\r\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *all = read_all (text, strlen (text), ';', &error);

  g_assert_no_error (error);
  g_assert_cmpstr (all, ==, "1[æ][ø;å][1,5]");
}

static void
test_refuses_what_is_not_csv (void)
{
  refuse ("a,\"b", 4);
  refuse ("a,b\"c\n", 6);
  refuse ("\"a\"b\n", 5);
  refuse ("a\rb\n", 4);
  refuse ("a\r", 2);
  refuse ("a,\xe6\n", 4);
  refuse ("a\0b\n", 4);
}

static void
test_reads_what_stands_before_a_fault (void)
{
  const char *text = "a\nb\n\xff\nc\n";
  g_autoptr (TovCsvReader) reader = tov_csv_reader_new (text, strlen (text), ',');
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (tov_csv_reader_next (reader, &error));
  g_assert_nonnull (tov_csv_reader_next (reader, &error));
  g_assert_null (tov_csv_reader_next (reader, &error));
  g_assert_error (error, TOV_CSV_ERROR, TOV_CSV_ERROR_FORM);
  g_assert_cmpuint (tov_csv_reader_get_line (reader), ==, 3);
  g_clear_error (&error);
  g_assert_null (tov_csv_reader_next (reader, &error));
  g_assert_no_error (error);
}

static void
test_quotes_only_where_needed (void)
{
  const char *values[] = { "a b", "x,y", "\"", "l\n2", NULL, "", " =1;2" };
  g_autoptr (GString) text = g_string_new (NULL);

  tov_csv_append_row (text, values, G_N_ELEMENTS (values));
  g_assert_cmpstr (text->str, ==, "a b,\"x,y\",\"\"\"\",\"l\n2\",,, =1;2\r\n");
}

static void
test_reads_what_it_wrote (void)
{
  const char *values[] = { "=1", " \r\n ", "\"\"", ",;'", "Åse Ærø", "\t" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TovCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *row;

  tov_csv_append_row (text, values, G_N_ELEMENTS (values));
  reader = tov_csv_reader_new (text->str, text->len, ',');
  row = tov_csv_reader_next (reader, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (row->len, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < row->len; i++)
    g_assert_cmpstr (g_ptr_array_index (row, i), ==, values[i]);
}

static void
test_disarms_formulas_in_lists (void)
{
  const char *values[] = { "=1+1", "+45", "-12,5", "-12,5", "@x", "\tx", "\nx", "a=b; c", NULL };
  const gboolean numeric[] = { FALSE, FALSE, TRUE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE };
  g_autoptr (GString) text = g_string_new (NULL);

  tov_csv_append_list_row (text, values, numeric, G_N_ELEMENTS (values));
  g_assert_cmpstr (text->str, ==, "'=1+1;'+45;-12,5;'-12,5;'@x;'\tx;\"'\nx\";\"a=b; c\";\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/reads-both-line-ends", test_reads_both_line_ends);
  g_test_add_func ("/csv/reads-empty-values", test_reads_empty_values);
  g_test_add_func ("/csv/skips-rows-without-characters", test_skips_rows_without_characters);
  g_test_add_func ("/csv/unquotes", test_unquotes);
  g_test_add_func ("/csv/keeps-spaces-and-what-looks-like-a-formula",
                   test_keeps_spaces_and_what_looks_like_a_formula);
  g_test_add_func ("/csv/counts-lines-inside-quotes", test_counts_lines_inside_quotes);
  g_test_add_func ("/csv/skips-a-byte-order-mark", test_skips_a_byte_order_mark);
  g_test_add_func ("/csv/reads-other-separators", test_reads_other_separators);
  g_test_add_func ("/csv/refuses-what-is-not-csv", test_refuses_what_is_not_csv);
  g_test_add_func ("/csv/reads-what-stands-before-a-fault", test_reads_what_stands_before_a_fault);
  g_test_add_func ("/csv/quotes-only-where-needed", test_quotes_only_where_needed);
  g_test_add_func ("/csv/reads-what-it-wrote", test_reads_what_it_wrote);
  g_test_add_func ("/csv/disarms-formulas-in-lists", test_disarms_formulas_in_lists);
  return g_test_run ();
}
