/* Which companies the young people came to and what it led to, as table 16 of the annex has it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-counts.h"

G_BEGIN_DECLS

typedef struct
{
  /* Different companies: those that had their first placement ever in the period, and others. */
  gint64 new_companies;
  gint64 known_companies;
  gint64 placements;
  /* By place among tov_placement_purposes, and those without one. */
  gint64 *purposes;
  gint64 without_purpose;
  /* Of the placements that could have been followed by now: those that were. */
  TovFraction followed;
} TovCompanyCounts;

/* Counts the placements of a period; free it with tov_company_counts_free. */
TovCompanyCounts *tov_company_counts_new (const TovScope *scope, TovPeriod period);
void tov_company_counts_free (TovCompanyCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCompanyCounts, tov_company_counts_free)

G_END_DECLS
