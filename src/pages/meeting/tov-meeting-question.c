/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-question.h"

GtkWidget *
tov_meeting_question_present (
    GtkWindow *over, const char *heading, const char *body, const char *no, const char *yes)
{
  GtkWidget *question = adw_message_dialog_new (over, heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "no", no, "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "yes",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "yes");
  gtk_window_present (GTK_WINDOW (question));
  return question;
}
