/* Two records of the same thing become one: a contact or an organisation that was entered twice.
 *
 * The one that is kept takes over what refers to the other, by the field tables, and fills its own
 * empty fields from it. What both had then is joined: rows that say the same of the same (a
 * membership of one group at the same time, attendance at one meeting, a party of one partnership)
 * become one, which keeps what either knew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* What moves along. */
typedef struct
{
  const TovEntity *entity;
  const TovField *field;
  guint n_moved;
  guint n_joined;
} TovMergePart;

/* What would happen; nothing is changed. Elements TovMergePart, those with anything to do, in the
 * order of the entities; transfer full. NULL with TOV_STORE_ERROR_RULE in words where it cannot be
 * done: the same record, another entity, or intervals that exclude each other. */
GPtrArray *tov_merge_preview (
    TovStore *store, const TovEntity *entity, const char *kept, const char *other, GError **error);
/* Does it as one act that can be undone. merged is a copy of the record that is kept, with the
 * fields as the user chose them. */
gboolean tov_merge_run (TovStore *store, TovRecord *merged, const char *other, GError **error);

G_END_DECLS
