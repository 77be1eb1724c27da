/* A sheet of somebody else's workbook or list: a grid of cells, whatever file it came in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TovSheet TovSheet;

/* Reads every sheet of an xlsx file, hidden ones last, or the one of a CSV file as Danish Excel
 * writes it: UTF-8 with or without mark, UTF-16 or Windows-1252, semicolon, comma or tab; or of a
 * file of contact cards (.vcf), of which each becomes a row under a heading in the language of the
 * program. May run in any thread. Elements TovSheet; transfer full. NULL on error (TOV_IO_ERROR):
 * not such a file, damaged, protected by a password, or larger than a list can be. */
GPtrArray *tov_sheet_read_file (const char *path, GCancellable *cancellable, GError **error);
void tov_sheet_free (TovSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovSheet, tov_sheet_free)

/* The sheet's name; of a CSV file the file's. */
const char *tov_sheet_get_name (const TovSheet *self);
guint tov_sheet_n_rows (const TovSheet *self);
guint tov_sheet_n_columns (const TovSheet *self);
/* What a cell says: a text as written, a number with a decimal point, a date as YYYY-MM-DD (with
 * THH:MM if its time is shown), a truth value as 1 or 0, of a formula its value. NULL for an empty
 * cell. Of merged cells the first has the text. Rows and columns are numbered from 0; behind the
 * 1024th column nothing is looked at. */
const char *tov_sheet_get (const TovSheet *self, guint row, guint column);
/* The row behind the last cell of a column with text. */
guint tov_sheet_get_end (const TovSheet *self, guint column);
/* The file that a cell carries, a contact's photo; NULL for none. Transfer none. */
GBytes *tov_sheet_get_file (const TovSheet *self, guint row, guint column);
gboolean tov_sheet_has_files (const TovSheet *self);
/* The entity that the rows are about, where the kind of file says so: "contact"; else NULL. */
const char *tov_sheet_get_subject (const TovSheet *self);

G_END_DECLS
