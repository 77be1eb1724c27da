/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-benefit.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovMeetingBenefit, meeting_id, N_("Meeting"), "meeting",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovMeetingBenefit, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NOTE (TovMeetingBenefit, text, N_("Text"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovMeetingBenefit,
                   tov_meeting_benefit,
                   "meeting_benefit",
                   N_ ("What a meeting made easier"),
                   N_ ("What meetings made easier"))
