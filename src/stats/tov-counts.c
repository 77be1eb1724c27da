/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-counts.h"

#include "tov-choices.h"
#include "tov-young-person.h"

/* Whether it ended in the period with that class of reason. */
static gboolean
is_discharged (const TovEnrolmentEvent *enrolment, TovPeriod period, TovDischarge discharge)
{
  return tov_period_holds (period, enrolment->discharged_on) && enrolment->discharge == discharge;
}

/* Whether another enrolment anywhere followed this drop-out so soon that it is an interruption. */
static gboolean
is_admitted_again (const TovScope *scope,
                   const TovPersonEvents *person,
                   const TovEnrolmentEvent *drop_out)
{
  TovPeriod readmission = { drop_out->discharged_on,
                            drop_out->discharged_on
                                + (TovDate) scope->events->norms[TOV_NORM_READMISSION_DAYS] };

  for (guint i = 0; i < person->n_enrolments; i++)
    if (&person->enrolments[i] != drop_out
        && tov_period_holds (readmission, person->enrolments[i].admitted_on))
      return TRUE;
  return FALSE;
}

static void
add_gap (TovGaps *gaps, int days)
{
  if (days <= 0)
    return;
  gaps->longest = MAX (gaps->longest, days);
  gaps->days += days;
}

/* Whether somebody was ever enrolled in scope, or referred to it. */
static gboolean
concerns (const TovScope *scope, const TovPersonEvents *person)
{
  for (guint i = 0; i < person->n_enrolments; i++)
    if (tov_scope_holds (scope, &person->enrolments[i]))
      return TRUE;
  for (guint i = 0; i < person->n_referrals; i++)
    if (scope->includes[person->referrals[i].partnership])
      return TRUE;
  return FALSE;
}

GPtrArray *
tov_scope_list_persons (const TovScope *self)
{
  GPtrArray *persons = g_ptr_array_new ();

  for (guint i = 0; i < self->events->persons->len; i++)
    if (concerns (self, tov_events_get_person (self->events, i)))
      g_ptr_array_add (persons, (gpointer) tov_events_get_person (self->events, i));
  return persons;
}

TovScope *
tov_scope_narrow (const TovScope *self, TovPeriod period)
{
  TovScope *narrow = g_memdup2 (self, sizeof *self);

  narrow->persons = g_ptr_array_new ();
  for (guint i = 0; tov_scope_has_person (self, i); i++)
    if (tov_is_participant (self, tov_scope_get_person (self, i), period))
      g_ptr_array_add (narrow->persons, (gpointer) tov_scope_get_person (self, i));
  return narrow;
}

void
tov_scope_free (TovScope *self)
{
  g_ptr_array_unref (self->persons);
  g_free (self);
}

gint64
tov_scope_count (const TovScope *self, TovFigureFunc figure, TovPeriod period)
{
  gint64 count = 0;

  for (guint i = 0; tov_scope_has_person (self, i); i++)
    count += figure (self, tov_scope_get_person (self, i), period);
  return count;
}

gboolean
tov_enrolment_is_on (const TovEnrolmentEvent *enrolment, TovDate day)
{
  return enrolment->admitted_on <= day
         && (enrolment->discharged_on == TOV_DATE_NONE || enrolment->discharged_on > day);
}

gboolean
tov_enrolment_is_by_transfer (const TovEvents *events, const TovEnrolmentEvent *enrolment)
{
  const TovEnrolmentEvent *before;

  if (enrolment->resumes < 0)
    return FALSE;
  before = &g_array_index (events->enrolments, TovEnrolmentEvent, enrolment->resumes);
  return before->partnership != enrolment->partnership
         && before->discharge == TOV_DISCHARGE_TRANSFER
         && before->discharged_on == enrolment->admitted_on;
}

gboolean
tov_scope_meets_placement (const TovScope *self,
                           const TovPersonEvents *person,
                           const TovPlacementEvent *placement,
                           TovPeriod period)
{
  for (guint i = 0; i < person->n_enrolments; i++) {
    TovPeriod days = tov_enrolment_days (&person->enrolments[i], period);

    if (tov_scope_holds (self, &person->enrolments[i]) && days.from <= days.til
        && placement->from_date <= days.til
        && (placement->to_date == TOV_DATE_NONE || placement->to_date >= days.from))
      return TRUE;
  }
  return FALSE;
}

const TovEnrolmentEvent *
tov_scope_first (const TovScope *self, const TovPersonEvents *person)
{
  for (guint i = 0; i < person->n_enrolments; i++) {
    if (tov_scope_holds (self, &person->enrolments[i]))
      return &person->enrolments[i];
    if (self->is_all)
      return NULL;
  }
  return NULL;
}

