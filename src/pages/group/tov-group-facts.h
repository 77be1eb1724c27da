/* What is to be known about a group: each list gives the facts of one section of its page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-facts.h"

G_BEGIN_DECLS

GPtrArray *tov_group_facts_list_coming (TovContext *context, const char *group);
GPtrArray *tov_group_facts_list_past (TovContext *context, const char *group);
GPtrArray *tov_group_facts_list_follow_ups (TovContext *context, const char *group);
GPtrArray *tov_group_facts_list_members (TovContext *context, const char *group);
GPtrArray *tov_group_facts_list_attendance (TovContext *context, const char *group);
GPtrArray *tov_group_facts_list_standing (TovContext *context, const char *group);

G_END_DECLS
