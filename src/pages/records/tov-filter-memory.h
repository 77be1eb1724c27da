/* The filters of the lists, remembered for each user and computer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-filter.h"

G_BEGIN_DECLS

/* settings may be NULL: then nothing is remembered. */

/* The filter an entity's list had last. Transfer full. */
TovFilter *tov_filter_memory_recall (GSettings *settings, const TovEntity *entity);
void tov_filter_memory_keep (GSettings *settings, const TovEntity *entity, const TovFilter *filter);

G_END_DECLS
