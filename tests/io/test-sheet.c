/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheets.h"

#include "tov-io-error.h"

#include <string.h>
#include <xlsxwriter.h>

/* The cells of a row, joined by bars; an empty one is nothing. */
static char *
join_row (const TovSheet *sheet, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < tov_sheet_n_columns (sheet); column++) {
    const char *cell = tov_sheet_get (sheet, row, column);

    g_string_append_printf (text, "%s%s", column > 0 ? "|" : "", cell != NULL ? cell : "");
  }
  return g_strdup (text->str);
}

/* rows: all of the sheet, separated by newlines. */
static void
assert_sheet (const TovSheet *sheet, const char *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row < tov_sheet_n_rows (sheet); row++) {
    g_autofree char *line = join_row (sheet, row);

    g_string_append_printf (text, "%s%s", row > 0 ? "\n" : "", line);
  }
  g_assert_cmpstr (text->str, ==, rows);
}

static void
assert_row (const TovSheet *sheet, guint row, const char *cells)
{
  g_autofree char *text = join_row (sheet, row);

  g_assert_cmpstr (text, ==, cells);
}

static void
assert_csv (const char *bytes, gsize length, const char *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = sheets_read_bytes ("list.csv", bytes, length, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 1);
  g_assert_cmpstr (tov_sheet_get_name (g_ptr_array_index (sheets, 0)), ==, "list.csv");
  assert_sheet (g_ptr_array_index (sheets, 0), rows);
}

/* The words must name the file and hold the hint. */
static void
assert_refused (const char *name, const char *hint)
{
  g_autofree char *path = sheets_get_path (name);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_sheet_read_file (path, NULL, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, hint));
  g_assert_nonnull (strstr (error->message, "Nothing was changed."));
}

static void
test_csv_encodings (void)
{
  const char utf_16[] = "\377\376N\0;\0\345\0\n\0";
  const char big_endian[] = "\376\377\0N\0;\0\345\0\n";

  assert_csv ("Navn;By\r\nÅse;Nykøbing\r\n", strlen ("Navn;By\r\nÅse;Nykøbing\r\n"),
              "Navn|By\nÅse|Nykøbing");
  assert_csv ("\357\273\277Navn;By", strlen ("\357\273\277Navn;By"), "Navn|By");
  assert_csv ("\305se;100 \200\n", strlen ("\305se;100 \200\n"), "Åse|100 €");
  assert_csv (utf_16, sizeof utf_16 - 1, "N|å");
  assert_csv (big_endian, sizeof big_endian - 1, "N|å");
}

static void
test_csv_separators (void)
{
  const char *decimal = "a;b\n1,5;2,5\n";
  const char *names = "Navn;By\nRasmussen, Bo;Nykøbing, F\n";
  const char *comma = "Navn,By\nBo;X,Y\n";
  const char *tab = "Navn\tBy\nBo, X\tY\n";
  const char *told = "sep=,\r\na;b,c\r\n";

  assert_csv (decimal, strlen (decimal), "a|b\n1,5|2,5");
  assert_csv (names, strlen (names), "Navn|By\nRasmussen, Bo|Nykøbing, F");
  assert_csv (comma, strlen (comma), "Navn|By\nBo;X|Y");
  assert_csv (tab, strlen (tab), "Navn|By\nBo, X|Y");
  assert_csv (told, strlen (told), "a;b|c");
}

static void
test_csv_quotes (void)
{
  const char *quotes = "a;\"b;\"\"c\"\"\nd\";e\r\rf;2\" rør;'+45\n";
  const char *open = "a;\"b\nc;d\n";

  assert_csv (quotes, strlen (quotes), "a|b;\"c\"\nd|e\n||\nf|2\" rør|+45");
  assert_csv (open, strlen (open), "a|\"b\nc|d");
  assert_csv ("", 0, "");
  assert_csv ("\n\n ; \n", 6, "");
}

