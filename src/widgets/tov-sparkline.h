/* A small line of scores over time, to stand at the end of a row: how it goes, not how much.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_SPARKLINE (tov_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (TovSparkline, tov_sparkline, TOV, SPARKLINE, GtkWidget)

/* The scale goes from least to most. */
GtkWidget *tov_sparkline_new (int least, int most);

/* Elements int, the oldest first; copied. words say the same to a screen reader, and as a tooltip.
 */
void tov_sparkline_set_values (TovSparkline *self, GArray *values, const char *words);

G_END_DECLS
