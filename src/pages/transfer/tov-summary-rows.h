/* What is in a register, as rows of a group: partnerships, how many people, when it was changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-register-file.h"

G_BEGIN_DECLS

/* Fills a group. own may be NULL; else each row says besides what is in the user's own register. */
void tov_summary_rows_add (AdwPreferencesGroup *group,
                           const TovRegisterSummary *summary,
                           const TovRegisterSummary *own);

G_END_DECLS
