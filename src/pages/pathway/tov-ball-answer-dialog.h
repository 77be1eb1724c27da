/* A throw of the ball that waits for its answer: accepted, declined, or taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"
#include "tov-standing.h"

G_BEGIN_DECLS

/* The standing has a throw. */
void tov_ball_answer_dialog_present (TovContext *context, GtkWindow *parent, TovStanding *standing);

G_END_DECLS
