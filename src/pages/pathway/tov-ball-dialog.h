/* Throwing the ball for a young person: to whom, and what is expected. While a throw waits for its
 * answer, the answer instead.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Does nothing for who has gone. */
void tov_ball_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person);

G_END_DECLS
