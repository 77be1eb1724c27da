/* A button that chooses which young people of the board are shown: key worker, level, theme, days
 * without contact, ball, next step. It shows how many conditions are set, and can keep them as a
 * list of the sidebar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-selection.h"

G_BEGIN_DECLS

#define TOV_TYPE_SELECTION_BUTTON (tov_selection_button_get_type ())
G_DECLARE_FINAL_TYPE (TovSelectionButton, tov_selection_button, TOV, SELECTION_BUTTON, AdwBin)

/* Signal: "changed" when the user has chosen otherwise. */
GtkWidget *tov_selection_button_new (TovContext *context);

/* What is chosen. Transfer none; holds until it changes. */
const TovSelection *tov_selection_button_get_selection (TovSelectionButton *self);
/* Shows a selection, copied; emits nothing. Words and limits are kept though the button has no row
 * for them. */
void tov_selection_button_set_selection (TovSelectionButton *self, const TovSelection *selection);

G_END_DECLS
