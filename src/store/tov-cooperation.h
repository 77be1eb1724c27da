/* What is recorded of a partnership as such in a period: its meetings and decisions, who came, its
 * agreements, and the paths between its parties (annex.md, table 15). No young person is counted
 * here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-trails.h"

G_BEGIN_DECLS

/* What a path between parties is trodden by here. */
#define TOV_COOPERATION_KINDS (1u << TOV_TRAIL_HANDOVER | 1u << TOV_TRAIL_MEETING)

/* The groups of a kind together. */
typedef struct
{
  /* A place among tov_group_kinds. */
  int kind;
  /* Meetings that were set for a day of the period; of these, those that were held or cancelled. */
  gint64 planned;
  gint64 held;
  gint64 cancelled;
  /* Decisions of the held ones that were not dropped; of these, those that are carried out, and
   * those of which everybody they were for has been told by the last day (tov-decision-reach.h). */
  gint64 decisions;
  gint64 carried_out;
  gint64 passed_on;
} TovGroupCounts;

/* Who came for a party to the meetings that were held, as in tov-attendance-trend.h. */
typedef struct
{
  char *organisation;
  char *name;
  gint64 present;
  gint64 counted;
  /* How many different people that were: of one alone the figures are that person's. */
  gint64 people;
} TovPartyCounts;

/* Agreements that are in force on the last day. */
typedef struct
{
  gint64 agreements;
  /* The first day on which one of them runs out; TOV_DATE_NONE where none does. */
  TovDate valid_to;
  /* The parties on that day; of these, those that have signed. */
  gint64 parties;
  gint64 signed_by;
  /* What was promised; of that what is kept, and what was due by then and is not. */
  gint64 promises;
  gint64 kept;
  gint64 late;
} TovAgreementCounts;

typedef struct
{
  /* Elements TovGroupCounts, in the order of the kinds; only kinds that there is a group of. */
  GArray *groups;
  /* Elements TovPartyCounts *, by name in Danish order: who was a party in the period and was
   * counted at a meeting. */
  GPtrArray *parties;
  TovAgreementCounts agreements;
  /* Steps of TOV_COOPERATION_KINDS until the last day. */
  TovTrails *trails;
} TovCooperation;

/* Both days belong to the period. Any thread, on a connection of its own. Transfer full. */
TovCooperation *tov_cooperation_load (
    TovConnection *connection, const char *partnership, TovDate from, TovDate til, GError **error);
void tov_cooperation_free (TovCooperation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCooperation, tov_cooperation_free)

G_END_DECLS
