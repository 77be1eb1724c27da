/* The network map of a young person as it is drawn, in the language of the program. It belongs to
 * this room because screen and paper draw it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map.h"
#include "tov-network-change.h"

G_BEGIN_DECLS

/* A map of a network. Nodes stand for alters in their order. Transfer full. */
TovMap *tov_person_map_new (TovStore *store, const TovNetwork *network);
/* The sectors of that map, in its order. Elements TovSector; transfer full. */
GPtrArray *tov_person_map_list_sectors (TovStore *store, const TovNetwork *network);
/* Two as one: everybody who is on either, with what has become of them. */
TovMap *
tov_person_map_new_change (TovStore *store, const TovNetwork *earlier, const TovNetwork *later);

/* What the figures of a map say in plain words: how many, how near, private and professional, who
 * knows whom, who holds it together. Nobody is named where names are hidden. Elements char *: a
 * sentence each; transfer full. */
GPtrArray *tov_person_map_explain (const TovNetwork *network, gboolean hides_names);

G_END_DECLS
