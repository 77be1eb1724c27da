/* What is recorded about a party that has promised something, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-commitment-evidence.h"

G_BEGIN_DECLS

/* What kind of trace a kind of promise leaves, each kind once: a promise to take part in meetings
 * is kept at meetings. */
gboolean tov_evidence_words_tells_of (TovCommitment *commitment, TovTraceKind kind);

/* "71 % came (5 of 7), somebody at 3 of 4 meetings"; NULL where nothing is recorded. Transfer full.
 */
char *tov_evidence_words_sum_up (const TovCommitmentEvidence *evidence, TovTraceKind kind);
/* What a list of those traces is called, in the language of the program. */
const char *tov_evidence_words_heading (TovTraceKind kind);

G_END_DECLS
