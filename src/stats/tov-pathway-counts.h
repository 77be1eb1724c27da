/* How coherent the pathways are: placements, the gaps between them, and what followed where one was
 * interrupted, as table 6 of the annex has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-counts.h"

G_BEGIN_DECLS

/* From this number on placements are not told apart. */
#define TOV_MANY_PLACEMENTS 5

/* How long a young person waited without a placement. */
typedef enum
{
  TOV_GAP_14_DAYS,
  TOV_GAP_30_DAYS,
  TOV_GAP_60_DAYS,
  TOV_GAP_LONGER,
  TOV_N_GAPS,
} TovGap;

/* How soon a placement followed one that was interrupted. */
typedef enum
{
  TOV_NEXT_WITHIN_7_DAYS,
  TOV_NEXT_WITHIN_14_DAYS,
  TOV_NEXT_WITHIN_30_DAYS,
  TOV_NEXT_WITHIN_60_DAYS,
  TOV_NEXT_LATER,
  TOV_NEXT_NOT_YET,
  TOV_N_NEXTS,
} TovNext;

typedef struct
{
  gint64 participants;
  /* Participants by their number of placements, and by their longest gap. */
  gint64 placements[TOV_MANY_PLACEMENTS + 1];
  gint64 longest_gaps[TOV_N_GAPS];
  gint64 two_or_more;
  gint64 with_parallel;
  gint64 interrupted;
  /* Of the interrupted. */
  gint64 went_on;
  gint64 came_back;
  gint64 gap_days;
  /* Placements that were interrupted, by what followed. */
  gint64 interruptions;
  gint64 nexts[TOV_N_NEXTS];
  /* int: days from an interruption to the next placement, and to that or a next step. */
  GArray *days_to_placement;
  GArray *days_to_step;
} TovPathwayCounts;

/* Counts the participants of a period; free it with tov_pathway_counts_free. */
TovPathwayCounts *tov_pathway_counts_new (const TovScope *scope, TovPeriod period);
void tov_pathway_counts_free (TovPathwayCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPathwayCounts, tov_pathway_counts_free)

G_END_DECLS
