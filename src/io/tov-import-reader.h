/* What is known while the rows of a list are read, shared by the files that read them: what kind of
 * row it is (look), what its records hold (parts), and whether they may be (rules).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-import-private.h"

G_BEGIN_DECLS

/* A part of the row that is being read. */
typedef struct
{
  TovRecord *record;
  /* The fields that columns have filled, by their places. */
  guint64 set;
  gboolean is_made;
} TovImportRecord;

struct _TovImportReader
{
  TovImport *import;
  TovConnection *snapshot;
  TovImportNames *names;
  /* Id of a partnership, "" for none, to TovNumbering. */
  GHashTable *numberings;
  /* Entity and owner to GArray of Span. */
  GHashTable *spans;
  /* The field that a row of its own can say for those below, and what the last one said. */
  const TovImportColumn *group_column;
  char *group;
  /* How many columns mean something, and what is written above each. */
  guint n_mapped;
  GPtrArray *headings;
  /* Whether a column has crosses only: nobody writes a no. */
  gboolean *crosses;
  /* Elements const char *. */
  GPtrArray *assumptions;

  /* Of the row that is being read. */
  guint row;
  TovImportPlan *plan;
  TovImportRecord parts[TOV_IMPORT_MAX_PARTS];
};

/* What a row has beside the cell of a column. */
typedef struct
{
  guint n_cells;
  /* In columns that mean something; how many of them say what the heading says. */
  guint n_mapped;
  guint n_headings;
  guint n_numbers;
  /* The first cell that is not empty. */
  int first;
} TovImportLook;

/* Of the row that is being read. */

/* What a column means; NULL for nothing. */
const TovImportColumn *tov_import_reader_get_column (TovImportReader *self, guint column);
/* What its cell says, tidied. Transfer full; NULL for nothing. */
char *tov_import_reader_get_text (TovImportReader *self, guint column);
/* The column of a field of a part; -1 where none means it. */
int tov_import_reader_find_column (TovImportReader *self, guint part, const TovField *field);
/* "part.field" as it is stored. Transfer full; NULL where the part is not made or the field empty.
 */
char *tov_import_reader_get_value (TovImportReader *self, const char *name);
/* The place of a field in what columns have filled. */
guint64 tov_import_get_bit (const TovEntity *entity, const TovField *field);

/* Says something of a column, -1 for the row: and no more, that it cannot be taken, or that it can
 * all the same. */
void tov_import_reader_add_problem (TovImportReader *self, int column, const char *message);
void tov_import_reader_add_fault (TovImportReader *self, int column, const char *message);
void tov_import_reader_add_remark (TovImportReader *self, int column, const char *message);
/* Says once of the whole list what it is silent about. */
void tov_import_reader_add_assumption (TovImportReader *self, const char *message);
gboolean tov_import_reader_is_faulty (TovImportReader *self);

TovImportLook tov_import_reader_look (TovImportReader *self);
/* Empty rows, headings that come again, sums, and rows that say something of those below. */
gboolean tov_import_reader_is_no_record (TovImportReader *self, const TovImportLook *look);

/* Decides which records the row becomes and fills what no column said. */
void tov_import_reader_make_parts (TovImportReader *self);
/* Gives the row's record a number where the list has none. FALSE where the register cannot be read.
 */
gboolean tov_import_reader_fill_numbers (TovImportReader *self, GError **error);
/* The birthday in the column of a CPR number. Transfer full; NULL for none. */
char *tov_import_reader_create_birthday (TovImportReader *self, const char *name);

/* The rules of each record, who is known already, and periods that exclude each other. */
void tov_import_reader_validate (TovImportReader *self);
void tov_import_reader_find_doubles (TovImportReader *self);
void tov_import_reader_check_overlaps (TovImportReader *self);
/* What is taken counts for the rows below. */
void tov_import_reader_learn (TovImportReader *self);

G_END_DECLS
