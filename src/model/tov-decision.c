/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-decision.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_decision_statuses[] = {
  { "open", N_("Not carried out") },
  { "done", N_("Carried out") },
  { "dropped", N_("Dropped") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovDecision, agenda_item_id, N_("Agenda item"), "agenda_item",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NOTE (TovDecision, text, N_("Text"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_REFERENCE (TovDecision, responsible_id, N_("Responsible"), "contact",
    TOV_FIELD_COLUMN),
  TOV_DATE (TovDecision, due_on, N_("Due"),
    TOV_FIELD_COLUMN),
  TOV_CHOICE (TovDecision, status, N_("Status"), tov_decision_statuses, "open",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovDecision, tov_decision, "decision", N_ ("Decision"), N_ ("Decisions"))
