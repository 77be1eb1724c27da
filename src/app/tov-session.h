/* Who works, and on which day: the options that a command and the window share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* --today, --as and --version, ended by an empty entry. --version prints and ends the program. */
const GOptionEntry *tov_session_get_options (void);
/* Sets the clock to the day of --today, once the options are read. G_OPTION_ERROR where it is none.
 */
gboolean tov_session_begin (GError **error);
/* Tells a register that was opened who works. Where --today was not given, the register's own
 * setting "today" sets the clock: the example is looked at from a day of its own. */
void tov_session_enter (TovStore *store);
/* The contact of --as; NULL where it was not given. */
const char *tov_session_get_contact (void);

/* Where the user's own register lies, whichever one is open. Transfer full. */
char *tov_session_get_own_register (void);

G_END_DECLS
