/* What the window tells its user: in passing, over the page, or in a dialog where something failed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_NOTICES (tov_notices_get_type ())
G_DECLARE_FINAL_TYPE (TovNotices, tov_notices, TOV, NOTICES, GObject)

/* Shows what the context has to tell over what the overlay holds. Transfer full. */
TovNotices *tov_notices_new (TovContext *context, AdwToastOverlay *overlay);
/* Tells something in passing, with a button for an action of the window, in detail, if button is
 * not NULL. What was told before goes, and this goes with the next act: its button is about the
 * last one. */
void tov_notices_show (TovNotices *self, const char *text, const char *button, const char *action);

G_END_DECLS
