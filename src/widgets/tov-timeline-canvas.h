/* The picture of a timeline: painted, with a focusable child for each bar and dot so that it can be
 * reached by keyboard and read by a screen reader.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-mark-canvas.h"
#include "tov-timeline.h"

G_BEGIN_DECLS

#define TOV_TYPE_TIMELINE_CANVAS (tov_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TovTimelineCanvas, tov_timeline_canvas, TOV, TIMELINE_CANVAS, TovMarkCanvas)

/* Shows a timeline, which must live as long as the canvas shows it; NULL shows nothing. The focus
 * stays on the item of the same record. */
void tov_timeline_canvas_set_timeline (TovTimelineCanvas *self, const TovTimeline *timeline);

/* The days that are seen: the first is its value, and its page size how many. Transfer none. */
GtkAdjustment *tov_timeline_canvas_get_span (TovTimelineCanvas *self);
/* Shows so many days, around what has the focus, else today, else what was in the middle. */
void tov_timeline_canvas_set_days (TovTimelineCanvas *self, double days);
/* Moves the span so that a day stands in its middle, as far as there is something. */
void tov_timeline_canvas_show_day (TovTimelineCanvas *self, double day);

G_END_DECLS