static void
test_strange_cells (void)
{
  g_autoptr (GPtrArray) sheets = sheets_read ("strange.xlsx");
  const TovSheet *sheet;

  g_assert_cmpuint (sheets->len, ==, 1);
  sheet = g_ptr_array_index (sheets, 0);
  g_assert_cmpstr (tov_sheet_get_name (sheet), ==, "Ark & 1");
  g_assert_cmpuint (tov_sheet_n_rows (sheet), ==, 6);
  g_assert_cmpuint (tov_sheet_n_columns (sheet), ==, 27);
  g_assert_cmpstr (tov_sheet_get (sheet, 0, 0), ==, " Åse ");
  g_assert_cmpstr (tov_sheet_get (sheet, 0, 1), ==, "Fed skrift");
  g_assert_cmpstr (tov_sheet_get (sheet, 0, 2), ==, "東京");
  g_assert_cmpstr (tov_sheet_get (sheet, 0, 3), ==, "To\rlinjerA");
  assert_row (sheet, 1,
              "Indenfor|udregnet|1|#N/A|2011-10-14||1.1|0.045|12345678||||||||||||||||||");
  g_assert_null (tov_sheet_get (sheet, 5, 1));
  g_assert_cmpstr (tov_sheet_get (sheet, 4, 0), ==, "Synlig");
  g_assert_null (tov_sheet_get (sheet, 4, 1));
  g_assert_cmpstr (tov_sheet_get (sheet, 5, 26), ==, "27");
  g_assert_null (tov_sheet_get (sheet, 6, 0));
}

/* Noon of 14 October 2011 is 40830.5. The formats stand in make-sheets.py. */
static void
test_dates_by_format (void)
{
  g_autoptr (GPtrArray) sheets = sheets_read ("strange.xlsx");
  g_autoptr (GPtrArray) sheets_1904 = sheets_read ("1904.xlsx");

  assert_row (g_ptr_array_index (sheets, 0), 2,
              "40830.5|2011-10-14|2011-10-14T12:00|2011-10-14|2011-10-14T12:00|2011-10-14|40830.5|"
              "40830.5|2011-10-14|40830.5|2011-10-14T12:00|2011-10-14|2011-10-14T12:00|"
              "40830.5|||||||||||||");
  /* 39368 days after 1 January 1904. */
  assert_sheet (g_ptr_array_index (sheets_1904, 0), "2011-10-14|39368");
}

static void
test_hidden_sheets_come_last (void)
{
  g_autoptr (GPtrArray) sheets = sheets_read ("wild.xlsx");
  const TovSheet *sheet;

  g_assert_cmpuint (sheets->len, ==, 2);
  sheet = g_ptr_array_index (sheets, 0);
  g_assert_cmpstr (tov_sheet_get_name (sheet), ==, "Tavle okt. 2011");
  g_assert_cmpstr (tov_sheet_get_name (g_ptr_array_index (sheets, 1)), ==, "Lister");
  assert_row (sheet, 0, "Tavlen, oktober 2011|||||||||||");
  assert_row (sheet, 5,
              "Anna Rasmussen|1988-01-01|00 00 99 00|2010-01-01|Mette Holm|Multicenter Syd|"
              "Produktionsskole|2011-01-01|2011-09-01T09:30|Møde|Ringe til mester|2011-10-15");
}

static void
test_workbook_of_libxlsxwriter (void)
{
  g_autofree char *path = sheets_get_path ("own.xlsx");
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Åben");
  lxw_format *date = workbook_add_format (book);
  g_autoptr (GPtrArray) sheets = NULL;

  format_set_num_format (date, "dd-mm-yyyy");
  worksheet_write_string (sheet, 0, 0, "Æble", NULL);
  worksheet_write_number (sheet, 0, 1, 4.5, NULL);
  worksheet_write_datetime (sheet, 1, 0, &(lxw_datetime){ 2011, 10, 14, 0, 0, 0 }, date);
  worksheet_write_formula_num (sheet, 1, 1, "=B1*2", NULL, 9);
  worksheet_write_boolean (sheet, 1, 2, 0, NULL);
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);

  sheets = sheets_read ("own.xlsx");
  g_assert_cmpuint (sheets->len, ==, 1);
  g_assert_cmpstr (tov_sheet_get_name (g_ptr_array_index (sheets, 0)), ==, "Åben");
  assert_sheet (g_ptr_array_index (sheets, 0), "Æble|4.5|\n2011-10-14|9|0");
}

