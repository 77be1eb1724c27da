/* Who dropped out of the partnerships and how it looked just before, as table 9 of the annex has
 * it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-counts.h"

G_BEGIN_DECLS

typedef struct
{
  TovFraction share;
  /* By place among the discharge reasons; the last is of those without one. */
  gint64 *reasons;
  /* By type of the latest placement; the last is of those who never had one. */
  gint64 *last_placements;
  gint64 with_open_step;
  gint64 reached_before;
  /* int: days from the admission to the drop-out. */
  GArray *days;
  /* Of all participants, in the period. */
  gint64 enrolled_days;
} TovDropOutCounts;

/* Counts the participants of a period; free it with tov_drop_out_counts_free. */
TovDropOutCounts *tov_drop_out_counts_new (const TovScope *scope, TovPeriod period);
void tov_drop_out_counts_free (TovDropOutCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovDropOutCounts, tov_drop_out_counts_free)

/* Those enrolled all days of a year together. */
double tov_drop_out_counts_person_years (const TovDropOutCounts *self);

G_END_DECLS
