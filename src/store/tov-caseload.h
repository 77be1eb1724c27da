/* How much each key worker has to do, weighted by level, against the limit (domain.md, rule 6; p.14
 * of the report: »Så der er grænser for, hvor mange man kan være tovholder for«).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-standing.h"

G_BEGIN_DECLS

typedef struct
{
  /* Id and name of the contact; NULL for those without a key worker. */
  char *key_worker;
  char *name;
  guint n;
  /* The sum of the weights of their levels; one without a level weighs as the closest. */
  double weight;
  double limit;
  /* Elements TovStanding, in the order they came. */
  GPtrArray *standings;
} TovCaseload;

/* By name in Danish order, those without a key worker first. Elements TovCaseload; transfer full.
 */
GPtrArray *tov_caseloads_count (TovStore *store, GPtrArray *standings);

G_END_DECLS
