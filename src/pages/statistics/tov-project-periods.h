/* The periods that the register knows of by itself: the whole project and its phases, of the chosen
 * partnership or of all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"
#include "tov-period-button.h"

G_BEGIN_DECLS

/* Offers them, in place of those that were offered before. */
void tov_project_periods_offer (TovContext *context, TovPeriodButton *button);

G_END_DECLS
