/* Words over a window that are read and closed: what went wrong, or what was done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The words are translated; where there is no window (NULL) they stand alone. */
void tov_alert_show (GtkWindow *over, const char *heading, const char *words);

G_END_DECLS
