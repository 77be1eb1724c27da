/* How what is recorded becomes steps: who took part is paired here, and each pair counts as often
 * as it should. tov-trails.c reads the records. Private to tov-trails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-trails.h"

G_BEGIN_DECLS

#define TOV_TRAIL_BIT(kind) (1u << (kind))

/* Who had to do with something: somebody at an organisation, as nodes. Either may be unknown (-1).
 */
typedef struct
{
  int organisation;
  int contact;
} TovTrailActor;

typedef enum
{
  TOV_TRAIL_PART_PLACEMENT,
  TOV_TRAIL_PART_BALL,
  TOV_TRAIL_PART_KEY_WORKER,
} TovTrailPart;

/* That somebody had to do with a young person, as long as she was enrolled. */
typedef struct
{
  TovTrailPart part;
  TovTrailActor actor;
  /* When it was entered upon or thrown, be it before she was enrolled. */
  TovDate began_on;
  TovDate from_date;
  TovDate to_date;
  /* A placement beside another follows none and is followed by none. */
  gboolean is_beside;
  /* FALSE for a ball that was thrown but not accepted. */
  gboolean is_held;
} TovTrailInvolvement;

typedef struct
{
  /* Where the steps go. */
  TovTrails *trails;
  guint kinds;
  TovDate until;
  /* From a contact to where she is employed, the latest first. */
  GHashTable *employments;
  /* What two have to do with each other at an occasion counts once (in a month): from the two and
   * the month to a step. */
  GHashTable *counted;
  GArray *participants;
  /* Elements TovTrailInvolvement. */
  GArray *involvements;
} TovTrailSteps;

/* kinds has a bit for each kind that is wanted, as in tov_trails_load_kinds (). Transfer full. */
TovTrailSteps *tov_trail_steps_new (TovTrails *trails, guint kinds, TovDate until);
void tov_trail_steps_free (TovTrailSteps *self);

/* Tells where a contact is employed, the post she entered last first. */
void tov_trail_steps_employ (
    TovTrailSteps *self, int contact, int organisation, TovDate from_date, TovDate to_date);
/* Where she is employed on a day, of several the post she entered last; -1 for nowhere. */
int tov_trail_steps_find_employer (const TovTrailSteps *self, int contact, TovDate on);

/* From now on it is about another occasion. */
void tov_trail_steps_begin (TovTrailSteps *self);
/* Two nodes had to do with each other. */
void tov_trail_steps_add (
    TovTrailSteps *self, int one, int other, TovTrailKind kind, TovDate on, guint strength);
/* Two actors had to do with each other, each where she was employed that day. */
void tov_trail_steps_tread (
    TovTrailSteps *self, TovTrailActor one, TovTrailActor other, TovTrailKind kind, TovDate on);
/* Somebody takes part, and in the end all of them had to do with each other. */
void tov_trail_steps_attend (TovTrailSteps *self, TovTrailActor actor, TovDate on);
void tov_trail_steps_end_gathering (TovTrailSteps *self, TovTrailKind kind);
/* Somebody has to do with the young person of an enrolment: all of them in order of part, then day.
 * In the end those of a month share her, and each hands her over to the next. */
void tov_trail_steps_involve (TovTrailSteps *self, const TovTrailInvolvement *involvement);
void tov_trail_steps_end_enrolment (TovTrailSteps *self, TovDate admitted_on);

G_END_DECLS
