/* Everything the statistics count from, in plain arrays: one pass over each table, no SQL
 * afterwards.
 *
 * Persons, partnerships, key workers and companies are numbers from 0 in byte order of their ids.
 * Nothing here says who they are: names and references are tov-event-names. Every array of events
 * is in order of person, then first date, then id (contacts and logged themes of one day in any
 * order). Choices are their places among the choices of src/model (tov_choice_index).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-network-tally.h"
#include "tov-norms.h"

G_BEGIN_DECLS

/* Places among tov_discharge_classes. */
typedef enum
{
  TOV_DISCHARGE_POSITIVE,
  TOV_DISCHARGE_NEUTRAL,
  TOV_DISCHARGE_DROP_OUT,
  TOV_DISCHARGE_TRANSFER,
} TovDischarge;

/* Places among tov_support_levels, and a last one for days without a level. */
typedef enum
{
  TOV_LEVEL_CLOSE,
  TOV_LEVEL_EXTERNAL,
  TOV_LEVEL_PHASING_OUT,
  TOV_LEVEL_UNKNOWN,
  TOV_N_LEVELS,
} TovLevel;

/* Places among tov_contact_forms; the first three are contacts face to face. */
typedef enum
{
  TOV_FORM_MEETING,
  TOV_FORM_HOME_VISIT,
  TOV_FORM_ACCOMPANIMENT,
  TOV_FORM_PHONE,
  TOV_FORM_TEXT_MAIL,
  TOV_FORM_VIDEO,
  TOV_N_FORMS,
} TovForm;

/* Places among tov_placement_endings, and a last one where nothing was said. */
typedef enum
{
  TOV_ENDING_COMPLETED,
  TOV_ENDING_ON_TO_NEXT,
  TOV_ENDING_INTERRUPTED,
  TOV_ENDING_UNKNOWN,
  TOV_N_ENDINGS,
} TovEnding;

/* Places among tov_intake_results, and a last one where nothing was decided. */
typedef enum
{
  TOV_RESULT_ADMITTED,
  TOV_RESULT_REFERRED_ELSEWHERE,
  TOV_RESULT_NOT_TARGET_GROUP,
  TOV_RESULT_WAITING,
  TOV_RESULT_WITHDRAWN,
  TOV_RESULT_UNDECIDED,
  TOV_N_RESULTS,
} TovResult;

/* The first member of every event is its person. Open ends are TOV_DATE_NONE. */
typedef struct
{
  guint person;
  guint partnership;
  TovDate admitted_on;
  /* The first day that is not enrolled any more. */
  TovDate discharged_on;
  /* Of a discharge without a reason: neutral. */
  TovDischarge discharge;
  /* A place among the discharge reasons; -1 for none. */
  int reason;
  /* The enrolment it resumes, as a place in the array; -1 for none. */
  int resumes;
} TovEnrolmentEvent;

/* A readiness or a support level: an interval, both days included. */
typedef struct
{
  guint person;
  int level;
  TovDate from_date;
  TovDate to_date;
} TovLevelEvent;

typedef struct
{
  guint person;
  /* A number for each contact that is a key worker. */
  guint contact;
  TovDate from_date;
  TovDate to_date;
} TovKeyWorkerEvent;

typedef struct
{
  guint person;
  /* A place among the placement types. */
  guint type;
  TovDate from_date;
  TovDate to_date;
  TovEnding ending;
  gboolean individually_planned;
  /* Beside another placement. */
  gboolean parallel;
  /* The host, if it is a company; else -1. */
  int company;
  /* A place among tov_placement_purposes; -1 where none is stated. */
  int purpose;
} TovPlacementEvent;

typedef struct
{
  guint person;
  /* A place among the outcome types. */
  guint type;
  TovDate started_on;
  TovDate ended_on;
} TovOutcomeEvent;

/* A log entry and one of its young people. By far the most of all, so that its day and the rest
 * share one word. */
typedef struct
{
  guint person;
  TovDate on : 24;
  TovForm form : 4;
  guint reached : 1;
} TovContactEvent;

/* A theme that such a log entry carries. */
typedef struct
{
  guint person;
  TovDate on;
  /* A place among the theme types. */
  guint theme;
} TovLoggedThemeEvent;

typedef struct
{
  guint person;
  TovDate set_on;
  TovDate due_on;
  TovDate done_on;
  TovDate cancelled_on;
} TovNextStepEvent;

typedef struct
{
  guint person;
  guint partnership;
  TovDate referred_on;
  /* A place among the referral sources; -1 where none is stated. */
  int source;
} TovReferralEvent;

/* What was decided about a referral; of one referral the latest stands last. */
typedef struct
{
  guint person;
  /* A place in the array of referrals. */
  guint referral;
  TovDate decided_on;
  TovResult result;
} TovIntakeEvent;

/* A ball that was thrown. */
typedef struct
{
  guint person;
  TovDate thrown_on;
  TovDate answered_on;
  /* A place among tov_ball_answers. */
  int answer;
} TovBallEvent;

