/* A post changes hands: who has it from which day, and which seats in groups go along. Who had it
 * before ends the day before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* post: the id of an employment. */
void tov_post_dialog_present (TovContext *context, GtkWindow *parent, const char *post);

G_END_DECLS
