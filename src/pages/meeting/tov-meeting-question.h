/* A question that is asked before something is done with a meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks over a window. The "response" of what is returned is "yes" or "no", which is offered in
 * these words, or "close" where it was left unanswered. Transfer none. */
GtkWidget *tov_meeting_question_present (
    GtkWindow *over, const char *heading, const char *body, const char *no, const char *yes);

G_END_DECLS
