/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-private.h"

#include <math.h>

/* Left, right, up, down: as the arrow keys. */
#define N_WAYS 4

static const int ways[N_WAYS][2] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };

static int *
get_step (const TovMapPlot *self, guint from, guint way)
{
  return &g_array_index (self->steps, int, from *N_WAYS + way);
}

/* How far somebody is in a direction: what lies beside it is farther. INFINITY of who is not there.
 */
static double
measure_step (const TovMapPlot *self, guint from, guint to, int right, int down)
{
  const TovMapSpot *start = tov_map_plot_get_spot (self, from);
  const TovMapSpot *end = tov_map_plot_get_spot (self, to);
  double length = right != 0 && down != 0 ? G_SQRT2 : 1;
  double x = end->x - start->x, y = end->y - start->y;
  double along = (x * right + y * down) / length;
  double aside = fabs (x * down - y * right) / length;

  if (from == to || end->radius == 0 || along < 0 || aside > along)
    return INFINITY;
  /* Two at one place are one after the other. */
  if (along == 0)
    return (to > from) == (right + down > 0) ? 0 : INFINITY;
  return along + 2 * aside;
}

static int
find_step (const TovMapPlot *self, guint from, int right, int down)
{
  double least = INFINITY;
  int found = -1;

  for (guint i = 0; i < self->spots->len; i++) {
    double distance = measure_step (self, from, i, right, down);

    if (distance < least) {
      least = distance;
      found = (int) i;
    }
  }
  return found;
}

/* Who can be reached from somebody. */
static guint
mark_reached (const TovMapPlot *self, guint from, gboolean *is_reached)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->spots->len; i++)
    is_reached[i] = i == from;
  g_array_append_val (queue, from);
  for (guint i = 0; i < queue->len; i++)
    for (guint way = 0; way < N_WAYS; way++) {
      int next = *get_step (self, g_array_index (queue, guint, i), way);

      if (next >= 0 && !is_reached[next]) {
        guint node = (guint) next;

        is_reached[next] = TRUE;
        g_array_append_val (queue, node);
      }
    }
  return queue->len;
}

/* From those who only lead to each other one leads out, in a direction in which there is nobody.
 * Whoever is the last of them in a direction has none there. */
static gboolean
lead_out (TovMapPlot *self, const gboolean *is_reached)
{
  double least = INFINITY;
  int *step = NULL, found = -1;

  for (guint i = 0; i < self->spots->len; i++)
    for (guint way = 0; is_reached[i] && way < N_WAYS; way++)
      for (guint j = 0; *get_step (self, i, way) < 0 && j < self->spots->len; j++) {
        const TovMapSpot *start = tov_map_plot_get_spot (self, i);
        const TovMapSpot *end = tov_map_plot_get_spot (self, j);
        double x = end->x - start->x, y = end->y - start->y;
        /* As little as can be against the direction. */
        double distance = hypot (x, y) - (x * ways[way][0] + y * ways[way][1]) / 2;

        if (!is_reached[j] && end->radius > 0 && distance < least) {
          least = distance;
          step = get_step (self, i, way);
          found = (int) j;
        }
      }
  if (step != NULL)
    *step = found;
  return step != NULL;
}

/* Those who only lead to each other are the fewest that can be reached from anybody. */
static gboolean
join_all (TovMapPlot *self)
{
  g_autofree gboolean *is_reached = g_new (gboolean, self->spots->len);
  guint n_nodes = 0, fewest = G_MAXUINT, from = 0;

  for (guint i = 0; i < self->spots->len; i++)
    if (tov_map_plot_get_spot (self, i)->radius > 0) {
      guint n_reached = mark_reached (self, i, is_reached);

      n_nodes++;
      if (n_reached < fewest) {
        fewest = n_reached;
        from = i;
      }
    }
  if (n_nodes == 0 || fewest == n_nodes)
    return FALSE;
  mark_reached (self, from, is_reached);
  return lead_out (self, is_reached);
}

void
tov_map_plan_walk (TovMapPlot *self)
{
  g_array_set_size (self->steps, N_WAYS * self->spots->len);
  for (guint i = 0; i < self->spots->len; i++)
    for (guint way = 0; way < N_WAYS; way++)
      *get_step (self, i, way) = tov_map_plot_get_spot (self, i)->radius == 0
                                     ? -1
                                     : find_step (self, i, ways[way][0], ways[way][1]);
  while (join_all (self))
    ;
}

int
tov_map_plot_walk (const TovMapPlot *self, guint from, int right, int down)
{
  for (guint way = 0; way < N_WAYS; way++)
    if (ways[way][0] == right && ways[way][1] == down)
      return *get_step (self, from, way);
  return find_step (self, from, right, down);
}
