/* Paints a timeline on cairo: the same on the screen and on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-paint.h"
#include "tov-timeline-plot.h"

G_BEGIN_DECLS

/* The plot of a span measured with the layout's font. Transfer full. For paper: the whole range of
 * tov_timeline_find_range (), and plot->height says how much room it takes. */
TovTimelinePlot *tov_timeline_lay_out (
    const TovTimeline *timeline, double first, double days, double width, PangoLayout *layout);

/* Paints a plot at 0, 0 in the ink's colour; layout carries the font and is changed. */
void tov_timeline_paint (const TovTimelinePlot *plot,
                         cairo_t *cairo,
                         PangoLayout *layout,
                         const TovColour *ink);

G_END_DECLS
