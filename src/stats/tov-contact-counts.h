/* How often the young people are met: contacts, norms and waits by level of support, as table 10 of
 * the annex has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-counts.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 young_people;
  gint64 contacts;
  gint64 reached;
  /* Of the reached ones. */
  gint64 forms[TOV_N_FORMS];
  gint64 attempts;
  /* int: days between one day face to face and the next. */
  GArray *waits;
  /* Months with a contact face to face, of the months enrolled for fifteen days or more. */
  TovFraction monthly_norm;
  /* The same of every two such months in a row. */
  TovFraction law_norm;
  TovFraction over_90_days;
  gint64 over_norm;
} TovContactCounts;

/* Counts the participants of a period; free it with tov_contact_counts_free. An array of
 * TOV_N_LEVELS + 1: by level, then all of them together. */
TovContactCounts *tov_contact_counts_new (const TovScope *scope, TovPeriod period);
void tov_contact_counts_free (TovContactCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovContactCounts, tov_contact_counts_free)

/* The norms of all levels alone. */
TovFraction tov_count_monthly_norm (const TovScope *scope, TovPeriod period);
TovFraction tov_count_law_norm (const TovScope *scope, TovPeriod period);

G_END_DECLS
