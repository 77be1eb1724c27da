/* A row of a preview as an item of a list model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-import.h"

G_BEGIN_DECLS

#define TOV_TYPE_IMPORT_ROW_ITEM (tov_import_row_item_get_type ())
G_DECLARE_FINAL_TYPE (TovImportRowItem, tov_import_row_item, TOV, IMPORT_ROW_ITEM, GObject)

/* The row must live as long. */
TovImportRowItem *tov_import_row_item_new (const TovImportRow *row);
const TovImportRow *tov_import_row_item_get_row (TovImportRowItem *self);

G_END_DECLS
