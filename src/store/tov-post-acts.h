/* A post changes hands: somebody else has it from a day on, and those who leave it end the day
 * before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-employment.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* The memberships that who has the post has on a day, or is to have later, on behalf of its
 * organisation or of none. Elements TovMembership, live; transfer full. NULL on error. */
GPtrArray *
tov_post_list_memberships (TovStore *store, TovEmployment *post, TovDate on, GError **error);
/* The one who had the post before, or has it after: the same title in the same organisation, with
 * the nearest end before it or beginning after it. Transfer full; NULL for nobody. */
TovEmployment *tov_post_find_before (TovStore *store, TovEmployment *post);
TovEmployment *tov_post_find_after (TovStore *store, TovEmployment *post);

/* Gives the post to a contact from a day on, as one act. Of the memberships (ids, char *) the new
 * one takes over the seats, except in groups where he or she is already, and of those that have
 * ended by then. TOV_STORE_ERROR_RULE where
 * the contact has the post, or where it does not go on until that day. */
gboolean tov_post_hand_over (TovStore *store,
                             TovEmployment *post,
                             const char *contact,
                             TovDate from,
                             GPtrArray *memberships,
                             GError **error);

G_END_DECLS
