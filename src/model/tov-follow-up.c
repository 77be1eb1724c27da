/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-follow-up.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovFollowUp, meeting_id, N_("Meeting"), "meeting",
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovFollowUp, agenda_item_id, N_("Agenda item"), "agenda_item",
    TOV_FIELD_COLUMN),
  TOV_NOTE (TovFollowUp, text, N_("Text"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_REFERENCE (TovFollowUp, responsible_id, N_("Responsible"), "contact",
    TOV_FIELD_COLUMN),
  TOV_DATE (TovFollowUp, due_on, N_("Due"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovFollowUp, done_on, N_("Done"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovFollowUp, tov_follow_up, "follow_up", N_ ("Follow-up"), N_ ("Follow-ups"))
