/* The command line without a window: schema, import, export, annex, check, help.
 *
 * Commands need no display, no installation and no settings of the desktop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs the command that the arguments name, and answers --help and --version. handled is FALSE, and
 * nothing was done, where they name none: then the window may have them. Returns the process's exit
 * status: 0, 1 after a failure, 2 after arguments that make no sense. */
int tov_commands_run (int argc, char **argv, gboolean *handled);

G_END_DECLS
