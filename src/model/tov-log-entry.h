/* A contact or an attempt, as it is noted in the logbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_LOG_ENTRY (tov_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (TovLogEntry, tov_log_entry, TOV, LOG_ENTRY, TovRecord)

struct _TovLogEntry
{
  TovRecord parent_instance;
  char *happened_at;
  char *form;
  gboolean reached;
  gint64 minutes;
  char *worker_id;
  char *note;
  char *corrects_id;
};

extern const TovEntity tov_log_entry_entity;
extern const TovChoice tov_contact_forms[];

G_END_DECLS
