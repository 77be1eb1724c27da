/* A row of a calendar that is to be imported, as an item of a list model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-calendar-import.h"

G_BEGIN_DECLS

#define TOV_TYPE_CALENDAR_ROW_ITEM (tov_calendar_row_item_get_type ())
G_DECLARE_FINAL_TYPE (TovCalendarRowItem, tov_calendar_row_item, TOV, CALENDAR_ROW_ITEM, GObject)

/* The row must live as long. The property "taken" says whether it is to be taken; of one that
 * cannot be it stays FALSE. */
TovCalendarRowItem *tov_calendar_row_item_new (TovCalendarRow *row);
const TovCalendarRow *tov_calendar_row_item_get_row (TovCalendarRowItem *self);

G_END_DECLS
