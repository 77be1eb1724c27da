/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-link.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovCalendarLink, meeting_id, N_("Meeting"), "meeting",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TEXT (TovCalendarLink, uid, N_("Known there by"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovCalendarLink,
                   tov_calendar_link,
                   "calendar_link",
                   N_ ("Link to a calendar"),
                   N_ ("Links to calendars"))
