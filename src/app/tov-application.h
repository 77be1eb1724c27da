/* The application with its window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TOV_TYPE_APPLICATION (tov_application_get_type ())
G_DECLARE_FINAL_TYPE (TovApplication, tov_application, TOV, APPLICATION, AdwApplication)

/* Opens the window and gives the exit status:
 *
 *   tovholder [--example] [--page NAME] [--today DATE] [--as ID] [FILE]
 *   tovholder --receive [FILE]
 *   tovholder --look FILE
 *   tovholder --log-contact
 *
 * Without FILE it is the register in the user's data folder, of which there is one process only;
 * the example is a register of its own. FILE is opened where it lies; to receive it is to be asked
 * what becomes of it, and to look at it is to see a copy in which nothing can be changed. */
int tov_application_run (int argc, char **argv);

G_END_DECLS
