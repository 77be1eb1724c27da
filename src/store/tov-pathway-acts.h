/* The turns of a pathway, each one act that can be undone: referral and admission, placements,
 * discharge and coming back, another key worker.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-enrolment.h"
#include "tov-intake.h"
#include "tov-key-worker.h"
#include "tov-next-step.h"
#include "tov-outcome.h"
#include "tov-placement.h"
#include "tov-referral.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* What an admission gives besides the enrolment, so that nobody is enrolled without. Members may be
 * NULL, and level -1. */
typedef struct
{
  int level;
  /* A contact's id; the ball lies there too. Whoever is named has agreed. */
  const char *key_worker;
  const char *step_text;
  TovDate step_due;
  const char *step_responsible;
} TovAdmission;

/* Saves a referral (new, or one that waited) and what was decided about it, which is new. */
gboolean
tov_pathway_refer (TovStore *store, TovReferral *referral, TovIntake *intake, GError **error);
/* The newest referral of a young person that led to nothing yet: nobody was admitted since, and
 * nothing was decided but to wait. Transfer full; NULL if there is none. */
char *tov_pathway_find_referral (TovStore *store, const char *young_person);
/* Admits (also again: the enrolment before it is resumed, and found here): saves the enrolment,
 * which is new, with what it gives. TOV_STORE_ERROR_RULE for who is enrolled already. */
gboolean tov_pathway_admit (TovStore *store,
                            TovEnrolment *enrolment,
                            const TovAdmission *admission,
                            GError **error);
/* The last enrolment that ended by a day, which one that begins then resumes. Transfer full; NULL
 * if there is none. */
char *tov_pathway_find_resumed (TovStore *store, const char *young_person, TovDate on);

/* Saves an enrolment that is discharged, with what that ends (tov-consequences.h), and an education
 * or a job it leads to (NULL for none). */
gboolean tov_pathway_discharge (TovStore *store,
                                TovEnrolment *enrolment,
                                TovOutcome *outcome,
                                GError **error);

/* Saves a placement (new, changed, or ended) and a next step (NULL for none) together; what the
 * placement brings about for other intervals as in tov-consequences.h. ball TRUE throws the ball
 * to whom tov_pathway_find_throw () finds, if anybody. */
gboolean tov_pathway_save_placement (TovStore *store,
                                     TovPlacement *placement,
                                     TovNextStep *step,
                                     gboolean ball,
                                     const char *me,
                                     GError **error);
/* Whom the ball goes to by a placement: who has it as a rule (tov-ball-acts.h), from its first day
 * on, or from today if that has passed. Sets contact or organisation (transfer full) and the day.
 * FALSE where there is no rule, the ball lies there, or it is on its way to somebody. */
gboolean tov_pathway_find_throw (
    TovStore *store, TovPlacement *placement, char **contact, char **organisation, TovDate *on);
/* The days on which placements of the young person were interrupted by an obstacle before, oldest
 * first, this placement not counted (p.18: »at det ikke er de samme vanskeligheder, der stopper den
 * unge igen og igen«). Elements TovDate; transfer full. */
GArray *tov_pathway_list_stops (TovStore *store, TovPlacement *placement, const char *obstacle);

/* Another key worker from a day on, as one act for all of the young people (ids): the one before
 * ends the day before, whose own dates stay his. accepted_on may be TOV_DATE_NONE: not yet. The
 * ball goes along where the one before had it. */
gboolean tov_pathway_hand_over (TovStore *store,
                                GPtrArray *young_people,
                                const char *key_worker,
                                TovDate from,
                                TovDate accepted_on,
                                GError **error);
/* A new key worker has accepted, and with it the ball that was thrown along. The record is a copy
 * whose accepted_on is set. */
gboolean tov_pathway_accept (TovStore *store, TovKeyWorker *key_worker, GError **error);

G_END_DECLS
