/* How a partnership is doing as such: what goes well and what needs somebody, from what is recorded
 * (p.13 and p.15 of the report: meetings that are not held, people who do not come, decisions that
 * do not reach the staff).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-partnership.h"
#include "tov-party-faces.h"

G_BEGIN_DECLS

typedef enum
{
  /* A group has held no meeting, and its months between meetings have passed since the partnership
   * began. */
  TOV_SIGN_NEVER_MET,
  /* The last meeting was held longer ago than the group's months between meetings say. */
  TOV_SIGN_OVERDUE,
  /* A group met in time, and nothing else about it needs anybody. */
  TOV_SIGN_MET,
  /* At least half of a group's last four meetings that were held or cancelled were cancelled. */
  TOV_SIGN_CANCELLED,
  /* No more than half of those counted were present at the last meeting a group held (p.13: »De
   * inviterede er ikke mødt talstærkt op«). */
  TOV_SIGN_FEW_CAME,
  /* Attendance of a group falls (tov-attendance-trend.h). */
  TOV_SIGN_ATTENDANCE_FALLING,
  /* Decisions that have not reached everybody (tov-decision-reach.h). */
  TOV_SIGN_NOT_PASSED_ON,
  /* Follow-ups whose day has passed. */
  TOV_SIGN_FOLLOW_UPS_LATE,
  /* Parties that nobody has met (tov_partnership_has_not_met()). */
  TOV_SIGN_NOT_MET_PARTIES,
  /* No agreement is valid today: there is none, or the last one has run out. */
  TOV_SIGN_NO_AGREEMENT,
  TOV_SIGN_AGREEMENT_RAN_OUT,
  /* One runs out and none goes on from there, or one is to be looked at, within the days of the
   * norm TOV_NORM_AGREEMENT_WARNING. */
  TOV_SIGN_AGREEMENT_RUNS_OUT,
  TOV_SIGN_REVIEW_DUE,
  /* It is valid and there is time. */
  TOV_SIGN_AGREEMENT_VALID,
} TovSignKind;

typedef struct
{
  TovSignKind kind;
  /* Whether it needs somebody. */
  gboolean is_alert;
  /* The record it is about, to be opened: a contact group, an agreement; NULL for the partnership.
   */
  const char *entity;
  char *id;
  /* What that is called; of parties all their names. */
  char *name;
  /* How many: decisions, follow-ups, parties, meetings that were cancelled, whole months since
   * there was a meeting, people who came to one that goes well; per cent of those counted who were
   * present, now. */
  guint n;
  /* Of how many: the last meetings, the people who were counted; the per cent of before. */
  guint of;
  /* The day: of the last meeting, of running out, of the review, of the oldest decision, when the
   * oldest follow-up was due; TOV_DATE_NONE for none. */
  TovDate day;
} TovPartnershipSign;

void tov_partnership_sign_free (TovPartnershipSign *self);

/* What needs somebody first, then what goes well; in the order of the kinds, groups by their kind.
 * A partnership that has not begun yet or has ended has no signs. Elements TovPartnershipSign;
 * transfer full. NULL on error. */
GPtrArray *tov_partnership_signs_load (TovStore *store,
                                       const char *partnership,
                                       TovDate today,
                                       GError **error);

/* Whether it is time to say that nobody has met a party: who has been in the partnership for 30
 * days or nobody knows since when. */
gboolean tov_partnership_has_not_met (TovPartnership *partnership,
                                      const TovPartyFaces *party,
                                      TovDate today);

/* How many places are taken: young people who are enrolled on a day. */
guint tov_partnership_count_enrolled (TovStore *store, const char *partnership, TovDate today);

G_END_DECLS
