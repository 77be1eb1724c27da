/* Records made up from the field tables, and whole registers compared by their exported bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

/* A record with valid values in its fields, made up by chance; of what it must refer to and what is
 * not there yet, records are saved first. Transfer full. */
TovRecord *specimen_make (TovStore *store, const TovEntity *entity, GRand *chance);
/* Gives a record other values here and there. */
void specimen_change (TovStore *store, TovRecord *record, GRand *chance);
/* The id of some record of an entity, most often one of a few, so that these get many dependants.
 * Transfer full; NULL if there is none. */
char *specimen_choose (TovStore *store, const TovEntity *entity, GRand *chance);

/* Every file of the exported package, one behind the other. Transfer full. */
char *specimen_export (TovStore *store);
void specimen_assert_same (const char *expected, const char *actual);
