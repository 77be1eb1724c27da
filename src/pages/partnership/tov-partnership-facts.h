/* What is so with a partnership today, put into words for the rows of its page: in the order in
 * which one asks.
 *
 * Each list has elements TovFact; transfer full, never NULL. What stands elsewhere on the page is
 * opened by its action "partnership.show", whose parameter is one of the parts below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-fact.h"

G_BEGIN_DECLS

#define TOV_PARTNERSHIP_PART_DECISIONS  "decisions"
#define TOV_PARTNERSHIP_PART_FOLLOW_UPS "follow-ups"
#define TOV_PARTNERSHIP_PART_PARTIES    "parties"

/* The signs of tov-partnership-signs.h: what needs somebody, and what goes well. */
GPtrArray *tov_partnership_facts_list_needs (TovContext *context, const char *partnership);
GPtrArray *tov_partnership_facts_list_good (TovContext *context, const char *partnership);

/* The groups, by their kind, with their next and their last meeting. */
GPtrArray *tov_partnership_facts_list_groups (TovContext *context, const char *partnership);
/* The decisions that have not reached everybody, with whom they have not reached. */
GPtrArray *tov_partnership_facts_list_decisions (TovContext *context, const char *partnership);
/* What was agreed at meetings and should have been done. */
GPtrArray *tov_partnership_facts_list_follow_ups (TovContext *context, const char *partnership);
/* The next meetings of all groups, and the last ones with how many came. */
GPtrArray *tov_partnership_facts_list_coming (TovContext *context, const char *partnership);
GPtrArray *tov_partnership_facts_list_recent (TovContext *context, const char *partnership);

/* "Next: Steering group Wednesday 9 November 2011 at 09:00"; NULL where no meeting is planned.
 * Transfer full. */
char *tov_partnership_facts_describe_next (TovContext *context, const char *partnership);

/* The places that are taken. */
GPtrArray *tov_partnership_facts_list_places (TovContext *context, const char *partnership);
/* The coordinator and the base unit. */
GPtrArray *tov_partnership_facts_list_leaders (TovContext *context, const char *partnership);
/* The parties of today with who they are. */
GPtrArray *tov_partnership_facts_list_parties (TovContext *context, const char *partnership);
/* The agreements, the newest first, with how many promises were kept. */
GPtrArray *tov_partnership_facts_list_agreements (TovContext *context, const char *partnership);
/* The phases; today's is marked in words. */
GPtrArray *tov_partnership_facts_list_phases (TovContext *context, const char *partnership);
/* The focus points that are in focus. */
GPtrArray *tov_partnership_facts_list_focus_points (TovContext *context, const char *partnership);

G_END_DECLS
