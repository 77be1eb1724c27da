/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "long-list.h"

#include <xlsxwriter.h>

#define EVERY     (LONG_LIST_ROWS / LONG_LIST_FAULTY)
#define N_COLUMNS 7

static const char *const headings[N_COLUMNS + 1] = {
  "Fornavn", "Efternavn", "Firma", "Stilling", "Ansat fra", "Tlf.", "Mail", NULL,
};

static char *
create_cell (guint row, guint column)
{
  guint fault = long_list_is_faulty (row) ? 1 + row / EVERY % 4 : 0;

  switch (column) {
  case 0:
    return g_strdup (fault == 1 ? "" : "Søren");
  case 1:
    return g_strdup_printf ("Østergård %u", row);
  case 2:
    return g_strdup (fault == 2 ? "#REF!" : "Jobcentret");
  case 3:
    return g_strdup ("Rådgiver");
  case 4:
    if (fault == 3)
      return g_strdup ("31-02-2011");
    return g_strdup (fault == 4 ? "i foråret" : "01-08-2010");
  case 5:
    return g_strdup_printf ("5473%04u", row);
  default:
    return g_strdup_printf ("p%u@guldborgsund.example", row);
  }
}

static void
write_csv (const char *path)
{
  g_autoptr (GString) text = g_string_new ("\357\273\277");
  g_autofree char *line = g_strjoinv (";", (GStrv) headings);

  g_string_append_printf (text, "%s\r\n", line);
  for (guint row = 0; row < LONG_LIST_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++) {
      g_autofree char *cell = create_cell (row, column);

      g_string_append_printf (text, "%s%s", cell, column + 1 < N_COLUMNS ? ";" : "\r\n");
    }
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

static void
write_workbook (const char *path)
{
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, NULL);

  for (lxw_col_t column = 0; column < N_COLUMNS; column++)
    worksheet_write_string (sheet, 0, column, headings[column], NULL);
  for (guint row = 0; row < LONG_LIST_ROWS; row++)
    for (lxw_col_t column = 0; column < N_COLUMNS; column++) {
      g_autofree char *cell = create_cell (row, column);

      worksheet_write_string (sheet, row + 1, column, cell, NULL);
    }
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
}

gboolean
long_list_is_faulty (guint row)
{
  return row % EVERY == 0;
}

void
long_list_write (const char *path)
{
  if (g_str_has_suffix (path, ".csv"))
    write_csv (path);
  else
    write_workbook (path);
}
