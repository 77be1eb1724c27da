/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-activity.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_activity_kinds[] = {
  { "conference", N_("Conference") },
  { "visit_day", N_("Visit day") },
  { "workshop", N_("Workshop") },
  { "network", N_("Network meeting") },
  { "communication", N_("Communication") },
  { "method", N_("Method development") },
  { "other", N_("Other activity") },
  { NULL, NULL },
};

const TovChoice tov_activity_statuses[] = {
  { "planned", N_("Planned") },
  { "running", N_("Under way") },
  { "done", N_("Completed") },
  { "cancelled", N_("Cancelled") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovActivity, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovActivity, phase_id, N_("Phase"), "phase",
    TOV_FIELD_COLUMN),
  TOV_TEXT (TovActivity, title, N_("Title"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CHOICE (TovActivity, kind, N_("Kind"), tov_activity_kinds, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovActivity, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovActivity, to_date, N_("To"),
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovActivity, responsible_id, N_("Responsible"), "contact",
    TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovActivity, participants, N_("Participants"), 0, 99999,
    TOV_FIELD_COLUMN),
  TOV_CHOICE (TovActivity, status, N_("Status"), tov_activity_statuses, "planned",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NOTE (TovActivity, result, N_("Result"),
    TOV_FIELD_SEARCH),
};

static const TovGroup groups[] = {
  { N_("Period"), "from_date" },
  { N_("Responsible and participants"), "responsible_id" },
  { N_("Result"), "status" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovActivity, tov_activity, "activity", N_ ("Activity"), N_ ("Activities"), .groups = groups)
