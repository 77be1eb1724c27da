/* Paints a chart on cairo: the same on the screen, in a picture and on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "tov-plot.h"

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
} TovColour;

/* One of five colours that stay apart in grey print and from what lies behind them, and what is
 * read on it. Ink that is light means that they stand in the dark; then each is another of its
 * kind. */
TovColour tov_chart_colour (guint series, const TovColour *ink);
TovColour tov_chart_label_colour (guint series, const TovColour *ink);

/* How high a chart wants to be at a width with the layout's font. */
double tov_chart_wish_height (const TovChart *chart, double width, PangoLayout *layout);
/* The plot of a chart measured with the layout's font. Transfer full. */
TovPlot *tov_chart_plot (const TovChart *chart, double width, double height, PangoLayout *layout);

/* Paints grid, words and marks of a plot at 0, 0 in the ink's colour; layout carries the font and
 * is changed. */
void
tov_chart_paint (const TovPlot *plot, cairo_t *cairo, PangoLayout *layout, const TovColour *ink);

G_END_DECLS
