/* What is known of a young person over time: the pathway, who followed it, and the contacts. It
 * belongs to this room because screen and paper draw it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"
#include "tov-timeline.h"

G_BEGIN_DECLS

/* Enrolments (with comings back, and the cohort), placements, outcomes, key workers, levels,
 * readiness and contacts, in the language of the program. It has no items where nothing is known.
 * Transfer full. */
TovTimeline *
tov_person_timeline_load (TovStore *store, const char *young_person, TovDate today, GError **error);

G_END_DECLS
