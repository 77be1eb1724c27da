/* CSV: RFC 4180 as the data package has it, and the list dialect of Danish Excel.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TOV_CSV_ERROR (tov_csv_error_quark ())

typedef enum
{
  /* A quote that is not closed or stands inside an unquoted value, or text that is not UTF-8. */
  TOV_CSV_ERROR_FORM,
} TovCsvError;

GQuark tov_csv_error_quark (void);

typedef struct _TovCsvReader TovCsvReader;

/* Reads text (CRLF or LF between rows; a byte order mark is skipped). The text must live as long as
 * the reader. */
TovCsvReader *tov_csv_reader_new (const char *text, gsize length, char separator);
void tov_csv_reader_free (TovCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCsvReader, tov_csv_reader_free)
/* The next row: an array of strings owned by the reader until the next call; NULL at the end, and
 * on error. Rows without any character are skipped. */
GPtrArray *tov_csv_reader_next (TovCsvReader *self, GError **error);
/* The line of the file the last row began on, from 1. */
guint tov_csv_reader_get_line (TovCsvReader *self);

/* Appends a row to a package: comma, CRLF, quoted only where needed; NULL is empty. */
void tov_csv_append_row (GString *text, const char *const *values, guint n_values);
/* Appends a row to a list for Excel: semicolon, CRLF, an apostrophe before = + - @ tab and newline
 * at the start of a text. numeric (may be NULL) tells which values are numbers and need none. */
void tov_csv_append_list_row (GString *text,
                              const char *const *values,
                              const gboolean *numeric,
                              guint n_values);
/* The byte order mark that begins a list for Excel. */
#define TOV_CSV_MARK "\357\273\277"

G_END_DECLS
