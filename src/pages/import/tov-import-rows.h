/* The third step of an import: what would become of every row, before anything is changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-import.h"

G_BEGIN_DECLS

#define TOV_TYPE_IMPORT_ROWS (tov_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (TovImportRows, tov_import_rows, TOV, IMPORT_ROWS, AdwBin)

/* Shows a preview of rows that are about an entity; it and the import must live as long as it is
 * shown. Emits "changed" when the user has changed what is to be taken. */
void tov_import_rows_show (TovImportRows *self,
                           TovImport *import,
                           TovImportPreview *preview,
                           const TovEntity *entity);
/* Lets go of the preview. */
void tov_import_rows_clear (TovImportRows *self);
/* Whether rows are to be taken that are in the register already. */
gboolean tov_import_rows_get_with_duplicates (TovImportRows *self);
/* How many rows are to be taken. */
guint tov_import_rows_count (TovImportRows *self);
/* "60 young people, 60 enrolments, 3 contacts": what becomes of them. Transfer full; "" if there is
 * nothing to take. */
char *tov_import_rows_describe (TovImportRows *self);

G_END_DECLS
