/* What became of the next steps and of the ball that was thrown on, as table 12 of the annex has
 * it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-counts.h"

G_BEGIN_DECLS

/* What a next step had come to on a day. */
typedef enum
{
  TOV_STEP_DONE_IN_TIME,
  TOV_STEP_DONE_LATE,
  TOV_STEP_CANCELLED,
  TOV_STEP_OPEN,
  TOV_STEP_OVERDUE,
  TOV_N_STEP_STATES,
} TovStepState;

/* What a throw had come to on a day. */
typedef enum
{
  TOV_THROW_ACCEPTED,
  TOV_THROW_DECLINED,
  TOV_THROW_UNANSWERED,
  TOV_N_THROW_STATES,
} TovThrowState;

typedef struct
{
  /* Steps set in the period, and balls thrown in it. */
  gint64 steps[TOV_N_STEP_STATES];
  gint64 throws[TOV_N_THROW_STATES];
  /* int: days from the day a step was missed to the day another one was set. */
  GArray *missed_to_new;
  /* int: days from a throw to its acceptance. */
  GArray *to_accept;
} TovNextStepCounts;

/* Counts the participants of a period; free it with tov_next_step_counts_free. */
TovNextStepCounts *tov_next_step_counts_new (const TovScope *scope, TovPeriod period);
void tov_next_step_counts_free (TovNextStepCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovNextStepCounts, tov_next_step_counts_free)

G_END_DECLS