const TovEnrolmentEvent *
tov_scope_current (const TovScope *self, const TovPersonEvents *person, TovDate day)
{
  for (guint i = person->n_enrolments; i > 0; i--) {
    const TovEnrolmentEvent *enrolment = &person->enrolments[i - 1];

    if (tov_scope_holds (self, enrolment) && tov_enrolment_is_on (enrolment, day))
      return enrolment;
  }
  return NULL;
}

int
tov_scope_enrolled_days (const TovScope *self,
                         const TovPersonEvents *person,
                         TovPeriod period,
                         TovDate *last_day)
{
  /* Enrolments in two partnerships may overlap, and are in order of their first day. */
  TovDate uncounted = period.from;
  int count = 0;

  *last_day = TOV_DATE_NONE;
  for (guint i = 0; i < person->n_enrolments; i++) {
    TovPeriod days = tov_enrolment_days (&person->enrolments[i], period);

    days.from = MAX (days.from, uncounted);
    if (!tov_scope_holds (self, &person->enrolments[i]) || days.from > days.til)
      continue;
    count += tov_period_days (days);
    uncounted = days.til + 1;
    *last_day = days.til;
  }
  return count;
}

GArray *
tov_scope_list_enrolled (const TovScope *self, const TovPersonEvents *person, TovPeriod period)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (TovPeriod));
  TovDate uncounted = period.from;

  for (guint i = 0; i < person->n_enrolments; i++) {
    TovPeriod days = tov_enrolment_days (&person->enrolments[i], period);

    days.from = MAX (days.from, uncounted);
    if (!tov_scope_holds (self, &person->enrolments[i]) || days.from > days.til)
      continue;
    g_array_append_val (list, days);
    uncounted = days.til + 1;
  }
  return list;
}

TovStart
tov_person_education (const TovEvents *events, const TovPersonEvents *person)
{
  TovStart start = { 0 };
  TovDate since;

  if (person->n_enrolments == 0)
    return start;
  since = person->enrolments[0].admitted_on;
  for (guint i = 0; i < person->n_outcomes && start.on == TOV_DATE_NONE; i++) {
    const TovOutcomeEvent *outcome = &person->outcomes[i];

    if (outcome->started_on >= since
        && tov_events_get_outcome_type (events, outcome->type)->is_education)
      start = (TovStart){ outcome->started_on, outcome->ended_on, FALSE, outcome->type };
  }
  for (guint i = 0; i < person->n_placements; i++) {
    const TovPlacementEvent *placement = &person->placements[i];

    if (start.on != TOV_DATE_NONE && placement->from_date >= start.on)
      break;
    if (placement->from_date >= since
        && tov_events_get_placement_type (events, placement->type)->is_education)
      start = (TovStart){ placement->from_date, placement->to_date, TRUE, placement->type };
  }
  return start;
}

TovStart
tov_person_work (const TovEvents *events, const TovPersonEvents *person)
{
  for (guint i = 0; i < person->n_outcomes; i++) {
    const TovOutcomeEvent *outcome = &person->outcomes[i];

    if (!tov_events_get_outcome_type (events, outcome->type)->is_education)
      return (TovStart){ outcome->started_on, outcome->ended_on, FALSE, outcome->type };
  }
  return (TovStart){ 0 };
}

TovGaps
tov_person_gaps (const TovPersonEvents *person, TovPeriod days)
{
  TovGaps gaps = { 0 };
  TovDate uncovered = days.from;

  /* Placements are in order of their first day. */
  for (guint i = 0; i < person->n_placements && uncovered <= days.til; i++) {
    const TovPlacementEvent *placement = &person->placements[i];

    if (placement->from_date > days.til)
      break;
    add_gap (&gaps, placement->from_date - uncovered);
    if (placement->to_date == TOV_DATE_NONE)
      return gaps;
    uncovered = MAX (uncovered, placement->to_date + 1);
  }
  add_gap (&gaps, days.til - uncovered + 1);
  return gaps;
}

gboolean
tov_person_lacks (const TovPersonEvents *person, TovDatum datum)
{
  switch (datum) {
  case TOV_DATUM_BIRTH:
    return person->birth == TOV_DATE_NONE;
  case TOV_DATUM_GENDER:
    return person->gender == tov_choice_index (tov_genders, "unknown");
  case TOV_DATUM_ENTRY_SITUATION:
    return person->entry_situation == tov_choice_index (tov_entry_situations, "unknown");
  case TOV_DATUM_LEAVING_EXAM:
    return person->leaving_exam == tov_choice_index (tov_yes_no_unknown, "unknown");
  case TOV_N_DATA:
  default:
    g_return_val_if_reached (FALSE);
  }
}

TovLevel
tov_person_level (const TovPersonEvents *person, TovDate day)
{
  for (guint i = 0; i < person->n_support_levels; i++) {
    const TovLevelEvent *level = &person->support_levels[i];

    if (tov_interval_covers (level->from_date, level->to_date, day))
      return (TovLevel) level->level;
  }
  return TOV_LEVEL_UNKNOWN;
}

