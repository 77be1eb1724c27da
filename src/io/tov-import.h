/* Bringing in what exists: a sheet of any shape becomes records.
 *
 * An import has one target: an entity, or the caseload, where each row is a young person with
 * enrolment, key worker, level, placement, last contact and next step. It knows which columns mean
 * which fields, can be previewed against the register without changing anything, and is then
 * applied as one act that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-sheet.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* What rows can become: "caseload", or the name of an entity. */
typedef struct
{
  const char *name;
  /* English source string, marked for translation. */
  const char *label;
} TovImportTarget;

/* All targets, the caseload first; ended by a NULL name. */
const TovImportTarget *tov_import_get_targets (void);

/* A field that a column can mean. */
typedef struct
{
  /* Unique within the target: "young_person.given_name". */
  const char *name;
  /* In the language of the program: "Given name", "Key worker · Name". Owned by the import. */
  char *label;
  gboolean is_required;
} TovImportField;

typedef struct _TovImport TovImport;

/* Guesses the heading row and what the columns mean by their names (labels in Danish and English,
 * and what lists call them: "Navn", "Fødselsdag", "Tovholder", "Seneste kontakt"). partnership (may
 * be NULL) is the one that is chosen, and today the day that things begin which have no date. The
 * sheet must live as long as the import. Transfer full. */
TovImport *
tov_import_new (const TovSheet *sheet, const char *target, const char *partnership, TovDate today);
void tov_import_free (TovImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImport, tov_import_free)

/* The target that a sheet's headings fit best. */
const char *tov_import_guess_target (const TovSheet *sheet);

const TovSheet *tov_import_get_sheet (TovImport *self);
/* The row with the names of the columns, from 0; rows above it are left out. To set it guesses
 * anew. */
guint tov_import_get_heading_row (TovImport *self);
void tov_import_set_heading_row (TovImport *self, guint row);
/* Elements TovImportField; transfer none. */
GPtrArray *tov_import_get_fields (TovImport *self);
/* What a column means: the position of a field, -1 for nothing. Two columns may mean one field only
 * where it is a note; else the earlier one loses it. */
int tov_import_get_field (TovImport *self, guint column);
void tov_import_set_field (TovImport *self, guint column, int field);
/* The words above a column, in one line; its letter if there are none. Transfer full. */
char *tov_import_get_heading (TovImport *self, guint column);

typedef enum
{
  /* Will be taken. */
  TOV_IMPORT_GOOD,
  /* Will be taken, with something to be said. */
  TOV_IMPORT_NOTED,
  /* Somebody of that name and birth date, or that key, is in the register or further up. */
  TOV_IMPORT_DUPLICATE,
  /* Cannot be taken; the problems say why. */
  TOV_IMPORT_FAULTY,
  /* Empty, a heading or a total: no record. */
  TOV_IMPORT_SKIPPED,
} TovImportState;

typedef struct
{
  /* The column at fault from 0, -1 where it is the row as a whole. */
  int column;
  /* In the language of the program. */
  char *message;
} TovImportProblem;

typedef struct
{
  /* The row of the sheet, from 0. */
  guint row;
  TovImportState state;
  /* Elements TovImportProblem; may be empty. */
  GPtrArray *problems;
  /* What the records will be called: "Mikkel Rasmussen · Tæt". */
  char *title;
} TovImportRow;

typedef struct _TovImportPreview TovImportPreview;

/* Reads every row against a snapshot of the register. Changes nothing; may run in any thread as
 * long as nobody else uses the import. Transfer full; NULL when cancelled. */
TovImportPreview *tov_import_preview (TovImport *self,
                                      TovConnection *snapshot,
                                      GCancellable *cancellable,
                                      GError **error);
void tov_import_preview_free (TovImportPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImportPreview, tov_import_preview_free)

/* Elements TovImportRow, in the order of the sheet; transfer none. */
GPtrArray *tov_import_preview_get_rows (TovImportPreview *self);
/* What every row is taken for because the list has no column that says it, in the language of the
 * program. Elements const char *; transfer none; may be empty. */
GPtrArray *tov_import_preview_get_assumptions (TovImportPreview *self);
guint tov_import_preview_count (TovImportPreview *self, TovImportState state);
/* How many records of an entity would be made, also those that rows refer to and that the register
 * lacks (a key worker, a company). */
guint tov_import_preview_count_records (TovImportPreview *self,
                                        const TovEntity *entity,
                                        gboolean with_duplicates);

typedef struct _TovImportRun TovImportRun;

/* Begins to write the good rows, and the duplicates too if with_duplicates, as one act of that
 * title; the rest is left out. The preview must live as long. NULL on error. */
TovImportRun *tov_import_run_new (TovStore *store,
                                  TovImportPreview *preview,
                                  gboolean with_duplicates,
                                  const char *title,
                                  GError **error);
/* Writes for about ten milliseconds. TRUE while there is more to do; FALSE at the end and on error,
 * when all of it has been taken back. */
gboolean tov_import_run_step (TovImportRun *self, GError **error);
/* From 0 to 1. */
double tov_import_run_get_progress (TovImportRun *self);
/* Makes it last: nothing is in the register before. */
gboolean tov_import_run_finish (TovImportRun *self, GError **error);
/* Ends it; takes everything back if it was not finished. */
void tov_import_run_free (TovImportRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImportRun, tov_import_run_free)

G_END_DECLS
