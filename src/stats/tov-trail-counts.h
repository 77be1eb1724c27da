/* What the trodden paths of a partnership amount to on a day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-graph.h"
#include "tov-trails.h"

G_BEGIN_DECLS

typedef struct
{
  TovDate day;
  /* What a step of each kind counts; 0 leaves the kind out. */
  double weights[TOV_N_TRAIL_KINDS];
  /* After so many days without a step a path is overgrown. */
  guint overgrown_after;
  /* With people, else only organisations. */
  gboolean has_contacts;
  /* Only what is a party, or is tied to one. */
  gboolean parties_only;
} TovTrailChoice;

/* A path between two nodes on the day. */
typedef struct
{
  guint a;
  guint b;
  /* The weights of all its steps, each halved for every overgrown_after days since. */
  double strength;
  /* 0 for a kind that does not count. */
  guint n_steps[TOV_N_TRAIL_KINDS];
  TovDate last;
  gboolean is_overgrown;
  /* Two parties that share young people and have never been present at the same meeting. */
  gboolean is_missing_meeting;
} TovTrail;

typedef struct
{
  const TovTrails *trails;
  /* Of each node of the trails: whether it is shown. */
  gboolean *is_shown;
  /* Elements TovTrail, in order of a, then b. */
  GArray *paths;
  /* Those that are not overgrown, with their strength, between all nodes of the trails. */
  TovGraph *graph;
  /* By node. */
  double *degrees;
  double *betweenness;
  guint *components;
  guint n_components;
  /* Paths that are not overgrown, of the pairs that are shown. */
  double density;
} TovTrailFigures;

/* Ready weights: every kind once, what was noted too; overgrown after the default of the norm. */
void tov_trail_choice_init (TovTrailChoice *self, TovDate day);
/* Transfer full; the trails must live as long. Any thread. */
TovTrailFigures *tov_trails_count (const TovTrails *trails, const TovTrailChoice *choice);
void tov_trail_figures_free (TovTrailFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovTrailFigures, tov_trail_figures_free)

/* The path of two, in any order; NULL where there is none. Transfer none. */
const TovTrail *tov_trail_figures_find (const TovTrailFigures *self, guint one, guint other);

/* "Hvem ringer jeg til?": the shortest trodden way from a node to the nearest one of an
 * organisation kind: the fewest calls, and of several such ways the best trodden. Colleagues are
 * one call away by the house where they work. Elements guint, both ends among them; NULL where no
 * path leads there. Transfer full. */
GArray *tov_trail_figures_find_way (const TovTrailFigures *self, guint from, int kind);

/* The same to one node. */
GArray *tov_trail_figures_find_way_to (const TovTrailFigures *self, guint from, guint to);

G_END_DECLS
