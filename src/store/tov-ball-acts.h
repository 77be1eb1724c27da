/* Throwing the ball and answering (p.17 of the report: »at bolden kun ligget ét sted ad gangen«).
 * Each is one act that can be undone.
 *
 * A throw is a ball that begins the day it is thrown, and its answer is open. Until it is accepted
 * the ball lies with who had it (tov-standing.h reads it so); one that is declined ends that day
 * and who threw it goes on having it. Who has had the ball since that very day keeps the day: the
 * throw then begins the day after.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-placement.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* To a contact or an organisation (the other is NULL); expectation says what is to be done and may
 * be NULL. A first ball, and one that is thrown to oneself (me, may be NULL), is accepted at once.
 * TOV_STORE_ERROR_RULE where a throw is under way already, or the ball was thrown on since that
 * day. One that is entered for a day to come stays, and ends it. */
gboolean tov_ball_throw (TovStore *store,
                         const char *young_person,
                         const char *contact,
                         const char *organisation,
                         const char *expectation,
                         const char *me,
                         TovDate on,
                         GError **error);
/* Answers the throw. TOV_STORE_ERROR_RULE where it has been answered or lies after the day. */
gboolean tov_ball_answer (
    TovStore *store, const char *ball, gboolean is_accepted, TovDate on, GError **error);
/* Takes a throw back that is not answered: as if it had not been thrown. TOV_STORE_ERROR_RULE where
 * it has been answered. */
gboolean tov_ball_take_back (TovStore *store, const char *ball, GError **error);
/* Who has the ball as a rule in a placement of that type (p.16): the key worker, the place itself,
 * or youth guidance; contact or organisation is set (transfer full), none where nobody is found. */
void tov_ball_find_default (TovStore *store,
                            TovPlacement *placement,
                            char **contact,
                            char **organisation);

G_END_DECLS
