/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-package-history.h"

#include "tov-change-entry.h"
#include "tov-change-transaction.h"

#include <glib/gi18n-lib.h>

static const TovEntity *const entities[] = {
  &tov_change_transaction_entity,
  &tov_change_entry_entity,
  NULL,
};

const TovEntity *const *
tov_package_history_entities (void)
{
  return entities;
}

gboolean
tov_package_history_check_id (TovRecord *record, GError **error)
{
  const char *id = tov_record_get_id (record);
  gint64 number;

  /* An id that is missing or refused has its own fault. Numbers are written in one way only. */
  if (id == NULL || (*id != '0' && g_ascii_string_to_signed (id, 10, 1, G_MAXINT64, &number, NULL)))
    return TRUE;
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                       _ ("expected a whole number from 1"));
  return FALSE;
}
