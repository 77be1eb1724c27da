/* A chart as a file of its own, to be put into a letter, a slide or a page of the web.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart.h"
#include "tov-io-error.h"

G_BEGIN_DECLS

/* Writes the chart in dark ink on white: .png (in double size), .svg or .pdf by the end of the
 * path. footer is a last line such as who may see it; may be NULL. The file holds the chart's own
 * words and no others. Equal charts give equal bytes. TOV_IO_ERROR_FILE and TOV_IO_ERROR_INCOMPLETE
 * as tov_safe_file_write(): an older file at path is then as it was. */
gboolean
tov_chart_file_write (const TovChart *chart, const char *footer, const char *path, GError **error);

/* The bytes of the .png, for the clipboard. Transfer full. */
GBytes *tov_chart_file_png (const TovChart *chart, const char *footer, GError **error);

G_END_DECLS
