/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-change-entry.h"

#include "tov-entities.h"
#include "tov-package-history.h"

#include <glib/gi18n-lib.h>

static const TovChoice operations[] = {
  { "insert", N_ ("Added") },
  { "update", N_ ("Changed") },
  { "delete", N_ ("Removed") },
  { NULL, NULL },
};

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovChangeEntry, transaction_id, N_("Act"), "change_transaction",
    TOV_FIELD_REQUIRED),
  TOV_TEXT (TovChangeEntry, entity, N_("Kind of record"), TOV_FIELD_REQUIRED),
  TOV_TEXT (TovChangeEntry, record_id, N_("Record"), TOV_FIELD_REQUIRED),
  TOV_CHOICE (TovChangeEntry, operation, N_("Operation"), operations, NULL, TOV_FIELD_REQUIRED),
  TOV_TEXT (TovChangeEntry, field, N_("Field"), TOV_FIELD_NONE),
  TOV_NOTE (TovChangeEntry, old_value, N_("Before"), TOV_FIELD_NONE),
  TOV_NOTE (TovChangeEntry, new_value, N_("After"), TOV_FIELD_NONE),
};
/* clang-format on */

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovChangeEntry *self = TOV_CHANGE_ENTRY (record);

  if (!tov_package_history_check_id (record, error))
    return FALSE;
  if (tov_entities_find (self->entity) != NULL)
    return TRUE;
  *field = tov_entity_get_field (&tov_change_entry_entity, "entity");
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                       _ ("expected the name of a file in the package, without .csv"));
  return FALSE;
}

TOV_DEFINE_RECORD (TovChangeEntry,
                   tov_change_entry,
                   "change_entry",
                   N_ ("Change"),
                   N_ ("Changes"),
                   .validate = validate)
