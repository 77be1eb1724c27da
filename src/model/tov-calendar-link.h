/* By what another calendar knows a meeting that came from there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_CALENDAR_LINK (tov_calendar_link_get_type ())
G_DECLARE_FINAL_TYPE (TovCalendarLink, tov_calendar_link, TOV, CALENDAR_LINK, TovRecord)

struct _TovCalendarLink
{
  TovRecord parent_instance;
  char *meeting_id;
  char *uid;
};

extern const TovEntity tov_calendar_link_entity;

G_END_DECLS
