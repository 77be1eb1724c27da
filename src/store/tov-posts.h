/* Where contacts work on a day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  /* What the organisation is called. */
  char *organisation;
  /* NULL where nothing is said. */
  char *title;
  char *department;
} TovPost;

/* The id of a contact to their TovPost: of several that last on the day the one that began last.
 * Transfer full; NULL on error. */
GHashTable *tov_posts_load (TovStore *store, TovDate day, GError **error);

G_END_DECLS
