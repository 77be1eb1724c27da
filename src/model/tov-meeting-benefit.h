/* What a meeting made easier for a party (report p. 13).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_MEETING_BENEFIT (tov_meeting_benefit_get_type ())
G_DECLARE_FINAL_TYPE (TovMeetingBenefit, tov_meeting_benefit, TOV, MEETING_BENEFIT, TovRecord)

struct _TovMeetingBenefit
{
  TovRecord parent_instance;
  char *meeting_id;
  char *organisation_id;
  char *text;
};

extern const TovEntity tov_meeting_benefit_entity;

G_END_DECLS
