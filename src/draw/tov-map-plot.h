/* Where everything on a network map stands: pure geometry, tested with numbers. No two names
 * overlap, and none leaves the picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map.h"
#include "tov-plot.h"

G_BEGIN_DECLS

/* A name that belongs to nobody's sign: of a sector, of a group, of who is in the middle. Empty
 * where there is no room for it. */
typedef struct
{
  TovBox box;
  /* Its lines. */
  char *text;
  /* Whether a tie goes through it. */
  gboolean is_crossed;
} TovMapLabel;

/* A line from one end to the other, drawn towards a point between them. It leaves out the signs at
 * its ends. */
typedef struct
{
  double from_x;
  double from_y;
  double bend_x;
  double bend_y;
  double to_x;
  double to_y;
} TovMapCurve;

typedef struct
{
  /* The middle of its sign and how far that reaches; a node that waits has none (0). */
  double x;
  double y;
  double radius;
  /* Around its name. Empty where there was no room for it: then it is shown for who has the focus
   * only. */
  TovBox label;
  /* What stands there: the label, perhaps broken into lines or shortened. Without room for it, it
   * is broken as it would be shown. */
  char *text;
  /* Whether a tie goes through the name. */
  gboolean is_crossed;
  /* Where it stood before, when it moved. */
  double earlier_x;
  double earlier_y;
} TovMapSpot;

typedef struct
{
  const TovMap *map;
  double width;
  double height;
  double line;
  gboolean hides_names;
  /* With rings: the middle, and the outer edge of the disc in the middle (0) and of each ring. The
   * inner rings are wider than equal steps would make them, since there is less room in them. */
  double x;
  double y;
  double radii[TOV_N_RINGS + 1];
  /* One for each node. Elements TovMapSpot *. */
  GPtrArray *spots;
  TovMapLabel middle;
  /* For each node: with rings the line to it from the middle, and from where it stood before. Then
   * that of each link. Elements TovMapCurve; empty where there is none. */
  GArray *ties;
  GArray *moves;
  GArray *links;
  /* The letters of the sectors. */
  GStrv sector_signs;
  /* The names of the sectors, with rings, and those of the groups. Elements TovMapLabel. */
  GArray *sector_labels;
  GArray *hull_labels;
  /* Who comes next from each node: left, right, up, down. Elements int. */
  GArray *steps;
} TovMapPlot;

/* How large the words are that name a sector or a group, beside those that name a person. */
#define TOV_MAP_SMALL 0.88

/* Lays the map out in width by height; line is the height of a line of text. The map must live as
 * long as the plot. Transfer full. */
TovMapPlot *tov_map_plot_new (const TovMap *map,
                              double width,
                              double height,
                              gboolean hides_names,
                              double line,
                              TovMeasureFunc measure,
                              gpointer user_data);
void tov_map_plot_free (TovMapPlot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovMapPlot, tov_map_plot_free)

const TovMapSpot *tov_map_plot_get_spot (const TovMapPlot *self, guint node);
/* Who is at a point, by sign or name; -1 for nobody. */
int tov_map_plot_find (const TovMapPlot *self, double x, double y);
/* Who comes next from somebody in a direction (-1, 0 or 1 each); -1 where there is nobody.
 * Everybody who stands on the map can be reached. */
int tov_map_plot_walk (const TovMapPlot *self, guint from, int right, int down);
/* What a point means. With rings: ring and angle, FALSE outside of them. */
gboolean tov_map_plot_locate (const TovMapPlot *self, double x, double y, int *ring, int *angle);
/* Without rings: the place from 0 to 1, held within the picture. */
void
tov_map_plot_place (const TovMapPlot *self, double x, double y, double *place_x, double *place_y);

G_END_DECLS
