/* The import at work: a backup first, then the rows a few at a time, so that the window stays live;
 * how far it is, and a way to stop it that takes all of it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-import.h"

G_BEGIN_DECLS

#define TOV_TYPE_IMPORT_WORK (tov_import_work_get_type ())
G_DECLARE_FINAL_TYPE (TovImportWork, tov_import_work, TOV, IMPORT_WORK, AdwBin)

/* Begins to import what tov_import_run_new () takes; the preview must live until "ended". Emits
 * "ended" (GError *) once: NULL when it is all there, G_IO_ERROR_CANCELLED when it was stopped; on
 * any error nothing has been imported. A widget that goes before takes it back. */
void tov_import_work_begin (TovImportWork *self,
                            TovStore *store,
                            TovImportPreview *preview,
                            gboolean with_duplicates,
                            const char *title,
                            const char *backup_folder);
void tov_import_work_cancel (TovImportWork *self);

G_END_DECLS
