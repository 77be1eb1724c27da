/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-change-transaction.h"

#include "tov-package-file.h"
#include "tov-package-history.h"

#include <glib/gi18n-lib.h>

static const TovChoice states[] = {
  { "done", N_ ("Done") },
  { "undone", N_ ("Undone") },
  { "dropped", N_ ("Undone for good") },
  { NULL, NULL },
};

/* clang-format off */
static const TovField fields[] = {
  TOV_TEXT (TovChangeTransaction, at, N_("When"), TOV_FIELD_REQUIRED),
  TOV_TEXT (TovChangeTransaction, who, N_("Who"), TOV_FIELD_NONE),
  TOV_TEXT (TovChangeTransaction, title, N_("What was done"), TOV_FIELD_NONE),
  TOV_REFERENCE (TovChangeTransaction, undoes_id, N_("Undoes"), "change_transaction",
    TOV_FIELD_NONE),
  TOV_CHOICE (TovChangeTransaction, state, N_("State"), states, "done", TOV_FIELD_NONE),
};
/* clang-format on */

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovChangeTransaction *self = TOV_CHANGE_TRANSACTION (record);

  if (!tov_package_history_check_id (record, error))
    return FALSE;
  if (tov_package_is_stamp (self->at))
    return TRUE;
  *field = tov_entity_get_field (&tov_change_transaction_entity, "at");
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                       _ ("expected a time YYYY-MM-DDTHH:MM:SSZ"));
  return FALSE;
}

TOV_DEFINE_RECORD (TovChangeTransaction,
                   tov_change_transaction,
                   "change_transaction",
                   N_ ("Act"),
                   N_ ("Acts"),
                   .validate = validate)
