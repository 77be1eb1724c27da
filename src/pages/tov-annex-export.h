/* Writes the counted annex to a file of the user's choice: asks where, shows how far it is with a
 * way to stop, and says when it is done. It wraps the page that it reports on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TOV_TYPE_ANNEX_EXPORT (tov_annex_export_get_type ())
G_DECLARE_FINAL_TYPE (TovAnnexExport, tov_annex_export, TOV, ANNEX_EXPORT, GtkWidget)

/* Asks for a file and writes the annex of the job there as "xlsx", "pdf" or "csv" (a folder): what
 * is on the page, for the same readers. */
void tov_annex_export_ask (TovAnnexExport *self, TovAnnexJob *job, const char *kind);

G_END_DECLS