/* An interval, both days included; without a first day it was always so. */
typedef struct
{
  guint person;
  /* A place among the theme types. */
  guint theme;
  TovDate from_date;
  TovDate to_date;
} TovThemeEvent;

/* A network map as it was, with anybody placed on it; of a day the one made last only. */
typedef struct
{
  guint person;
  TovDate drawn_on;
  TovNetworkTally tally;
} TovMapEvent;

typedef struct
{
  /* The first day of what is known of it. */
  TovDate birth;
  int gender;
  int entry_situation;
  int leaving_exam;
  /* What belongs to this person in the arrays below. */
  const TovEnrolmentEvent *enrolments;
  const TovLevelEvent *readiness;
  const TovLevelEvent *support_levels;
  const TovKeyWorkerEvent *key_workers;
  const TovPlacementEvent *placements;
  const TovOutcomeEvent *outcomes;
  const TovContactEvent *contacts;
  const TovNextStepEvent *next_steps;
  const TovReferralEvent *referrals;
  const TovIntakeEvent *intakes;
  const TovBallEvent *balls;
  const TovThemeEvent *themes;
  const TovLoggedThemeEvent *logged_themes;
  const TovMapEvent *maps;
  guint n_enrolments;
  guint n_readiness;
  guint n_support_levels;
  guint n_key_workers;
  guint n_placements;
  guint n_outcomes;
  guint n_contacts;
  guint n_next_steps;
  guint n_referrals;
  guint n_intakes;
  guint n_balls;
  guint n_themes;
  guint n_logged_themes;
  guint n_maps;
} TovPersonEvents;

typedef struct
{
  char *id;
  char *name;
  TovDate from_date;
  /* TOV_NUMBER_NONE if it is not stated. */
  gint64 places;
} TovPartnershipEvents;

/* A row of a catalogue. */
typedef struct
{
  char *id;
  /* The id without the catalogue's prefix. */
  const char *code;
  char *name;
  gboolean is_education;
  /* Of a discharge reason. */
  gboolean is_drop_out;
} TovTypeEvents;

typedef struct
{
  guint partnership;
  /* A place among tov_indicators. */
  int indicator;
  TovDate from_date;
  TovDate to_date;
  gint64 value;
} TovTargetEvent;

typedef struct
{
  /* TovPartnershipEvents, TovTypeEvents (in the order of the catalogue), TovTargetEvent */
  GArray *partnerships;
  GArray *placement_types;
  GArray *outcome_types;
  GArray *discharge_reasons;
  GArray *referral_sources;
  GArray *theme_types;
  GArray *targets;
  /* TovPersonEvents */
  GArray *persons;
  /* TovEnrolmentEvent, TovLevelEvent twice, and so on */
  GArray *enrolments;
  GArray *readiness;
  GArray *support_levels;
  GArray *key_workers;
  GArray *placements;
  GArray *outcomes;
  GArray *contacts;
  GArray *next_steps;
  GArray *referrals;
  GArray *intakes;
  GArray *balls;
  GArray *themes;
  GArray *logged_themes;
  GArray *maps;
  guint n_key_worker_contacts;
  /* Elements TovDate, by company: the first day of its first placement in the whole register,
   * TOV_DATE_NONE if it never had one. */
  GArray *company_starts;
  guint n_companies;
  double norms[TOV_N_NORMS];
} TovEvents;

/* Empty arrays and the norms' defaults, to be filled in order and finished. Transfer full. */
TovEvents *tov_events_new (void);
/* Gives every person its part of the arrays, which may not grow any more. */
void tov_events_finish (TovEvents *self);
/* Everything in a register. Transfer full. */
TovEvents *tov_events_load (TovConnection *connection, GCancellable *cancellable, GError **error);
/* The same events with some of the persons only, for counting these alone; an event's person keeps
 * its number among all of them. Transfer full. */
TovEvents *tov_events_view (const TovEvents *self, guint first, guint n);
void tov_events_free (TovEvents *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovEvents, tov_events_free)

static inline const TovPersonEvents *
tov_events_get_person (const TovEvents *self, guint position)
{
  return &g_array_index (self->persons, TovPersonEvents, position);
}

static inline const TovPartnershipEvents *
tov_events_get_partnership (const TovEvents *self, guint position)
{
  return &g_array_index (self->partnerships, TovPartnershipEvents, position);
}

/* A row of one of the catalogues. */
static inline const TovTypeEvents *
tov_types_get (const GArray *types, guint position)
{
  return &g_array_index (types, TovTypeEvents, position);
}

static inline const TovTypeEvents *
tov_events_get_placement_type (const TovEvents *self, guint position)
{
  return tov_types_get (self->placement_types, position);
}

static inline const TovTypeEvents *
tov_events_get_outcome_type (const TovEvents *self, guint position)
{
  return tov_types_get (self->outcome_types, position);
}

G_END_DECLS
