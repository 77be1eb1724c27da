/* How the readers of the kinds of files fill sheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-io-error.h"
#include "tov-sheet.h"

G_BEGIN_DECLS

/* The most rows and columns a sheet has in Excel, from 1. */
#define TOV_SHEET_MAX_ROWS    1048576
#define TOV_SHEET_MAX_COLUMNS 16384

/* What all sheets of a file may still take of the memory: a small file can be made to unpack into a
 * huge one. */
typedef struct
{
  gsize cells;
  gsize characters;
} TovSheetBudget;

/* Four million cells are a list of a hundred thousand with forty columns. */
#define TOV_SHEET_BUDGET                     \
  {                                          \
    .cells = 4000000, .characters = 64 << 20 \
  }

TovSheet *tov_sheet_new (const char *name);
/* Puts a text into a cell within the most rows and columns, in any order; the later of two holds.
 * Text of blanks is none. FALSE when the budget is used up. */
gboolean
tov_sheet_put (TovSheet *self, guint row, guint column, const char *text, TovSheetBudget *budget);
/* Lets a cell carry a file, of which its text says something. */
void tov_sheet_put_file (TovSheet *self, guint row, guint column, GBytes *content);
/* What rows are about, where the kind of file says so: the name of an entity that is not copied. */
void tov_sheet_set_subject (TovSheet *self, const char *entity);
/* Makes one of the cells from the first to the last row and column. */
gboolean tov_sheet_merge (TovSheet *self,
                          guint first_row,
                          guint first_column,
                          guint last_row,
                          guint last_column,
                          TovSheetBudget *budget);
/* Orders what was put; a sheet is read only after it. */
void tov_sheet_finish (TovSheet *self);

/* Whether a cell is one of merged ones, and which of these is the first. */
gboolean tov_sheet_is_merged (
    const TovSheet *self, guint row, guint column, guint *first_row, guint *first_column);
/* FALSE too for a file that cannot tell. */
gboolean tov_sheet_has_merged (const TovSheet *self);

/* All read the whole of a file from memory; path is for its name. Transfer full; NULL on error. */
TovSheet *tov_sheet_read_csv (const char *path, const char *text, gsize length, GError **error);
TovSheet *tov_sheet_read_vcard (const char *path, const char *text, gsize length, GError **error);
GPtrArray *tov_sheet_read_xlsx (
    const char *path, const char *text, gsize length, GCancellable *cancellable, GError **error);

/* Errors in words that say what to do. All return NULL. */
gpointer tov_sheet_fail_large (const char *path, GError **error);
gpointer tov_sheet_fail_kind (const char *path, GError **error);
gpointer tov_sheet_fail_locked (const char *path, GError **error);
gpointer tov_sheet_fail_damaged (const char *path, const char *reason, GError **error);

G_END_DECLS
