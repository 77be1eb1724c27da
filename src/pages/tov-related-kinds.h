/* Which records refer to a record: the kinds that are listed below it, in the order one looks for
 * them, and which of them can be added there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

typedef struct
{
  const TovEntity *entity;
  /* The reference to the record. */
  const TovField *field;
  /* A record that need not refer to this one is not added from it; nor is anything from a
   * catalogue. */
  gboolean can_add;
} TovRelatedKind;

/* Elements TovRelatedKind; transfer full. */
GArray *tov_related_kinds_find (const TovEntity *entity);

G_END_DECLS
