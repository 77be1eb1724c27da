/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-morning-call.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */
const TovChoice tov_morning_call_days[] = {
  { "weekdays", N_("Monday to Friday") },
  { "every_day", N_("Every day") },
  { "monday", N_("Mondays") },
  { "tuesday", N_("Tuesdays") },
  { "wednesday", N_("Wednesdays") },
  { "thursday", N_("Thursdays") },
  { "friday", N_("Fridays") },
  { "saturday", N_("Saturdays") },
  { "sunday", N_("Sundays") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovMorningCall, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovMorningCall, contact_id, N_("Who calls"), "contact",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovMorningCall, days, N_("Days"), tov_morning_call_days, "weekdays",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovMorningCall, at, N_("Time"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovMorningCall, from_date, N_("From"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovMorningCall, to_date, N_("To"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovMorningCall, note, N_("Note"),
    TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
};
/* clang-format on */

static gboolean
is_digit_below (char digit, char end)
{
  return digit >= '0' && digit < end;
}

/* "07:00". */
static gboolean
is_time (const char *text)
{
  return strlen (text) == 5 && text[2] == ':' && is_digit_below (text[0], '3')
         && is_digit_below (text[1], text[0] == '2' ? '4' : ':') && is_digit_below (text[3], '6')
         && is_digit_below (text[4], ':');
}

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovMorningCall *self = TOV_MORNING_CALL (record);

  if (self->at == NULL || is_time (self->at))
    return TRUE;
  *field = tov_entity_get_field (&tov_morning_call_entity, "at");
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM,
                       _ ("expected a time of day such as 07:00"));
  return FALSE;
}

TOV_DEFINE_RECORD (TovMorningCall,
                   tov_morning_call,
                   "morning_call",
                   N_ ("Wake-up call"),
                   N_ ("Wake-up calls"),
                   .validate = validate)
