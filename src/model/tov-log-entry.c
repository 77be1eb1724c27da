/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-entry.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_contact_forms[] = {
  { "meeting", N_("Meeting") },
  { "home_visit", N_("Home visit") },
  { "accompaniment", N_("Accompaniment") },
  { "phone", N_("Telephone") },
  { "text_mail", N_("Text message or e-mail") },
  { "video", N_("Video") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_TIME (TovLogEntry, happened_at, N_("When"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovLogEntry, form, N_("How"), tov_contact_forms, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_BOOLEAN (TovLogEntry, reached, N_("Reached"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NUMBER_BETWEEN (TovLogEntry, minutes, N_("Minutes spent"), 0, 1440,
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovLogEntry, worker_id, N_("Staff member"), "contact",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovLogEntry, note, N_("Note"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovLogEntry, corrects_id, N_("Corrects"), "log_entry",
    TOV_FIELD_PERSONAL),
};

static const TovGroup groups[] = {
  { N_("What happened"), "note" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovLogEntry, tov_log_entry, "log_entry", N_ ("Log entry"), N_ ("Log entries"), .groups = groups)
