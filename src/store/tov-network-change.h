/* What has happened between two network maps of a young person, and over all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-network-tally.h"
#include "tov-network.h"

G_BEGIN_DECLS

typedef enum
{
  /* On both, in the same ring; or waiting on both. */
  TOV_MOVE_STAYED,
  TOV_MOVE_CAME,
  TOV_MOVE_WENT,
  TOV_MOVE_NEARER,
  TOV_MOVE_FARTHER,
} TovMoveKind;

/* Who is on one map or on both. Somebody who waits on one of them is not on that one. */
typedef struct
{
  TovMoveKind kind;
  /* NULL where she is not on it. Borrowed from the networks. */
  TovAlter *earlier;
  TovAlter *later;
} TovMove;

/* Two are the same by origin, else by contact, else by label (folded) unless they are two contacts,
 * each on one map with one on the other. Elements TovMove: in order of kind, then of label.
 * Transfer full; the networks must live as long. */
GArray *tov_network_compare (const TovNetwork *earlier, const TovNetwork *later);

/* How it stood on a present map: in the tally where key worker and parents were (B11, p. 14:
 * "Tovholderen står tit længere inde mod midten end mor"). */
typedef struct
{
  TovDate on;
  char *map;
  TovNetworkTally tally;
} TovNetworkPoint;

/* The present maps of a young person with anybody placed on them, the earliest first; of a day the
 * one made last only, as in the annex (TovMapEvent). Elements TovNetworkPoint; transfer full. */
GArray *tov_network_course (TovStore *store, const char *young_person, GError **error);

G_END_DECLS
