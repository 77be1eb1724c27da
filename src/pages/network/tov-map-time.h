/* A slider through the months of what is recorded, with the day it stands on in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-date.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_TIME (tov_map_time_get_type ())
G_DECLARE_FINAL_TYPE (TovMapTime, tov_map_time, TOV, MAP_TIME, AdwBin)

/* The signal "changed" tells that another day was chosen. */

/* From the month of the first day until today. Who stands at the end stays there, and who stands on
 * a month stays on it. */
void tov_map_time_set_days (TovMapTime *self, TovDate first, TovDate today);
/* The last day of the month that was chosen, and of this month today. */
TovDate tov_map_time_get_day (TovMapTime *self);

G_END_DECLS
