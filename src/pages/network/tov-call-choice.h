/* "Whom do I call?": a choice of whom one wants to reach, and the way there in words, step by step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-trail-counts.h"

G_BEGIN_DECLS

#define TOV_TYPE_CALL_CHOICE (tov_call_choice_get_type ())
G_DECLARE_FINAL_TYPE (TovCallChoice, tov_call_choice, TOV, CALL_CHOICE, AdwBin)

/* The signal "changed" tells that somebody else is to be reached. */
GtkWidget *tov_call_choice_new (TovContext *context);

/* Who can be reached; NULL for nobody. What was chosen stays. */
void tov_call_choice_set_trails (TovCallChoice *self, const TovTrails *trails);
gboolean tov_call_choice_is_asked (TovCallChoice *self);
/* The way from the user to who was chosen, and shows it in words. figures are with people; NULL
 * where nobody was chosen. Elements guint, nodes of the trails; NULL where no path leads there.
 * Transfer full. */
GArray *tov_call_choice_find_way (TovCallChoice *self, const TovTrailFigures *figures);

G_END_DECLS
