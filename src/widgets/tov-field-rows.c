/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-field-rows.h"

#include "tov-boolean-row.h"
#include "tov-choice-row.h"
#include "tov-cpr-row.h"
#include "tov-cpr.h"
#include "tov-date-row.h"
#include "tov-entry-row.h"
#include "tov-file-row.h"
#include "tov-note-row.h"
#include "tov-reference-row.h"

GtkWidget *
tov_field_rows_create (const TovField *field, TovRecordSource *source)
{
  switch (field->kind) {
  case TOV_KIND_NOTE:
    return tov_note_row_new (field);
  case TOV_KIND_REFERENCE:
    return tov_reference_row_new (field, source);
  case TOV_KIND_CHOICE:
    return tov_choice_row_new (field);
  case TOV_KIND_DATE:
  case TOV_KIND_TIME:
  case TOV_KIND_BIRTH:
    return tov_date_row_new (field);
  case TOV_KIND_BOOLEAN:
    return tov_boolean_row_new (field);
  case TOV_KIND_FILE:
    return tov_file_row_new (field, source);
  case TOV_KIND_TEXT:
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
  default:
    if (field == tov_entity_get_field (&tov_cpr_entity, "number"))
      return tov_cpr_row_new (field);
    return tov_entry_row_new (field);
  }
}
