/* What is to be known about a contact and about an organisation, question by question.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-fact.h"

G_BEGIN_DECLS

/* Each answers one question about the contact of that id. Elements TovFact; transfer full, never
 * NULL. */
GPtrArray *tov_contact_facts_list_help (TovContext *context, const char *id);
GPtrArray *tov_contact_facts_list_posts (TovContext *context, const char *id);
GPtrArray *tov_contact_facts_list_groups (TovContext *context, const char *id);
GPtrArray *tov_contact_facts_list_tasks (TovContext *context, const char *id);
GPtrArray *tov_contact_facts_list_young_people (TovContext *context, const char *id);
GPtrArray *tov_contact_facts_list_meetings (TovContext *context, const char *id);

/* The same about an organisation. */
GPtrArray *tov_organisation_facts_list_help (TovContext *context, const char *id);
GPtrArray *tov_organisation_facts_list_people (TovContext *context, const char *id);
GPtrArray *tov_organisation_facts_list_former (TovContext *context, const char *id);
GPtrArray *tov_organisation_facts_list_partnerships (TovContext *context, const char *id);
GPtrArray *tov_organisation_facts_list_young_people (TovContext *context, const char *id);
GPtrArray *tov_organisation_facts_list_promises (TovContext *context, const char *id);

/* How many young people of the chosen partnership somebody has the ball for, which opens them. */
void tov_contact_facts_add_balls (GPtrArray *facts, TovContext *context, const char *id);
/* What a record says in a note of several lines, which opens the record to be changed. */
void tov_contact_facts_add_note (GPtrArray *facts, TovRecord *record, const char *field);

G_END_DECLS
