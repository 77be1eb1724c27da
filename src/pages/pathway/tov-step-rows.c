/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-step-rows.h"

#include "tov-clock.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* What is to happen: one line is enough, and nobody has to write it. */
static const TovField *
find_text_field (void)
{
  static TovField field;

  if (field.name == NULL) {
    field = *tov_entity_get_field (&tov_next_step_entity, "text");
    field.kind = TOV_KIND_TEXT;
    field.label = N_ ("What is to happen");
    field.flags &= ~TOV_FIELD_REQUIRED;
  }
  return &field;
}

/* "Open already: Ring til mester, 24-10-2011", or that there must always be one. */
static char *
describe_open (TovStanding *standing)
{
  g_autofree char *due = NULL;

  if (standing == NULL || standing->step_text == NULL)
    return g_strdup (_ ("There is always a next step. None is open."));
  if (standing->step_due == TOV_DATE_NONE)
    return g_strdup_printf (_ ("Open already: %s"), standing->step_text);
  due = tov_date_format (standing->step_due);
  /* Translators: what is to happen, and the day by which. */
  return g_strdup_printf (_ ("Open already: %s, %s"), standing->step_text, due);
}

TovNextStep *
tov_step_rows_create (TovContext *context, TovStanding *standing)
{
  TovRecord *step = tov_record_new (&tov_next_step_entity);
  const char *me = tov_context_get_me (context);

  g_object_set (step, "set_on", tov_clock_today (), NULL);
  if (standing != NULL)
    g_object_set (step, "young_person_id", standing->young_person, NULL);
  if (me != NULL || standing != NULL)
    g_object_set (step, "responsible_id", me != NULL ? me : standing->key_worker, NULL);
  return TOV_NEXT_STEP (step);
}

void
tov_step_rows_add (TovRecordForm *form, TovNextStep *step)
{
  tov_record_form_add_field (form, TOV_RECORD (step), find_text_field ());
  tov_record_form_add_field (form, TOV_RECORD (step),
                             tov_entity_get_field (&tov_next_step_entity, "due_on"));
}

GtkWidget *
tov_step_rows_add_group (TovRecordForm *form, TovNextStep *step, TovStanding *standing)
{
  GtkWidget *group = tov_record_form_begin_group (form, _ ("Next step"));
  g_autofree char *words = describe_open (standing);
  g_autofree char *description = tov_text_escape (words);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  tov_step_rows_add (form, step);
  return group;
}

TovNextStep *
tov_step_rows_get (TovNextStep *step)
{
  return step->text != NULL ? step : NULL;
}
