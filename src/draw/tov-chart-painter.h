/* What the painters of a chart share: where, with what, and how a word is set. Private to this
 * room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-paint.h"

G_BEGIN_DECLS

/* How strong the ink of words is that only explain. */
#define TOV_PAINTER_SOFT 0.65

typedef struct
{
  const TovPlot *plot;
  cairo_t *cairo;
  PangoLayout *layout;
  const TovColour *ink;
  /* The height of a line of text. */
  double line;
} TovPainter;

/* A TovMeasureFunc whose user data is a layout, and the height of a line of its font. */
double tov_painter_measure_text (const char *text, gpointer layout);
double tov_painter_get_line_height (PangoLayout *layout);

void tov_painter_use_ink (const TovPainter *self, double strength);
void tov_painter_use_series (const TovPainter *self, guint series);
double tov_painter_measure (const TovPainter *self, const char *text);
/* Shows a text with its left (0), middle (0.5) or right (1) at x and its middle at y. */
void
tov_painter_show_text (const TovPainter *self, const char *text, double x, double y, double side);

/* The bars and lines, and what stands where they are missing. */
void tov_painter_paint_marks (const TovPainter *self);
/* What is written at them. */
void tov_painter_paint_values (const TovPainter *self);
/* The colour of a series at the left of its name. */
void tov_painter_paint_swatch (const TovPainter *self, guint series, const TovBox *name);

G_END_DECLS
