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

/* One of five colours that stay apart in grey print, and what is read on it. */
TovColour tov_chart_colour (guint series);
TovColour tov_chart_label_colour (guint series);

/* The plot of a chart measured with the layout's font. Transfer full. */
TovPlot *tov_chart_plot (const TovChart *chart, double width, double height, PangoLayout *layout);

/* Paints grid, words and marks of a plot at 0, 0 in the ink's colour; layout carries the font and
 * is changed. */
void
tov_chart_paint (const TovPlot *plot, cairo_t *cairo, PangoLayout *layout, const TovColour *ink);

G_END_DECLS
