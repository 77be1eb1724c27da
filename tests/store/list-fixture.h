/* What the tests of lists share: a few records, and what a list shows of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

#include "tov-collection.h"

void fixture_add_person (TovStore *store, const char *id, const char *reference, const char *name);
void fixture_add_contact (TovStore *store, const char *id, const char *name);
void
fixture_add_key_worker (TovStore *store, const char *id, const char *person, const char *contact);
/* Saves another value into a field of a record. */
void fixture_edit (
    TovStore *store, const TovEntity *entity, const char *id, const char *field, const char *value);

/* The ids of what a list has announced, in its order, with blanks between. */
void fixture_assert_ids (TovCollection *collection, const char *expected);
/* A list announces the rest of a new result when the main loop is idle. */
void fixture_wait_until_idle (void);
