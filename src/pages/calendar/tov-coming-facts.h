/* What is coming, in words: a row for each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-coming.h"
#include "tov-fact.h"

G_BEGIN_DECLS

/* Transfer full; NULL for what has gone meanwhile. */
TovFact *tov_coming_fact_new (TovContext *context, const TovComing *coming, TovDate today);

G_END_DECLS
