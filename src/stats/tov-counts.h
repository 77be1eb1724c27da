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
  /* Elements const TovPersonEvents *: who can be counted. */
  GPtrArray *persons;
  /* When it is cancelled there are no more persons, and what was counted is worth nothing; or
   * NULL. */
  GCancellable *cancellable;
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

/* The days of a stretch on which no placement runs: of the longest run of them, and of all. */
typedef struct
{
  int longest;
  int days;
} TovGaps;

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

/* The days of an enrolment within a period; til before from where there are none. */
static inline TovPeriod
tov_enrolment_days (const TovEnrolmentEvent *enrolment, TovPeriod period)
{
  TovPeriod days = { MAX (enrolment->admitted_on, period.from), period.til };

  if (enrolment->discharged_on != TOV_DATE_NONE)
    days.til = MIN (days.til, enrolment->discharged_on - 1);
  return days;
}

/* Whether there is a person at a position, and counting goes on. */
static inline gboolean
tov_scope_has_person (const TovScope *self, guint position)
{
  return position < self->persons->len && !g_cancellable_is_cancelled (self->cancellable);
}

static inline const TovPersonEvents *
tov_scope_get_person (const TovScope *self, guint position)
{
  return g_ptr_array_index (self->persons, position);
}

/* Everybody of the events who was ever enrolled in scope, or referred to it: its persons. Elements
 * const TovPersonEvents *. Transfer full. */
GPtrArray *tov_scope_list_persons (const TovScope *self);
/* The same scope with none but the participants of a period, for many figures of that period; none
 * of the figures below counts anybody else. It must not outlive the scope. Transfer full. */
TovScope *tov_scope_narrow (const TovScope *self, TovPeriod period);
/* Frees what tov_scope_narrow() made. */
void tov_scope_free (TovScope *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovScope, tov_scope_free)

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
/* These days. Elements TovPeriod, in order and without overlaps. Transfer full. */
GArray *
tov_scope_list_enrolled (const TovScope *self, const TovPersonEvents *person, TovPeriod period);

/* First education since the first admission anywhere, among outcomes and placements. */
TovStart tov_person_education (const TovEvents *events, const TovPersonEvents *person);
/* First job ever, among outcomes. */
TovStart tov_person_work (const TovEvents *events, const TovPersonEvents *person);
gboolean tov_person_lacks (const TovPersonEvents *person, TovDatum datum);
TovGaps tov_person_gaps (const TovPersonEvents *person, TovPeriod days);
TovLevel tov_person_level (const TovPersonEvents *person, TovDate day);
/* Whether a next step was set by that day and neither done nor cancelled by then. */
gboolean tov_person_has_open_step (const TovPersonEvents *person, TovDate day);
/* The latest drop-out of the period that was not followed by an admission soon; NULL if there is
 * none. */
const TovEnrolmentEvent *
tov_scope_last_drop_out (const TovScope *self, const TovPersonEvents *person, TovPeriod period);

/* The figures. */

/* Enrolled at some time in the period; the day of the discharge counts. */
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
