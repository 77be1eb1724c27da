/* Young people get another key worker: one of them, or all of one who leaves; and the new one
 * accepts, at once or later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Asks whether a key worker who has not accepted does so now, with a way to choose another one.
 * Nothing where there is no such young person. */
void tov_handover_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person);
/* All whose key worker a contact is today, each with a tick. Says so, and nothing else, where there
 * is nobody. */
void
tov_handover_dialog_present_all (TovContext *context, GtkWindow *parent, const char *key_worker);

G_END_DECLS
