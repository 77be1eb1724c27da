/* A whole chart as a picture of its own: title, subtitle, plot and a last line. Clipboard, file and
 * paper show the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-paint.h"

G_BEGIN_DECLS

/* Between the edge of the picture and what is in it. */
#define TOV_CHART_PICTURE_MARGIN 12.0

/* How high the picture is at that width, in the units of the context's font. footer may be NULL. */
double tov_chart_picture_height (const TovChart *chart,
                                 const char *footer,
                                 double width,
                                 PangoContext *context);

/* Paints the picture at 0, 0, with the plot as high as the height leaves room for. The context
 * carries the font of ordinary words. */
void tov_chart_picture_paint (const TovChart *chart,
                              const char *footer,
                              double width,
                              double height,
                              cairo_t *cairo,
                              PangoContext *context,
                              const TovColour *ink);

G_END_DECLS
