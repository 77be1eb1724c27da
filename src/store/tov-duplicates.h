/* Contacts, or organisations, that are likely the same twice: they have the same name, or they have
 * the same telephone number or e-mail address and a word of the name in common. (A number or an
 * address alone proves nothing: a whole house may share it.)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_DUPLICATE_NAME = 1 << 0,
  TOV_DUPLICATE_PHONE = 1 << 1,
  TOV_DUPLICATE_EMAIL = 1 << 2,
} TovDuplicateReasons;

typedef struct
{
  /* The one that was entered first, and the other. */
  char *first;
  char *second;
  /* What the first is called. */
  char *name;
  /* All that is the same. */
  TovDuplicateReasons reasons;
} TovDuplicate;

/* All pairs, those with the most reasons first, then by name in Danish order. Elements
 * TovDuplicate; transfer full. NULL on error. */
GPtrArray *tov_duplicates_find (TovStore *store, const TovEntity *entity, GError **error);

G_END_DECLS
