/* The map of a partnership as it is drawn, in the language of the program. It belongs to this room
 * because screen and paper draw it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-graph-layout.h"
#include "tov-map.h"
#include "tov-trail-counts.h"

G_BEGIN_DECLS

/* The places of all nodes of the trails, laid out by all that ever happened, so that they are the
 * same on every day; pinned ones where they were put. Any thread. Transfer full; NULL when it was
 * stopped.
 */
TovGraphPlace *tov_partnership_map_lay_out (const TovTrails *trails,
                                            const TovGraphPlace *pinned,
                                            TovGraphStopFunc stop,
                                            gpointer user_data);

/* Only what is shown has a node; the id of a node is that of its organisation or contact. way is
 * NULL or what tov_trail_figures_find_way () found. Transfer full. */
TovMap *tov_partnership_map_new (const TovTrailFigures *figures,
                                 const TovGraphPlace *places,
                                 const char *title,
                                 const GArray *way);

/* What is to be mended, in words: parties who share young people and never met, overgrown paths.
 * Elements TovMapAdvice; transfer full. */
typedef struct
{
  char *title;
  char *words;
  /* Nodes of the trails. */
  guint a;
  guint b;
  gboolean is_overgrown;
} TovMapAdvice;
GPtrArray *tov_partnership_map_advise (const TovTrailFigures *figures);

/* What the figures say in plain words: a sentence each. Elements char *; transfer full. */
GPtrArray *tov_partnership_map_explain (const TovTrailFigures *figures);

G_END_DECLS
