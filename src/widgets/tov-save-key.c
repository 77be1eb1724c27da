/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-save-key.h"

/* A note would take the key for a new line, so it is asked for before the focus is. */
void
tov_save_key_add (GtkWidget *widget, const char *action)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_named_action_new (action)));
  gtk_widget_add_controller (widget, keys);
}
