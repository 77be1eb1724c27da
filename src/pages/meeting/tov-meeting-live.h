/* A meeting while it is held: one item at a time, in large letters, and everything by the keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Opens a window of its own over a window; everything is saved while it is typed. Before the
 * day of the meeting it asks first; at the end it asks whether the meeting has been held. */
void tov_meeting_live_present (TovContext *context, GtkWindow *parent, const char *meeting);

G_END_DECLS
