/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-graph-squares.h"

/* A square pushes as one when it is this much smaller than it is far away. */
#define NEARNESS 1.2

/* Nodes at one place are not told apart by ever smaller squares. */
#define MOST_DEPTH 40

/* A square, and what stands in it as if it stood in one place. */
typedef struct
{
  TovGraphVector middle;
  double n_nodes;
  double side;
  /* Where its quarters are among the squares, left before right, upper before lower; 0 for none. */
  guint quarters[4];
  /* Its only node; -1 where there are several. */
  int node;
} Square;

struct _TovGraphSquares
{
  /* Elements Square; the first is the whole. */
  GArray *squares;
  const TovGraphVector *places;
};

static guint
add_square (TovGraphSquares *self, double side)
{
  Square square = { .side = side, .node = -1 };

  g_array_append_val (self->squares, square);
  return self->squares->len - 1;
}

/* The quarter of a square where a place is; corner is that of the square, and then of the quarter.
 */
static guint
enter_quarter (TovGraphSquares *self,
               guint position,
               TovGraphVector *corner,
               const TovGraphVector *place)
{
  double half = g_array_index (self->squares, Square, position).side / 2;
  gboolean is_right = place->x > corner->x + half, is_lower = place->y > corner->y + half;
  guint quarter = is_right + 2 * is_lower;
  guint next = g_array_index (self->squares, Square, position).quarters[quarter];

  if (next == 0) {
    next = add_square (self, half);
    g_array_index (self->squares, Square, position).quarters[quarter] = next;
  }
  corner->x += is_right ? half : 0;
  corner->y += is_lower ? half : 0;
  return next;
}

static void
join (Square *square, const TovGraphVector *place)
{
  double n = square->n_nodes;

  square->middle.x = (square->middle.x * n + place->x) / (n + 1);
  square->middle.y = (square->middle.y * n + place->y) / (n + 1);
  square->n_nodes++;
}

/* Sorts a node into the squares; one that stood alone where it comes goes a square further. */
static void
sort_in (TovGraphSquares *self, guint node, TovGraphVector corner)
{
  const TovGraphVector *place = &self->places[node];
  guint position = 0;

  for (guint depth = 0; depth < MOST_DEPTH; depth++) {
    Square *square = &g_array_index (self->squares, Square, position);
    int other = square->node;

    join (square, place);
    if (square->n_nodes == 1) {
      square->node = node;
      return;
    }
    if (other >= 0) {
      TovGraphVector its_corner = corner;
      guint its = enter_quarter (self, position, &its_corner, &self->places[other]);

      g_array_index (self->squares, Square, position).node = -1;
      join (&g_array_index (self->squares, Square, its), &self->places[other]);
      g_array_index (self->squares, Square, its).node = other;
    }
    position = enter_quarter (self, position, &corner, place);
  }
}

/* What pushes a node away: squares that are far away as one, and what is in those that are not. */
static void
push (const TovGraphSquares *self, guint position, guint node, TovGraphVector *force)
{
  const Square *square = &g_array_index (self->squares, Square, position);
  double dx = self->places[node].x - square->middle.x;
  double dy = self->places[node].y - square->middle.y;
  double distance = dx * dx + dy * dy;

  if (square->node >= 0 || square->side * square->side < NEARNESS * NEARNESS * distance) {
    if (square->node != (int) node && distance > 0) {
      force->x += dx * square->n_nodes / distance;
      force->y += dy * square->n_nodes / distance;
    }
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (square->quarters); i++)
    if (square->quarters[i] > 0)
      push (self, square->quarters[i], node, force);
}

TovGraphSquares *
tov_graph_squares_new (void)
{
  TovGraphSquares *self = g_new0 (TovGraphSquares, 1);

  self->squares = g_array_new (FALSE, FALSE, sizeof (Square));
  return self;
}

void
tov_graph_squares_free (TovGraphSquares *self)
{
  g_array_unref (self->squares);
  g_free (self);
}

void
tov_graph_squares_sort (TovGraphSquares *self,
                        const TovGraphFrame *frame,
                        const TovGraphVector *places,
                        guint n_nodes)
{
  g_array_set_size (self->squares, 0);
  add_square (self, frame->side);
  self->places = places;
  for (guint i = 0; i < n_nodes; i++)
    sort_in (self, i, frame->corner);
}

TovGraphVector
tov_graph_squares_push (const TovGraphSquares *self, guint node)
{
  TovGraphVector force = { 0, 0 };

  push (self, 0, node, &force);
  return force;
}
