/* What people have written about the work, looked through for the names of young people before it
 * leaves the house (contract.md, section 1: names are personal).
 *
 * A name is found in the words of a text: given name and family name behind each other however they
 * are written; a family name alone with a capital letter; a given name alone with a capital letter,
 * or however it is written where it has four letters or more. It may end in an s or ’s, and may be
 * a part of a word with hyphens: "Mikkel-sagen". So is the number of a young person found, and what
 * looks like a CPR number. Who is a contact goes by given and family name: "Rikke Holm" is no young
 * Rikke, unless there is a young person of that whole name.
 *
 * It rather takes a word too many for a name: whoever sends the text says which of them are none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef struct _TovNameGuard TovNameGuard;

/* Reads the names of the register as they are now. allowed: folded words that are no names, NULL
 * for none; it must live as long. Transfer full; NULL on error. */
TovNameGuard *tov_name_guard_new (TovStore *store, GHashTable *allowed, GError **error);
void tov_name_guard_free (TovNameGuard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovNameGuard, tov_name_guard_free)

/* The text with cover in place of what looks like a name and is not allowed. Transfer full; NULL
 * for NULL. */
char *tov_name_guard_cover (TovNameGuard *self, const char *text, const char *cover);
/* What has looked like a name in all texts so far, as it was written, each once, also what was
 * allowed; in the order in which it was found. Elements strings; transfer none. */
GPtrArray *tov_name_guard_get_found (TovNameGuard *self);

G_END_DECLS
