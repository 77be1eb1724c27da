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
 * same on every day; what the user has fastened stands where it was put. Any thread. Transfer full;
 * NULL when it was stopped. */
TovGraphPlace *
tov_partnership_map_lay_out (const TovTrails *trails, TovGraphStopFunc stop, gpointer user_data);

/* Only what is shown has a node; the id of a node is that of its organisation or contact. way is
 * NULL or what tov_trail_figures_find_way () found. Transfer full. */
TovMap *tov_partnership_map_new (const TovTrailFigures *figures,
                                 const TovGraphPlace *places,
                                 const char *title,
                                 const GArray *way);

/* All of this in one go, for a paper: the map of a partnership (NULL for all of them) on the day of
 * the choice, of what is recorded until today. What its figures say in words is added to sentences
 * (elements char *), which may be NULL. Transfer full. */
TovMap *tov_partnership_map_load (TovConnection *connection,
                                  const char *partnership,
                                  TovDate today,
                                  const TovTrailChoice *choice,
                                  const char *title,
                                  GPtrArray *sentences,
                                  GError **error);

/* "3 handovers, 2 meetings together": what trod a path. Transfer full. */
char *tov_partnership_map_describe (const TovTrail *path);

typedef struct
{
  char *title;
  char *words;
  /* Nodes of the trails. */
  guint a;
  guint b;
  gboolean is_overgrown;
} TovMapAdvice;
/* What is to be mended between parties, in words: who share young people and never met, first; then
 * overgrown paths; of each those first who had most to do with each other. Elements TovMapAdvice;
 * transfer full. */
GPtrArray *tov_partnership_map_advise (const TovTrailFigures *figures);

/* What the figures say in plain words: a sentence each. Elements char *; transfer full. */
GPtrArray *tov_partnership_map_explain (const TovTrailFigures *figures);

G_END_DECLS
