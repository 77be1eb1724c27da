/* The next number of a young person, in the manner of those that a partnership has given: "G-038"
 * behind "G-037".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"

G_BEGIN_DECLS

typedef struct _TovNumbering TovNumbering;

/* partnership may be NULL: then the numbers of all are looked at. Where there is none yet they
 * begin with 001. Transfer full; NULL on error. */
TovNumbering *
tov_numbering_new (TovConnection *connection, const char *partnership, GError **error);
void tov_numbering_free (TovNumbering *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovNumbering, tov_numbering_free)

/* Says that a number is used, though nobody in the register has it. */
void tov_numbering_take (TovNumbering *self, const char *number);
/* A number that nobody has, and takes it. Transfer full. */
char *tov_numbering_next (TovNumbering *self);

G_END_DECLS
