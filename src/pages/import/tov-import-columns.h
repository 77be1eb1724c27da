/* The second step of an import: what each column of the sheet means.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-import.h"

G_BEGIN_DECLS

#define TOV_TYPE_IMPORT_COLUMNS (tov_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (TovImportColumns, tov_import_columns, TOV, IMPORT_COLUMNS, AdwBin)

/* Shows what the import has guessed and lets the user change it there. The import must live as long
 * as it is shown. Emits "changed" when the user has. */
void tov_import_columns_show (TovImportColumns *self, TovImport *import);
/* Whether every required field has a column. */
gboolean tov_import_columns_is_complete (TovImportColumns *self);

G_END_DECLS
