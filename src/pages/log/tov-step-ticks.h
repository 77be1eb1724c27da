/* The open next steps of young people, each with a tick for what a contact got done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_STEP_TICKS (tov_step_ticks_get_type ())
G_DECLARE_FINAL_TYPE (TovStepTicks, tov_step_ticks, TOV, STEP_TICKS, AdwPreferencesRow)

/* A row that hides where there is none. The signal "edited" tells that a tick was set or taken. */
GtkWidget *tov_step_ticks_new (TovContext *context);

/* Whether the row is shown where there are steps. */
void tov_step_ticks_set_wanted (TovStepTicks *self, gboolean is_wanted);
/* Shows the steps of these young people (ids); the ticks of those that stay are kept. */
void tov_step_ticks_load (TovStepTicks *self, GPtrArray *young_people);
/* Ids of the steps that are ticked, and what ticks them. Transfer full. */
GPtrArray *tov_step_ticks_list_done (TovStepTicks *self);
void tov_step_ticks_set_done (TovStepTicks *self, GPtrArray *steps);

G_END_DECLS
