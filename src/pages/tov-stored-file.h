/* Opens a file that is kept with the register in the program that the computer has for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* hash: as a record names it. It is opened as a copy by that name, which goes with the user's
 * session; what is changed in it is not changed in the register. */
void
tov_stored_file_open (TovContext *context, GtkWindow *parent, const char *hash, const char *name);

G_END_DECLS
