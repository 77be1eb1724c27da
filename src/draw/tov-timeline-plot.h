/* Where everything of a timeline stands when a span of days is shown in a width: pure geometry,
 * tested with numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-plot.h"
#include "tov-timeline.h"

G_BEGIN_DECLS

/* Between a bar's edge and its label, and how wide a dot is. */
#define TOV_TIMELINE_PADDING 7.0
#define TOV_TIMELINE_DOT     7.0
/* So many dots lie over each other; more lie on the uppermost. */
#define TOV_TIMELINE_MOST_DOTS 3

/* What of an item is seen. */
typedef struct
{
  /* Cut at the edges of the span; empty of an item that lies outside. */
  TovBox box;
  gboolean is_visible;
  /* Whether it begins or goes on outside the span, so that it has no end there. */
  gboolean is_cut_before;
  gboolean is_cut_after;
  /* Whether the label has room; one that is too long is cut by an ellipsis. */
  gboolean has_label;
  /* Of a coming back: where that ended which it takes up, not cut; NAN of others. */
  double return_from;
} TovTimelineMark;

typedef struct
{
  TovLane lane;
  /* From the top of its name to the bottom of its last row. */
  double y;
  double height;
  /* Bars that overlap lie in rows of their own. */
  guint n_rows;
} TovTimelineBand;

typedef struct
{
  double x;
  /* Stands behind the line; NULL where there is no room. */
  char *text;
  /* A year begins here. */
  gboolean is_major;
} TovTimelineTick;

typedef struct
{
  const TovTimeline *timeline;
  /* The span: its first day and how many, which may be parts of days while it is moved. */
  double first;
  double days;
  /* Where the days are; the names of the lanes stand left of it, or above each lane in a narrow
   * one. */
  TovBox area;
  gboolean has_names_above;
  double line;
  double height;
  /* Elements TovTimelineMark, one an item. */
  GArray *marks;
  /* Elements TovTimelineBand: the lanes that have items. */
  GArray *bands;
  /* Elements TovTimelineTick. */
  GArray *ticks;
  /* NAN where today is outside the span; and the box of its name. */
  double today;
  TovBox today_name;
} TovTimelinePlot;

/* Lays out `days` days from `first` in a width; line is the height of a line of text. What is high
 * does not depend on the span. The timeline must live as long as the plot. Transfer full. */
TovTimelinePlot *tov_timeline_plot_new (const TovTimeline *timeline,
                                        double first,
                                        double days,
                                        double width,
                                        double line,
                                        TovMeasureFunc measure,
                                        gpointer user_data);
void tov_timeline_plot_free (TovTimelinePlot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovTimelinePlot, tov_timeline_plot_free)

const TovTimelineMark *tov_timeline_plot_get_mark (const TovTimelinePlot *self, guint item);
/* The place of a day's beginning, inside the area or not. */
double tov_timeline_plot_place (const TovTimelinePlot *self, double day);
/* The item at a point; -1 if there is none. */
int tov_timeline_plot_find (const TovTimelinePlot *self, double x, double y);

G_END_DECLS
