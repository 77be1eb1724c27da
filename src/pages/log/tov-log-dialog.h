/* Logging a contact from anywhere in the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* young_person may be NULL: it is then asked who it was. */
void tov_log_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person);

G_END_DECLS
