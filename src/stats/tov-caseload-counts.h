/* How many young people each key worker goes along with, as table 11 of the annex has it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-counts.h"

G_BEGIN_DECLS

typedef struct
{
  /* On the period's last day. */
  gint64 enrolled;
  gint64 levels[TOV_N_LEVELS];
  /* In the period, and how many young people they are of. */
  gint64 days;
  gint64 young_people;
  /* On one day of the period. */
  gint64 most;
  /* On to another key worker. */
  gint64 handed_over;
  /* int: the days within the period of each key worker a young person had. */
  GArray *lengths;
} TovCaseloadCounts;

/* Counts the young people enrolled in a period. Elements TovCaseloadCounts: by key worker, then
 * those of nobody, then all of them together. Transfer full. */
GArray *tov_caseload_counts_new (const TovScope *scope, TovPeriod period);

static inline TovCaseloadCounts *
tov_caseload_counts_get (const GArray *counts, guint position)
{
  return &g_array_index (counts, TovCaseloadCounts, position);
}

/* Those enrolled by the weights of their levels; one without a level weighs as a close one. */
double tov_caseload_counts_weigh (const TovCaseloadCounts *self, const TovEvents *events);

G_END_DECLS
