/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-next-step-counts.h"

#include "tov-ball.h"
#include "tov-choices.h"

static gboolean
is_by (TovDate date, TovDate day)
{
  return date != TOV_DATE_NONE && date <= day;
}

/* A step that was done as well as cancelled was done. */
static TovStepState
find_step_state (const TovNextStepEvent *step, TovDate til)
{
  if (is_by (step->done_on, til))
    return step->due_on == TOV_DATE_NONE || step->done_on <= step->due_on ? TOV_STEP_DONE_IN_TIME
                                                                          : TOV_STEP_DONE_LATE;
  if (is_by (step->cancelled_on, til))
    return TOV_STEP_CANCELLED;
  return step->due_on == TOV_DATE_NONE || step->due_on >= til ? TOV_STEP_OPEN : TOV_STEP_OVERDUE;
}

/* Whether its day passed in the period with nothing done about it. */
static gboolean
is_missed (const TovNextStepEvent *step, TovPeriod period)
{
  return tov_period_holds (period, step->due_on) && step->due_on < period.til
         && !is_by (step->done_on, step->due_on) && !is_by (step->cancelled_on, step->due_on);
}

/* The first day on which another step was set; steps are in order of that day. */
static TovDate
find_new_step (const TovPersonEvents *person, const TovNextStepEvent *missed)
{
  for (guint i = 0; i < person->n_next_steps; i++)
    if (&person->next_steps[i] != missed && person->next_steps[i].set_on >= missed->due_on)
      return person->next_steps[i].set_on;
  return TOV_DATE_NONE;
}

static void
count_steps (TovNextStepCounts *self, const TovPersonEvents *person, TovPeriod period)
{
  for (guint i = 0; i < person->n_next_steps; i++) {
    const TovNextStepEvent *step = &person->next_steps[i];

    if (tov_period_holds (period, step->set_on))
      self->steps[find_step_state (step, period.til)]++;
    if (is_missed (step, period)) {
      TovDate new_on = find_new_step (person, step);
      int days = new_on - step->due_on;

      if (is_by (new_on, period.til))
        g_array_append_val (self->missed_to_new, days);
    }
  }
}

static void
count_throws (TovNextStepCounts *self, const TovPersonEvents *person, TovPeriod period)
{
  const int accepted = tov_choice_index (tov_ball_answers, "accepted");
  const int declined = tov_choice_index (tov_ball_answers, "declined");

  for (guint i = 0; i < person->n_balls; i++) {
    const TovBallEvent *ball = &person->balls[i];
    /* An answer without a day was given at once. */
    TovDate answered_on = ball->answered_on != TOV_DATE_NONE ? ball->answered_on : ball->thrown_on;
    gboolean is_answered = answered_on <= period.til;
    int days = answered_on - ball->thrown_on;

    if (!tov_period_holds (period, ball->thrown_on))
      continue;
    if (is_answered && ball->answer == accepted) {
      self->throws[TOV_THROW_ACCEPTED]++;
      g_array_append_val (self->to_accept, days);
    } else if (is_answered && ball->answer == declined) {
      self->throws[TOV_THROW_DECLINED]++;
    } else {
      self->throws[TOV_THROW_UNANSWERED]++;
    }
  }
}

TovNextStepCounts *
tov_next_step_counts_new (const TovScope *scope, TovPeriod period)
{
  TovNextStepCounts *self = g_new0 (TovNextStepCounts, 1);

  self->missed_to_new = g_array_new (FALSE, FALSE, sizeof (int));
  self->to_accept = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    if (!tov_is_participant (scope, person, period))
      continue;
    count_steps (self, person, period);
    count_throws (self, person, period);
  }
  return self;
}

void
tov_next_step_counts_free (TovNextStepCounts *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->missed_to_new);
  g_array_unref (self->to_accept);
  g_free (self);
}
