/* The statistics page: key figures, charts and every table of the annex for a period that one can
 * change, and the annex as an Excel file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_STATISTICS_PAGE (tov_statistics_page_get_type ())
G_DECLARE_FINAL_TYPE (TovStatisticsPage, tov_statistics_page, TOV, STATISTICS_PAGE, AdwBin)

GtkWidget *tov_statistics_page_new (TovContext *context);

G_END_DECLS
