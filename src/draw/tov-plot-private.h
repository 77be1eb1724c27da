/* What the parts of a plot are laid out with. Private to this room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-plot.h"

G_BEGIN_DECLS

/* A point of a line can be hit within this distance. */
#define TOV_PLOT_POINT 10.0

/* What the plot is measured with. */
typedef struct
{
  double line;
  TovMeasureFunc func;
  gpointer user_data;
} TovRuler;

static inline double
tov_ruler_measure (const TovRuler *self, const char *text)
{
  return self->func (text, self->user_data);
}

/* Places something behind the end of each line, apart from each other in the order of the ends. The
 * lines end together; boxes has one a series. */
void
tov_plot_place_at_ends (const TovPlot *self, double width, const TovRuler *ruler, TovBox *boxes);
/* How long each part of a divided bar is, one a series: none so short that it could not be seen. */
void tov_plot_measure_parts (const TovPlot *self, guint category, double *lengths);
/* Whether a part of a bar is too short for its value, which then stands below it. */
gboolean tov_plot_has_values_below (const TovPlot *self, const TovRuler *ruler);
/* Writes the values that there is room for, once the marks stand. */
void tov_plot_place_values (TovPlot *self, double width, const TovRuler *ruler);

G_END_DECLS