static void
test_bombs (void)
{
  assert_refused ("many.xlsx", "more than a list can");
  assert_refused ("text.xlsx", "more than a list can");
  assert_refused ("deep.xlsx", "more than a list can");
  assert_refused ("attribute.xlsx", "more than a list can");
  assert_refused ("merged.xlsx", "more than a list can");
  assert_refused ("entity.xlsx", "damaged");
  assert_refused ("far.xlsx", "damaged");
  assert_refused ("missing.xlsx", "damaged");
}

static void
test_foreign_files (void)
{
  assert_refused ("writer.ods", "save it as an Excel workbook (xlsx) or as CSV");
  assert_refused ("old.xls", "save it as an Excel workbook (xlsx) or as CSV");
  assert_refused ("page.xls", "save it as an Excel workbook (xlsx) or as CSV");
  assert_refused ("locked.xlsx", "without a password");
}

static void
test_missing_file (void)
{
  g_autofree char *path = sheets_get_path ("nowhere.xlsx");
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_sheet_read_file (path, NULL, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
test_cancelled (void)
{
  g_autofree char *path = sheets_get_path ("tidy.xlsx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tov_sheet_read_file (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whatever is in a file, it is read or refused in words. */
static void
test_damaged_files (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = sheets_get_path (name);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (guint i = 0; i < 300; i++) {
    g_autofree char *broken = g_memdup2 (bytes, length);
    gsize kept = i % 3 == 0 ? (gsize) g_rand_int_range (random, 0, (gint32) length) : length;
    guint n_flips = i % 3 == 0 ? 0 : 1 + i % 20;
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) sheets = NULL;

    for (guint j = 0; j < n_flips; j++)
      broken[g_rand_int_range (random, 0, (gint32) length)] ^=
          (char) (1 << g_rand_int_range (random, 0, 8));
    sheets = sheets_read_bytes ("broken", broken, kept, &error);
    g_assert_true ((sheets == NULL) != (error == NULL));
    for (guint j = 0; sheets != NULL && j < sheets->len; j++) {
      const TovSheet *sheet = g_ptr_array_index (sheets, j);

      for (guint row = 0; row < MIN (tov_sheet_n_rows (sheet), 100); row++)
        for (guint column = 0; column < MIN (tov_sheet_n_columns (sheet), 30); column++)
          g_assert_true (tov_sheet_get (sheet, row, column) == NULL
                         || g_utf8_validate (tov_sheet_get (sheet, row, column), -1, NULL));
    }
  }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  if (!sheets_make ()) {
    g_print ("1..0 # SKIP openpyxl is missing\n");
    return 0;
  }
  g_test_add_func ("/sheet/csv-in-every-encoding", test_csv_encodings);
  g_test_add_func ("/sheet/csv-guesses-the-separator", test_csv_separators);
  g_test_add_func ("/sheet/csv-forgives-quotes", test_csv_quotes);
  g_test_add_func ("/sheet/reads-every-way-to-say-a-cell", test_strange_cells);
  g_test_add_func ("/sheet/knows-dates-by-their-formats", test_dates_by_format);
  g_test_add_func ("/sheet/hidden-sheets-come-last", test_hidden_sheets_come_last);
  g_test_add_func ("/sheet/reads-a-workbook-of-libxlsxwriter", test_workbook_of_libxlsxwriter);
  g_test_add_func ("/sheet/refuses-what-would-grow-too-large", test_bombs);
  g_test_add_func ("/sheet/says-what-to-do-with-other-files", test_foreign_files);
  g_test_add_func ("/sheet/says-that-a-file-is-missing", test_missing_file);
  g_test_add_func ("/sheet/stops-when-cancelled", test_cancelled);
  g_test_add_data_func ("/sheet/damaged-workbook-never-crashes", "wild.xlsx", test_damaged_files);
  g_test_add_data_func ("/sheet/damaged-list-never-crashes", "export.csv", test_damaged_files);
  result = g_test_run ();
  sheets_remove ();
  return result;
}
