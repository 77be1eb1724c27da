/* Papers of a meeting: the pack that prepares it, its minutes, and one item for another body's
 * agenda (p.7 of the report: »Lokale Ungepartnerskaber er på som fast punkt på alle møder«).
 *
 * All of them are in Danish. No name of a young person can stand in the figures; what people have
 * written is covered where it looks like one, by tov-name-guard.h. Of closed items stands that they
 * are closed; their words stand in the minutes for the group itself alone, as they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-name-guard.h"
#include "tov-paper.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* Whom a paper of a meeting is for. */
typedef enum
{
  TOV_MEETING_FOR_GROUP,
  /* Anybody else: there are no figures in a pack then, which must not be published. */
  TOV_MEETING_FOR_OUTSIDE,
} TovMeetingAudience;

/* The parts of a pack; any of them can be left out. */
typedef enum
{
  TOV_PACK_AGENDA = 1 << 0,
  TOV_PACK_FOLLOW_UPS = 1 << 1,
  TOV_PACK_DECISIONS = 1 << 2,
  TOV_PACK_ATTENDANCE = 1 << 3,
  TOV_PACK_FOCUS_POINTS = 1 << 4,
  /* The trodden paths between organisations, as a picture. */
  TOV_PACK_MAP = 1 << 5,
  TOV_PACK_FIGURES = 1 << 6,
  TOV_PACK_ALL = (1 << 7) - 1,
} TovPackParts;

typedef struct
{
  /* The id of the meeting, or of the item that is for others. */
  const char *id;
  TovMeetingAudience audience;
  TovDate today;
  /* Looks what was written through, and tells afterwards what it found. */
  TovNameGuard *guard;
  /* Of a pack. The figures were counted for the steering group; NULL for none. They must live as
   * long as the paper. */
  TovPackParts parts;
  const TovAnnex *annex;
} TovMeetingPaperRequest;

/* The days that the figures of a meeting's pack are about: from the day after the group's last held
 * meeting before it to the day before it (or to today, if that is earlier); where there was none,
 * the quarter before. */
gboolean tov_meeting_pack_find_period (
    TovStore *store, const char *meeting, TovDate today, TovPeriod *period, GError **error);

/* Each lays a paper out on A4. Transfer full; NULL on error. */
TovPaper *
tov_meeting_pack_new (TovStore *store, const TovMeetingPaperRequest *request, GError **error);
TovPaper *
tov_meeting_minutes_new (TovStore *store, const TovMeetingPaperRequest *request, GError **error);
/* TOV_STORE_ERROR_RULE for a closed item. */
TovPaper *
tov_meeting_guest_item_new (TovStore *store, const TovMeetingPaperRequest *request, GError **error);

G_END_DECLS
