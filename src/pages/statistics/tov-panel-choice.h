/* Which charts stand in the panel: a button with a list of all of them to mark, remembered for this
 * user.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_PANEL_CHOICE (tov_panel_choice_get_type ())
G_DECLARE_FINAL_TYPE (TovPanelChoice, tov_panel_choice, TOV, PANEL_CHOICE, GtkWidget)

/* Remembers the choice in the settings' "statistics-charts"; without settings all charts stand
 * there and nothing is remembered. */
void tov_panel_choice_set_settings (TovPanelChoice *self, GSettings *settings);
/* Lists a chart, behind those that are listed; twice is once. The signal "changed" tells that
 * another choice was made. */
void tov_panel_choice_add (TovPanelChoice *self, const char *id, const char *title);
gboolean tov_panel_choice_is_chosen (TovPanelChoice *self, const char *id);

G_END_DECLS
