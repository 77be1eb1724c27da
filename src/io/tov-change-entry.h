/* A changed field in the change log, as a data package holds it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHANGE_ENTRY (tov_change_entry_get_type ())
G_DECLARE_FINAL_TYPE (TovChangeEntry, tov_change_entry, TOV, CHANGE_ENTRY, TovRecord)

struct _TovChangeEntry
{
  TovRecord parent_instance;
  char *transaction_id;
  char *entity;
  char *record_id;
  char *operation;
  char *field;
  char *old_value;
  char *new_value;
};

extern const TovEntity tov_change_entry_entity;

G_END_DECLS
