/* Brings a register to the schema of this program.
 *
 * The steps are numbered SQL files in the program's resources. The number of steps a register has
 * been through stands in its user_version, and its application_id says that it is a register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"

G_BEGIN_DECLS

/* The SQL of every step, in order: strings. Transfer full. */
GPtrArray *tov_migrator_load (void);

/* A first look at a file, which writes nothing: TRUE if a register may be opened or made there,
 * else FOREIGN, DAMAGED or NEWER than these steps. */
gboolean tov_migrator_inspect (const char *path, GPtrArray *steps, GError **error);

/* Takes the steps that an open register has not been through, each in one transaction. An older
 * register is copied first, to the backups in its default folder. One that is damaged, newer or not
 * ours is left as it is. */
gboolean tov_migrator_run (TovConnection *connection, GPtrArray *steps, GError **error);

G_END_DECLS
