/* What is recorded about the parties that have promised something (p.5 of the report, the
 * cooperation agreement): the agreement as a ledger.
 *
 * Counted from the agreement's first day (or the day it was signed) to today, or to its last day if
 * that has passed. Young people are those who were enrolled in the partnership on the day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-commitment.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_TRACE_MEETING,
  TOV_TRACE_BALL,
  TOV_TRACE_PLACEMENT,
} TovTraceKind;

/* Something that is counted. */
typedef struct
{
  TovTraceKind kind;
  /* The record; of a ball and a placement whom it is for. */
  char *id;
  char *young_person;
  TovDate day;
  /* Of a meeting: its people who were there, of those who were counted. */
  guint present;
  guint counted;
  /* Of a ball: one of tov_ball_answers, "open" where it had no answer by today; and the day of it.
   */
  const char *answer;
  TovDate answered_on;
} TovEvidenceTrace;

typedef struct
{
  TovDate from;
  TovDate til;
  /* Its people at held meetings of the partnership's groups: how many of those who were counted
   * (present, excused, absent) were present; and how many meetings it was invited to (or counted
   * at), and had somebody at. */
  guint present;
  guint counted;
  guint meetings;
  guint represented;
  /* Balls that were thrown to it, or to somebody employed there that day: answered yes, no, and not
   * yet today; and the median of days to an answer, -1 where there is none. */
  guint accepted;
  guint declined;
  guint unanswered;
  double days_to_answer;
  /* Placements there that began in the time, and of how many young people. */
  guint placements;
  guint young_people;
  /* All that was counted: elements TovEvidenceTrace, the newest of each kind first. */
  GPtrArray *traces;
} TovCommitmentEvidence;

/* What is recorded about each organisation that has promised something in an agreement; all of it,
 * whatever the kinds of its promises are. TovCommitmentEvidence by the organisation's id; transfer
 * full. NULL on error. */
GHashTable *tov_commitment_evidence_load (TovStore *store,
                                          const char *agreement,
                                          TovDate today,
                                          GError **error);

G_END_DECLS