gboolean
tov_person_has_open_step (const TovPersonEvents *person, TovDate day)
{
  for (guint i = 0; i < person->n_next_steps; i++) {
    const TovNextStepEvent *step = &person->next_steps[i];

    if (step->set_on <= day && (step->done_on == TOV_DATE_NONE || step->done_on > day)
        && (step->cancelled_on == TOV_DATE_NONE || step->cancelled_on > day))
      return TRUE;
  }
  return FALSE;
}

const TovEnrolmentEvent *
tov_scope_last_drop_out (const TovScope *self, const TovPersonEvents *person, TovPeriod period)
{
  const TovEnrolmentEvent *last = NULL;

  for (guint i = 0; i < person->n_enrolments; i++) {
    const TovEnrolmentEvent *enrolment = &person->enrolments[i];

    if (tov_scope_holds (self, enrolment)
        && is_discharged (enrolment, period, TOV_DISCHARGE_DROP_OUT)
        && !is_admitted_again (self, person, enrolment)
        && (last == NULL || enrolment->discharged_on >= last->discharged_on))
      last = enrolment;
  }
  return last;
}

gboolean
tov_is_participant (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  for (guint i = 0; i < person->n_enrolments; i++) {
    const TovEnrolmentEvent *enrolment = &person->enrolments[i];

    if (tov_scope_holds (scope, enrolment) && enrolment->admitted_on <= period.til
        && (enrolment->discharged_on == TOV_DATE_NONE || enrolment->discharged_on >= period.from))
      return TRUE;
  }
  return FALSE;
}

gboolean
tov_is_admitted (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  const TovEnrolmentEvent *first = tov_scope_first (scope, person);

  return first != NULL && tov_period_holds (period, first->admitted_on);
}

gboolean
tov_is_retained (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  gboolean is_interrupted = FALSE;

  if (!tov_is_participant (scope, person, period))
    return FALSE;
  for (guint i = 0; i < person->n_enrolments; i++) {
    const TovEnrolmentEvent *enrolment = &person->enrolments[i];

    if (!tov_scope_holds (scope, enrolment))
      continue;
    if (is_discharged (enrolment, period, TOV_DISCHARGE_POSITIVE))
      return TRUE;
    if (tov_person_gaps (person, tov_enrolment_days (enrolment, period)).longest
        > scope->events->norms[TOV_NORM_GAP_DAYS])
      is_interrupted = TRUE;
  }
  return !is_interrupted;
}

gboolean
tov_is_individual (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  for (guint i = 0; i < person->n_placements; i++)
    if (person->placements[i].individually_planned
        && tov_scope_meets_placement (scope, person, &person->placements[i], period))
      return TRUE;
  return FALSE;
}

gboolean
tov_has_education_start (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  return tov_is_participant (scope, person, period)
         && tov_period_holds (period, tov_person_education (scope->events, person).on);
}

gboolean
tov_has_work_start (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  TovDate work, education;

  if (!tov_is_participant (scope, person, period))
    return FALSE;
  work = tov_person_work (scope->events, person).on;
  education = tov_person_education (scope->events, person).on;
  return tov_period_holds (period, work) && (education == TOV_DATE_NONE || education > work);
}

gboolean
tov_is_drop_out (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  return tov_scope_last_drop_out (scope, person, period) != NULL;
}

gboolean
tov_is_enrolled (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  return tov_scope_current (scope, person, period.til) != NULL;
}

gboolean
tov_is_without_next_step (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  return tov_is_enrolled (scope, person, period) && !tov_person_has_open_step (person, period.til);
}

gboolean
tov_is_complete (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  for (TovDatum datum = 0; datum < TOV_N_DATA; datum++)
    if (tov_person_lacks (person, datum))
      return FALSE;
  return tov_is_participant (scope, person, period);
}

TovFraction
tov_count_drop_out_share (const TovScope *scope, TovPeriod period)
{
  return (TovFraction){
    .n = tov_scope_count (scope, tov_is_drop_out, period),
    .N = tov_scope_count (scope, tov_is_participant, period),
  };
}

TovFraction
tov_count_caseload (const TovScope *scope, TovDate day)
{
  g_autofree gboolean *seen = g_new0 (gboolean, scope->events->n_key_worker_contacts);
  TovFraction caseload = { 0 };

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    if (tov_scope_current (scope, person, day) == NULL)
      continue;
    caseload.n++;
    for (guint k = 0; k < person->n_key_workers; k++) {
      const TovKeyWorkerEvent *key_worker = &person->key_workers[k];

      if (!tov_interval_covers (key_worker->from_date, key_worker->to_date, day)
          || seen[key_worker->contact])
        continue;
      seen[key_worker->contact] = TRUE;
      caseload.N++;
    }
  }
  return caseload;
}
