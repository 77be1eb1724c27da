/* A button that opens what a map of trodden paths is to show: people or organisations only, what
 * each kind of step counts, and after how many days a path is overgrown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-trail-counts.h"

G_BEGIN_DECLS

#define TOV_TYPE_TRAIL_CHOICES (tov_trail_choices_get_type ())
G_DECLARE_FINAL_TYPE (TovTrailChoices, tov_trail_choices, TOV, TRAIL_CHOICES, AdwBin)

/* The signal "changed" tells that something else was chosen. */
GtkWidget *tov_trail_choices_new (TovContext *context);
/* Fills in all but the day. */
void tov_trail_choices_fill (TovTrailChoices *self, TovTrailChoice *choice);

G_END_DECLS
