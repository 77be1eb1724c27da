/* What is said instead of the window when a register cannot be opened, and what can be done then:
 * to try again, to look at the file's folder, and to put a backup in the place of a damaged
 * register. Nothing else is ever done to a file that could not be opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TOV_TYPE_TROUBLE (tov_trouble_get_type ())
G_DECLARE_FINAL_TYPE (TovTrouble, tov_trouble, TOV, TROUBLE, AdwApplicationWindow)

/* What happened, in a few words; transfer none. */
const char *tov_trouble_get_title (const GError *error);
/* What is safe and what to do, which the store's message says, and the file. path may be NULL.
 * Transfer full. */
char *tov_trouble_describe (const GError *error, const char *path);

/* A window that says so; closing it ends the program. path may be NULL. Transfer none. */
GtkWidget *
tov_trouble_window_new (GtkApplication *application, const GError *error, const char *path);

G_END_DECLS
