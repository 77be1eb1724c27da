/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agenda-template.h"

#include "tov-agenda-item.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovAgendaTemplate, contact_group_id, N_("Group"), "contact_group",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovAgendaTemplate, position, N_("Number"), 0, 9999,
    TOV_FIELD_COLUMN),
  TOV_TEXT (TovAgendaTemplate, title, N_("Title"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CHOICE (TovAgendaTemplate, kind, N_("Kind"), tov_agenda_kinds, "standing",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_BOOLEAN (TovAgendaTemplate, closed, N_("Closed (personal data)"),
    TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovAgendaTemplate, minutes_planned, N_("Minutes planned"), 0, 9999,
    TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovAgendaTemplate, month, N_("Once a year from month"), 1, 12,
    TOV_FIELD_COLUMN),
  TOV_NOTE (TovAgendaTemplate, background, N_("Background"),
    TOV_FIELD_SEARCH),
};

static const TovGroup groups[] = {
  { N_("At the meeting"), "minutes_planned" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (TovAgendaTemplate,
                   tov_agenda_template,
                   "agenda_template",
                   N_ ("Standing item"),
                   N_ ("Standing items"),
                   .groups = groups)
