/* The numbers of an annex and what is known of them. Private to tov-disclosure.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-tables.h"
#include "tov-disclosure.h"
#include "tov-sums.h"

G_BEGIN_DECLS

#define TOV_NO_NUMBER G_MAXUINT

struct _TovDisclosure
{
  /* Elements TovTable. */
  const GPtrArray *tables;
  gint64 limit;
  /* While the numbers are found; nullable. */
  GCancellable *cancellable;
  TovSums *sums;
  /* From a TovCell to its place among slots, and one more. */
  GHashTable *cells;
  /* Elements guint: the numbers of a cell, TOV_N_SLOTS of them; TOV_NO_NUMBER for none. */
  GArray *slots;
  guint n_wrong;
  guint n_unsafe;
};

/* A statement about figures, made in every row of a table (of a part of it, if one is named), or
 * once a block where no table is named. */
typedef struct
{
  const char *table;
  const char *part;
  const char *text;
} TovLink;

/* Ended by one without a text. */
extern const TovLink tov_disclosure_links[];

/* TOV_NO_NUMBER if the cell tells no such number. */
guint tov_disclosure_find (const TovDisclosure *self, const TovCell *cell, TovSlot slot);

/* Tells the sums what stands in the definitions of the figures. Returns the number of statements
 * that ought to hold always and do not: 0. */
guint tov_disclosure_add_links (TovDisclosure *self);

G_END_DECLS
