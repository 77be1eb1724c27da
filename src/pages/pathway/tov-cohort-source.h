/* What the register offers to choose from, but of the cohorts only those of a partnership.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"
#include "tov-record-source.h"

G_BEGIN_DECLS

#define TOV_TYPE_COHORT_SOURCE (tov_cohort_source_get_type ())
G_DECLARE_FINAL_TYPE (TovCohortSource, tov_cohort_source, TOV, COHORT_SOURCE, GObject)

/* Of all partnerships at first. Transfer full. */
TovCohortSource *tov_cohort_source_new (TovContext *context);
/* NULL for all of them. FALSE where it was that one already. */
gboolean tov_cohort_source_set_partnership (TovCohortSource *self, const char *id);
/* Whether there is a cohort to choose. */
gboolean tov_cohort_source_has_any (TovCohortSource *self);

G_END_DECLS
