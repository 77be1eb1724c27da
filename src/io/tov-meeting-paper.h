/* Papers of a meeting: the pack that prepares it, its minutes, and one item for another body's
 * agenda.
 *
 * All of them are in Danish. No name of a young person can stand in the figures; what people have
 * written is looked through for such names by tov-name-guard.h before a paper leaves. What is said
 * behind closed items stands in the minutes for the group itself alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-paper.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* Whom a paper of a meeting is for. */
typedef enum
{
  /* The members of the group: closed items have their words. */
  TOV_MEETING_FOR_GROUP,
  /* Anybody else: of closed items stands that they were closed. */
  TOV_MEETING_FOR_OUTSIDE,
} TovMeetingAudience;

/* The parts of a pack; any of them can be left out. */
typedef enum
{
  TOV_PACK_AGENDA = 1 << 0,
  TOV_PACK_FOLLOW_UPS = 1 << 1,
  TOV_PACK_DECISIONS = 1 << 2,
  TOV_PACK_ATTENDANCE = 1 << 3,
  TOV_PACK_FIGURES = 1 << 4,
  TOV_PACK_FOCUS_POINTS = 1 << 5,
  TOV_PACK_ALL = (1 << 6) - 1,
} TovPackParts;

typedef struct
{
  const char *meeting;
  TovMeetingAudience audience;
  TovPackParts parts;
  TovDate today;
  /* The figures, counted for the steering group; NULL for none. It must live as long as the paper.
   */
  const TovAnnex *annex;
} TovPackRequest;

/* The days that the figures of a meeting's pack are about: from the day after the group's last held
 * meeting before it to the day before it (or to today, if that is earlier); where there was none,
 * the quarter before. */
gboolean tov_meeting_pack_find_period (
    TovStore *store, const char *meeting, TovDate today, TovPeriod *period, GError **error);

/* Each lays a paper out on A4. Transfer full; NULL on error. */
TovPaper *tov_meeting_pack_new (TovStore *store, const TovPackRequest *request, GError **error);
TovPaper *tov_meeting_minutes_new (TovStore *store,
                                   const char *meeting,
                                   TovMeetingAudience audience,
                                   TovDate today,
                                   GError **error);
/* TOV_STORE_ERROR_RULE for a closed item. */
TovPaper *
tov_meeting_guest_item_new (TovStore *store, const char *item, TovDate today, GError **error);

G_END_DECLS
