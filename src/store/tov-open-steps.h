/* What is to be done next about a young person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* The next steps that are set by a day and then neither done nor cancelled; the one that is due
 * first first, those without a date last. Elements TovNextStep; transfer full. NULL on error. */
GPtrArray *
tov_open_steps_load (TovStore *store, const char *young_person, TovDate today, GError **error);

/* A step is done on a day, and not cancelled; as an act. One that was done or cancelled by then, as
 * somebody else may have seen to, stays as it is. */
gboolean tov_open_steps_finish (TovStore *store, const char *id, TovDate on, GError **error);
/* It is not done after all; as an act. */
gboolean tov_open_steps_reopen (TovStore *store, const char *id, GError **error);

G_END_DECLS
