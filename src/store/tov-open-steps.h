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

G_END_DECLS
