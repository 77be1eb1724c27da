/* The preferences: who the user is, where to begin, where the backups go, and the norms and weights
 * of the register. Every choice holds at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_PREFERENCES (tov_preferences_get_type ())
G_DECLARE_FINAL_TYPE (TovPreferences, tov_preferences, TOV, PREFERENCES, AdwPreferencesWindow)

void tov_preferences_present (TovContext *context, GtkWindow *parent);

G_END_DECLS
