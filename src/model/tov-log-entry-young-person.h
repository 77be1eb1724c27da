/* A young person that a log entry is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_LOG_ENTRY_YOUNG_PERSON (tov_log_entry_young_person_get_type ())
G_DECLARE_FINAL_TYPE (
    TovLogEntryYoungPerson, tov_log_entry_young_person, TOV, LOG_ENTRY_YOUNG_PERSON, TovRecord)

struct _TovLogEntryYoungPerson
{
  TovRecord parent_instance;
  char *log_entry_id;
  char *young_person_id;
};

extern const TovEntity tov_log_entry_young_person_entity;

G_END_DECLS
