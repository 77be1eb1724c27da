/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-discard-question.h"

#include <glib/gi18n-lib.h>

static void
on_question_response_cb (GtkWindow *dialog, const char *response, GtkWindow *question)
{
  if (!g_str_equal (response, "discard"))
    return;
  /* The question goes after what it was asked over, and GTK 4.8 would still look for that. */
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (dialog);
}

void
tov_discard_question_ask (GtkWindow *dialog)
{
  GtkWidget *question = adw_message_dialog_new (dialog, _ ("Discard what you have written?"),
                                                _ ("It has not been saved."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "continue", _ ("_Continue"),
                                    "discard", _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "continue");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "continue");
  g_signal_connect_object (question, "response", G_CALLBACK (on_question_response_cb), dialog,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}
