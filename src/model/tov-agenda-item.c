/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agenda-item.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_agenda_kinds[] = {
  { "standing", N_("Standing item") },
  { "information", N_("For information") },
  { "discussion", N_("For discussion") },
  { "decision", N_("For decision") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovAgendaItem, meeting_id, N_("Meeting"), "meeting",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovAgendaItem, position, N_("Number"), 0, 9999,
    TOV_FIELD_COLUMN),
  TOV_TEXT (TovAgendaItem, title, N_("Title"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CHOICE (TovAgendaItem, kind, N_("Kind"), tov_agenda_kinds, "information",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_BOOLEAN (TovAgendaItem, closed, N_("Closed (personal data)"),
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovAgendaItem, presenter_id, N_("Presenter"), "contact",
    TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovAgendaItem, minutes_planned, N_("Minutes planned"), 0, 9999,
    TOV_FIELD_NONE),
  TOV_NOTE (TovAgendaItem, background, N_("Background"),
    TOV_FIELD_SEARCH),
  TOV_NOTE (TovAgendaItem, minutes_text, N_("Minutes"),
    TOV_FIELD_SEARCH),
  TOV_REFERENCE (TovAgendaItem, carried_from_id, N_("Carried over from"), "agenda_item",
    TOV_FIELD_NONE),
};

static const TovGroup groups[] = {
  { N_("Presentation"), "presenter_id" },
  { N_("Minutes"), "minutes_text" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (TovAgendaItem,
                   tov_agenda_item,
                   "agenda_item",
                   N_ ("Agenda item"),
                   N_ ("Agenda items"),
                   .groups = groups)
