/* Bringing in a calendar of another program: choose the file, look at every meeting and answer in
 * it, take what is ticked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Opens the dialog on a file (a path, or an address "file:…"), or asks for one where it is NULL. */
void tov_calendar_import_dialog_present (TovContext *context, GtkWindow *parent, const char *file);

G_END_DECLS
