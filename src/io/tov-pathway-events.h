/* What happened on a young person's pathway, in Danish words and the order of days: admissions and
 * comings back, placements and how they ended, education and jobs, discharges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  TovDate day;
  /* "22-09-2008", or "22-09-2008 – 24-04-2009"; the end is open where it goes on. */
  char *period;
  char *words;
} TovPathwayEvent;

/* What had begun by the day, the newest first. Elements TovPathwayEvent; transfer full. NULL on
 * error. */
GPtrArray *
tov_pathway_events_load (TovStore *store, const char *young_person, TovDate today, GError **error);

G_END_DECLS
