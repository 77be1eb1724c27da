/* A timeline on the screen: the whole, a year or a month of it, to be moved through by mouse and
 * keyboard, and the same in words as a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-timeline.h"

G_BEGIN_DECLS

#define TOV_TYPE_TIMELINE_VIEW (tov_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (TovTimelineView, tov_timeline_view, TOV, TIMELINE_VIEW, GtkWidget)

/* One Tab stop for the picture: Left and Right go from bar to bar in a lane, Up and Down to the
 * next lane, Home and End to the lane's first and last; Ctrl+Plus, Ctrl+Minus and Ctrl+0 change the
 * span. The signal "activated" (entity, id) says that a bar or dot was clicked, or Enter pressed.
 */
GtkWidget *tov_timeline_view_new (void);
/* Takes the timeline over. What is shown, and where the focus is, stays as far as it is still
 * there. */
void tov_timeline_view_set_timeline (TovTimelineView *self, TovTimeline *timeline);

G_END_DECLS
