/* Parties chosen by a few letters of their names: organisations of the register, and what is typed
 * where it is none of them, which becomes a new one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"
#include "tov-organisation.h"
#include "tov-tag-row.h"

G_BEGIN_DECLS

/* Functions of a tag row whose user data is the context. */
GPtrArray *tov_party_choices_find (const char *typed, gpointer context);
char *tov_party_choices_get_title (const char *id, gpointer context);

/* The organisation that an id of such a row would become, not saved; NULL where there is one
 * already, whose id it is. Transfer full. */
TovOrganisation *tov_party_choices_create (const char *id);

G_END_DECLS
