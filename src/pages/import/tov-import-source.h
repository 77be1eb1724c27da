/* The first step of an import: which sheet of the file, what its rows are, and which partnership
 * they go to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-sheet.h"

G_BEGIN_DECLS

#define TOV_TYPE_IMPORT_SOURCE (tov_import_source_get_type ())
G_DECLARE_FINAL_TYPE (TovImportSource, tov_import_source, TOV, IMPORT_SOURCE, AdwBin)

void tov_import_source_set_up (TovImportSource *self, TovContext *context);
/* Shows the sheets of a file of that name, which must live as long as they are shown; what the rows
 * are is guessed. Elements TovSheet, at least one. */
void tov_import_source_show (TovImportSource *self, const char *name, GPtrArray *sheets);

/* What was chosen; "changed" is emitted when it becomes something else. */
const TovSheet *tov_import_source_get_sheet (TovImportSource *self);
const char *tov_import_source_get_target (TovImportSource *self);
/* The id; NULL where rows of that target belong to none, or to what a column says. */
const char *tov_import_source_get_partnership (TovImportSource *self);
/* Whether nothing is left to choose. */
gboolean tov_import_source_is_complete (TovImportSource *self);

G_END_DECLS
