/* Parties chosen by a few letters of their names: organisations of the register, and what is typed
 * where it is none of them, which becomes a new one; and what comes of the choice when a
 * partnership is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"
#include "tov-founding.h"
#include "tov-tag-row.h"

G_BEGIN_DECLS

/* Functions of a tag row whose user data is the context. */
GPtrArray *tov_party_choices_find (const char *typed, gpointer context);
char *tov_party_choices_get_title (const char *id, gpointer context);

/* Makes the parties of a founding those of the ids of such a row, old and new. What was new before
 * and still is stays the same. */
void tov_party_choices_fill (TovContext *context, TovFounding *founding, GPtrArray *ids);
/* The organisation of such an id: a party of the founding, one of the register, or a new one.
 * Transfer full; NULL where it is gone. */
TovOrganisation *
tov_party_choices_load (TovContext *context, const TovFounding *founding, const char *id);

/* "Jobcenter Lolland is entered as a new organisation: Jobcentre", a line for each party and for a
 * workplace that is none of them, and which one becomes the base unit. Transfer full; NULL for
 * nothing. */
char *tov_party_choices_foresee (TovContext *context, const TovFounding *founding);

G_END_DECLS
