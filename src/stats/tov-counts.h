/* The figures of the annex on the events of a register, one function a figure. Pure: no SQL, no
 * words, no tables. What each of them counts is said to the reader on the page of definitions, by
 * the words beside the columns and rows of each table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-events.h"
#include "tov-period.h"

G_BEGIN_DECLS

/* Whose enrolments count: those of one partnership, or of the chosen ones together. */
typedef struct
{
  const TovEvents *events;
  /* The partnership's id and name, or "all" and its Danish words. */
  const char *code;
  const char *title;
  /* Of each partnership of the events: whether its enrolments count. */
  gboolean *includes;
  /* Whether a first enrolment is the first anywhere, not the first in the partnership. */
  gboolean is_all;
} TovScope;

typedef struct
{
  gint64 n;
  gint64 N;
} TovFraction;

/* The start of an education or a job. */
typedef struct
{
  /* TOV_DATE_NONE where there is none. */
  TovDate on;
  /* TOV_DATE_NONE while it goes on. */
  TovDate ended;
  /* A place among the placement types, else among the outcome types. */
  gboolean is_placement;
  guint type;
} TovStart;

/* What the annex asks to be known of a young person. */
typedef enum
{
  TOV_DATUM_BIRTH,
  TOV_DATUM_GENDER,
  TOV_DATUM_ENTRY_SITUATION,
  TOV_DATUM_LEAVING_EXAM,
  TOV_N_DATA,
} TovDatum;

/* Whether a young person is counted in a figure of a period. */
typedef gboolean (*TovFigureFunc) (const TovScope *scope,
                                   const TovPersonEvents *person,
                                   TovPeriod period);

static inline gboolean
tov_period_holds (TovPeriod period, TovDate date)
{
  return date != TOV_DATE_NONE && date >= period.from && date <= period.til;
}

/* Whether an interval with both days included, open where to is TOV_DATE_NONE, covers a day. */
static inline gboolean
tov_interval_covers (TovDate from, TovDate to, TovDate day)
{
  return from <= day && (to == TOV_DATE_NONE || to >= day);
}

static inline gboolean
tov_scope_holds (const TovScope *self, const TovEnrolmentEvent *enrolment)
{
  return self->includes[enrolment->partnership];
}

/* The persons for whom the figure holds. */
gint64 tov_scope_count (const TovScope *self, TovFigureFunc figure, TovPeriod period);

gboolean tov_enrolment_is_on (const TovEnrolmentEvent *enrolment, TovDate day);
/* Whether it took over from another partnership on the day that one discharged by transfer. */
gboolean tov_enrolment_is_by_transfer (const TovEvents *events, const TovEnrolmentEvent *enrolment);
/* Whether a placement covers at least one day enrolled in scope within the period. */
gboolean tov_scope_meets_placement (const TovScope *self,
                                    const TovPersonEvents *person,
                                    const TovPlacementEvent *placement,
                                    TovPeriod period);
/* The enrolment that counts as admission: the first anywhere, or the first in the partnership.
 * NULL if there is none, or if the first anywhere is outside the scope. */
const TovEnrolmentEvent *tov_scope_first (const TovScope *self, const TovPersonEvents *person);
/* The latest enrolment in scope that is on that day, or NULL. */
const TovEnrolmentEvent *
tov_scope_current (const TovScope *self, const TovPersonEvents *person, TovDate day);
/* How many different days a person is enrolled in scope within the period, and the last of them. */
int tov_scope_enrolled_days (const TovScope *self,
                             const TovPersonEvents *person,
                             TovPeriod period,
                             TovDate *last_day);

/* First education since the first admission anywhere, among outcomes and placements. */
TovStart tov_person_education (const TovEvents *events, const TovPersonEvents *person);
/* First job ever, among outcomes. */
TovStart tov_person_work (const TovEvents *events, const TovPersonEvents *person);
gboolean tov_person_lacks (const TovPersonEvents *person, TovDatum datum);
TovLevel tov_person_level (const TovPersonEvents *person, TovDate day);

/* The figures. */
gboolean
tov_is_participant (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
gboolean tov_is_admitted (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
gboolean tov_is_retained (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
gboolean tov_is_individual (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
gboolean
tov_has_education_start (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
gboolean
tov_has_work_start (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
gboolean tov_is_drop_out (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
/* On the period's last day. */
gboolean tov_is_enrolled (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
gboolean
tov_is_without_next_step (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);
/* Of whom nothing is lacking, among participants. */
gboolean tov_is_complete (const TovScope *scope, const TovPersonEvents *person, TovPeriod period);

/* Drop-outs among participants. */
TovFraction tov_count_drop_out_share (const TovScope *scope, TovPeriod period);
/* Enrolled on a day, by the key workers they have that day. */
TovFraction tov_count_caseload (const TovScope *scope, TovDate day);

G_END_DECLS
