/* The cells of a workbook's sheets: of each its text, and which are merged, and nothing else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-sheet-format.h"
#include "tov-sheet-private.h"
#include "tov-sheet-zip.h"

G_BEGIN_DECLS

typedef struct _TovSheetCells TovSheetCells;

/* All sheets of a workbook have one budget. is_1904: days are counted from 1904. The zip file and
 * the formats must live as long. */
TovSheetCells *
tov_sheet_cells_new (TovSheetZip *zip, const TovSheetFormats *formats, gboolean is_1904);
void tov_sheet_cells_free (TovSheetCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovSheetCells, tov_sheet_cells_free)

/* The texts that cells share, to be read before the sheets. Errors as of tov_sheet_zip_parse (). */
gboolean tov_sheet_cells_read_strings (TovSheetCells *self, const char *part, GError **error);
/* The sheet in a part of the workbook. Transfer full; NULL on error. */
TovSheet *
tov_sheet_cells_read (TovSheetCells *self, const char *name, const char *part, GError **error);

G_END_DECLS
