/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-alert.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
tov_alert_show (GtkWindow *over, const char *heading, const char *words)
{
  GtkWidget *dialog = adw_message_dialog_new (over, heading, words);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
