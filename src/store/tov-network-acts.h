/* What is done on a network map. Each is one act, and so one step of undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-network.h"

G_BEGIN_DECLS

/* A new map of a young person; from is the map it is drawn on from, with everybody at their place,
 * their ties and groups, or NULL for an empty one. The young person's key worker on that day waits
 * to be placed where she is not on it yet. Gives its id; transfer full. */
char *tov_network_acts_begin (TovStore *store,
                              const char *young_person,
                              const char *kind,
                              TovDate drawn_on,
                              const char *from,
                              GError **error);

/* Somebody new, who waits to be placed: a name, initials or a role. What the word tells is filled
 * in: "Mor" is a parent in the family, "Storebror" a sibling. Gives the id; transfer full. */
char *tov_network_acts_add (TovStore *store, const char *map, const char *label, GError **error);

/* Puts somebody into a ring (0: back to those who wait), at an angle and in a sector (NULL: none).
 */
gboolean tov_network_acts_place (
    TovStore *store, const char *alter, int ring, int angle, const char *sector, GError **error);
/* Saves what was changed in an alter otherwise: who she is, her tie, whether she may help. */
gboolean tov_network_acts_change (TovStore *store, TovAlter *alter, GError **error);

/* Takes somebody off the map for good, with her ties and her place in groups; help that was agreed
 * on with her stays among the next steps. */
gboolean tov_network_acts_remove (TovStore *store, const char *alter, GError **error);

/* Ties two on a map, in words (NULL or "" where nothing is said). Two who are tied get the new
 * words.
 */
gboolean tov_network_acts_tie (
    TovStore *store, const char *a, const char *b, const char *kind, GError **error);
/* Does nothing where they are not tied. */
gboolean tov_network_acts_untie (TovStore *store, const char *a, const char *b, GError **error);

/* Puts somebody into the group of a name and no other, which is made where there is none; "" takes
 * her out of all groups. A group that nobody is left in goes. */
gboolean
tov_network_acts_group (TovStore *store, const char *alter, const char *name, GError **error);

/* What somebody on the map is to be asked for becomes a next step (B12): what, who asks, by when.
 * Gives its id; transfer full. */
char *tov_network_acts_ask (TovStore *store,
                            const char *alter,
                            const char *text,
                            const char *responsible,
                            TovDate due_on,
                            GError **error);

G_END_DECLS
