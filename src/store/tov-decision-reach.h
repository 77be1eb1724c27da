/* From decision to staff (p.15 of the report: »beslutninger og udmeldinger fra styregruppen ikke i
 * tilstrækkeligt omfang er kommet videre«): which parties have been told of a decision, and when.
 *
 * Whom it is for are those that a notice names. Where there is none it is every party of the
 * partnership on the day of the meeting. A decision that was dropped is for nobody.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-decision.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *organisation;
  char *name;
  /* When it was told; TOV_DATE_NONE for not yet. */
  TovDate notified_on;
} TovDecisionReceiver;

typedef struct
{
  TovDecision *decision;
  /* Of its item: a decision behind a closed item is told by whom it concerns alone. */
  gboolean is_closed;
  char *meeting;
  char *group;
  /* The day of the meeting. */
  TovDate decided_on;
  /* Elements TovDecisionReceiver, by name in Danish order. */
  GPtrArray *receivers;
  guint n_missing;
} TovDecisionReach;

void tov_decision_reach_free (TovDecisionReach *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovDecisionReach, tov_decision_reach_free)

/* Transfer full; NULL on error. */
TovDecisionReach *tov_decision_reach_load (TovStore *store, const char *decision, GError **error);
/* The decisions of meetings that were held by a day, in a group (NULL for all of the partnership),
 * or only those that have not reached everybody; the newest meeting first, then by item. Elements
 * TovDecisionReach; transfer full. NULL on error. */
GPtrArray *tov_decision_reach_list (TovStore *store,
                                    const char *partnership,
                                    const char *group,
                                    gboolean only_missing,
                                    TovDate today,
                                    GError **error);

/* Notes that organisations (ids) have been told on a day, as one act. The first time, those that it
 * is for besides get a notice without a day, so that they are not forgotten. */
gboolean tov_decision_reach_pass_on (
    TovStore *store, const char *decision, GPtrArray *organisations, TovDate on, GError **error);
/* Says whom a decision is for: exactly those organisations, as one act. Of those that stay it is
 * kept when they were told. TOV_STORE_ERROR_RULE where one that has been told would go. */
gboolean tov_decision_reach_choose (TovStore *store,
                                    const char *decision,
                                    GPtrArray *organisations,
                                    GError **error);

G_END_DECLS
