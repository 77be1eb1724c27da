/* What differs between the register and an earlier copy of it, and how to go back to the copy as an
 * act that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  /* Only the register has it: going back deletes it. */
  TOV_DIFFERENCE_ADDED,
  /* Only the copy has it: going back brings it again. */
  TOV_DIFFERENCE_REMOVED,
  /* Both have it, with other values. */
  TOV_DIFFERENCE_CHANGED,
} TovDifferenceKind;

typedef struct
{
  TovDifferenceKind kind;
  const TovEntity *entity;
  char *id;
  /* The record as the copy has it; as the register has it where the copy has none. */
  TovRecord *record;
} TovDifference;

void tov_difference_free (TovDifference *self);

/* Compares record by record, fields and stamps. Both databases must have the schema of this
 * program. May run in any thread, on a snapshot. Elements TovDifference by entity and id; transfer
 * full. NULL on error. */
GPtrArray *tov_difference_find (TovConnection *now,
                                TovConnection *then,
                                GCancellable *cancellable,
                                GError **error);
/* Makes the register equal to the copy in these records, files they refer to included, as one act
 * called title; all or nothing. */
gboolean tov_difference_apply (TovStore *store,
                               TovConnection *then,
                               GPtrArray *differences,
                               const char *title,
                               GError **error);

G_END_DECLS
