/* After an attempt: the next step is to try again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives each of the young people (ids separated by blanks) the next step of trying again, due
 * tomorrow, as one act. */
void tov_try_again_run (TovContext *context, GtkWindow *parent, const char *young_people);

G_END_DECLS
