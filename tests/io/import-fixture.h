/* What the tests of imports share: a register, lists, and questions to both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sheets.h"

#include "tov-import.h"

/* Friday 14 October 2011. */
#define TODAY tov_date_new (2011, 10, 14)

/* A register with a partnership, Guldborgsund (ps-g), and a contact, Mette Holm (ct-mette). */
typedef struct
{
  TovStore *store;
} Fixture;

#define FIXTURE_ADD(path, test) \
  g_test_add ("/import/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
/* A record with an id and pairs of field names and values, ended by NULL. */
void
fixture_save (TovStore *store, const TovEntity *entity, const char *id, ...) G_GNUC_NULL_TERMINATED;

/* The sheet of a list in CSV, and the first one of a file of make-sheets.py. Transfer full. */
TovSheet *fixture_read_text (const char *text);
TovSheet *fixture_read_first (const char *name);

/* Transfer full. */
TovImportPreview *fixture_preview (TovImport *import, TovStore *store);
void fixture_run (TovStore *store, TovImportPreview *preview, gboolean with_duplicates);

/* The names of the fields of all columns, joined by blanks; "-" for nothing. */
void fixture_assert_mapping (TovImport *import, const char *names);
void fixture_assert_counts (
    TovImportPreview *preview, guint good, guint noted, guint doubles, guint faulty);
/* What is said of a row of the sheet, lines of "column: message". */
void fixture_assert_problems (TovImportPreview *preview, guint row, const char *messages);
/* What a row of the sheet is called. */
const char *fixture_get_title (TovImportPreview *preview, guint row);

/* How many records of an entity have a value. */
guint
fixture_count (TovStore *store, const TovEntity *entity, const char *field, const char *value);
/* The only record of an entity with a value. Transfer full. */
TovRecord *
fixture_find (TovStore *store, const TovEntity *entity, const char *field, const char *value);
void fixture_assert_value (TovRecord *record, const char *field, const char *value);
/* All files of a data package, one behind the other. Transfer full. */
char *fixture_export (TovStore *store);
