/* Which page of the help belongs to where one is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The folder of the help: where the environment says (TOVHOLDER_HELP_DIR), as it does for a program
 * that is not installed, or where it was installed. */
const char *tov_help_places_get_folder (void);

/* The id of the page for a window or dialog as it is now; that of all pages where there is no
 * other.
 */
const char *tov_help_places_find (GtkWindow *window);

G_END_DECLS
