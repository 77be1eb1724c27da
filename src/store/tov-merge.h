/* Two records of the same thing become one: a contact or an organisation that was entered twice.
 *
 * The one that is kept takes over what refers to the other, by the field tables, and fills its own
 * empty fields from it. What both had then is joined: rows that say the same of the same (a
 * membership of one group at the same time, attendance at one meeting, a party of one partnership)
 * become one, which keeps what either knew. Rows that say different things both stay.
 *
 * Nothing is said anew about what is locked (an old log entry, approved minutes): it is only about
 * the same person under one name, so the locks do not stand in the way.
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
  /* Records that will refer to the one that is kept, and those that become one with such a record
   * that does so already. */
  guint n_moved;
  guint n_joined;
} TovMergePart;

/* Whether records of an entity can be merged. */
gboolean tov_merge_is_possible (const TovEntity *entity);
/* What would happen; nothing is changed. Elements TovMergePart, those with anything to do, in the
 * order of the entities; transfer full. NULL with TOV_STORE_ERROR_RULE in words where it cannot be
 * done: the same record, another entity, or two that are tied to each other. */
GPtrArray *tov_merge_preview (
    TovStore *store, const TovEntity *entity, const char *kept, const char *other, GError **error);
/* A copy of the record that is kept, its empty fields filled from the other one; notes that differ
 * stand under each other. Transfer full; NULL on error. */
TovRecord *tov_merge_create (
    TovStore *store, const TovEntity *entity, const char *kept, const char *other, GError **error);
/* Does it as one act that can be undone. merged is a copy of the record that is kept, with the
 * fields as the user chose them. All or nothing. */
gboolean tov_merge_run (TovStore *store, TovRecord *merged, const char *other, GError **error);

G_END_DECLS
