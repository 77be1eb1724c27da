/* A dialog to note whom a decision has been passed on to, and when, and for whom it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

void tov_pass_on_dialog_present (TovContext *context, GtkWindow *parent, const char *decision);

G_END_DECLS
