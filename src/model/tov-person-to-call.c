/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-to-call.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovPersonToCall, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NUMBER_BETWEEN (TovPersonToCall, position, N_("Position"), 1, 99,
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovPersonToCall, contact_id, N_("Contact"), "contact",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovPersonToCall, name, N_("Name"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovPersonToCall, phone, N_("Phone"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovPersonToCall, note, N_("What about"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovPersonToCall *self = TOV_PERSON_TO_CALL (record);

  if (self->contact_id != NULL || self->name != NULL)
    return TRUE;
  *field = tov_entity_get_field (&tov_person_to_call_entity, "contact_id");
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                       _ ("somebody must be named: a contact, or a name"));
  return FALSE;
}

TOV_DEFINE_RECORD (TovPersonToCall,
                   tov_person_to_call,
                   "person_to_call",
                   N_ ("Person to call"),
                   N_ ("People to call"),
                   .validate = validate)
