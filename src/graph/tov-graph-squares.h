/* Nodes sorted into squares within squares, so that those that are far away push as one (Barnes and
 * Hut 1986). Private to this room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} TovGraphVector;

/* A square of the plane. */
typedef struct
{
  TovGraphVector corner;
  double side;
} TovGraphFrame;

typedef struct _TovGraphSquares TovGraphSquares;

/* Transfer full. */
TovGraphSquares *tov_graph_squares_new (void);
void tov_graph_squares_free (TovGraphSquares *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovGraphSquares, tov_graph_squares_free)

/* Sorts nodes that are all in the frame, and forgets others. The places must live
 * and stay until the last push. */
void tov_graph_squares_sort (TovGraphSquares *self,
                             const TovGraphFrame *frame,
                             const TovGraphVector *places,
                             guint n_nodes);

/* How all others push a node away: each with 1 / distance. */
TovGraphVector tov_graph_squares_push (const TovGraphSquares *self, guint node);

G_END_DECLS
