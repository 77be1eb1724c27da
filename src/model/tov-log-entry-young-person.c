/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-entry-young-person.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovLogEntryYoungPerson, log_entry_id, N_("Log entry"), "log_entry",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovLogEntryYoungPerson, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovLogEntryYoungPerson,
                   tov_log_entry_young_person,
                   "log_entry_young_person",
                   N_ ("Young person in a log entry"),
                   N_ ("Young people in log entries"))
