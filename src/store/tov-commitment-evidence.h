/* What is recorded about the promise of a party (p.5 of the report, the cooperation agreement): the
 * agreement as a ledger.
 *
 * Counted from the agreement's first day (or the day it was signed) to today, or to its last day if
 * that has passed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-commitment.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  TovDate from;
  TovDate til;
  /* Its people at held meetings of the partnership's groups: how many of those who were counted
   * (present, excused, absent) were present; and how many meetings it was invited to, and had
   * somebody at. */
  guint present;
  guint counted;
  guint meetings;
  guint represented;
  /* Balls that were thrown to it, or to somebody employed there that day, for young people enrolled
   * in the partnership: answered yes, no, and not yet; and the median of days to an answer, -1
   * where there is none. */
  guint accepted;
  guint declined;
  guint unanswered;
  double days_to_answer;
  /* Placements there that began in the time, and of how many young people. */
  guint placements;
  guint young_people;
} TovCommitmentEvidence;

/* What is recorded about the organisation of a commitment; all of it, whatever its kind is. FALSE
 * on error. */
gboolean tov_commitment_evidence_load (TovStore *store,
                                       const char *commitment,
                                       TovDate today,
                                       TovCommitmentEvidence *evidence,
                                       GError **error);

G_END_DECLS
