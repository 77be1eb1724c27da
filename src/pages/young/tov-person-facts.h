/* What is so with a young person today, put into words for the rows of the page: in the order in
 * which one asks. What is over, and what is dated after today, stands in the record itself.
 *
 * Each gives elements TovFact; transfer full, never NULL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-fact.h"

G_BEGIN_DECLS

/* The open next steps, the one that is due first on top. */
GPtrArray *tov_person_facts_list_steps (TovContext *context, const char *young_person);
/* The placements that go on, with what was promised the host and whom to ring. */
GPtrArray *tov_person_facts_list_placements (TovContext *context, const char *young_person);
/* What interrupted placements before, each obstacle once; the second of a kind is an alert (p.18 of
 * the report: »at det ikke er de samme vanskeligheder, der stopper den unge igen og igen«). */
GPtrArray *tov_person_facts_list_obstacles (TovContext *context, const char *young_person);
/* Educations and jobs, the newest first. */
GPtrArray *tov_person_facts_list_outcomes (TovContext *context, const char *young_person);
/* Admissions, discharges and comings back, the newest first. */
GPtrArray *tov_person_facts_list_enrolments (TovContext *context, const char *young_person);

/* The themes that are not solved, with their scores over time. */
GPtrArray *tov_person_facts_list_themes (TovContext *context, const char *young_person);
/* The consents that hold, with whom they name and where the paper is. */
GPtrArray *tov_person_facts_list_consents (TovContext *context, const char *young_person);
GPtrArray *tov_person_facts_list_calls (TovContext *context, const char *young_person);
/* Whom to call if something unexpected happens, in that order. */
GPtrArray *tov_person_facts_list_people (TovContext *context, const char *young_person);
/* Network maps, the one drawn last on top. */
GPtrArray *tov_person_facts_list_maps (TovContext *context, const char *young_person);
/* Stories, the one told last on top. */
GPtrArray *tov_person_facts_list_stories (TovContext *context, const char *young_person);

G_END_DECLS
