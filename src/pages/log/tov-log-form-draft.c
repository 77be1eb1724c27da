/* How the log form is filled from a draft, and read into one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-form-private.h"

#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-organisation.h"
#include "tov-tag-row.h"

static void
fill_row (TovLogForm *self, RowKind kind, const char *value)
{
  tov_field_row_set_value (self->rows[kind].row, value);
  tov_message_row_say (self->rows[kind].message, NULL, FALSE);
}

static void
fill_step (TovLogForm *self, const TovContactDraft *draft)
{
  g_autofree char *due = tov_date_to_iso (draft->step_due);

  fill_row (self, ROW_STEP, draft->step_text);
  fill_row (self, ROW_DUE, due);
  tov_log_form_refresh (self);
  tov_step_ticks_set_done (self->step_ticks, draft->done_steps);
}

static void
fill_ball (TovLogForm *self, const TovContactDraft *draft)
{
  g_autofree char *receiver =
      tov_log_choices_write_receiver (draft->ball_contact, draft->ball_organisation);

  fill_row (self, ROW_BALL, receiver);
  fill_row (self, ROW_EXPECTATION, draft->expectation);
}

static void
read_step (TovLogForm *self, TovContactDraft *draft)
{
  g_autofree char *due = tov_log_form_read_row (self, ROW_DUE);

  draft->step_text = tov_log_form_read_row (self, ROW_STEP);
  if (due != NULL)
    draft->step_due = tov_date_from_iso (due);
  draft->step_responsible = g_strdup (tov_context_get_me (self->context));
  g_ptr_array_unref (draft->done_steps);
  draft->done_steps = tov_step_ticks_list_done (self->step_ticks);
}

static void
read_ball (TovLogForm *self, TovContactDraft *draft)
{
  g_autofree char *receiver = tov_log_form_read_row (self, ROW_BALL);

  draft->ball_contact = tov_log_choices_read_receiver (receiver, &tov_contact_entity);
  draft->ball_organisation = tov_log_choices_read_receiver (receiver, &tov_organisation_entity);
  draft->expectation = tov_log_form_read_row (self, ROW_EXPECTATION);
}

static void
read_time (TovLogForm *self, TovContactDraft *draft)
{
  g_autofree char *minutes = tov_log_form_read_row (self, ROW_MINUTES);

  draft->happened_at = tov_log_form_read_row (self, ROW_WHEN);
  if (draft->happened_at == NULL)
    draft->happened_at = self->begun_at != NULL ? g_strdup (self->begun_at) : tov_clock_minute ();
  if (minutes != NULL)
    draft->minutes = g_ascii_strtoll (minutes, NULL, 10);
}

char *
tov_log_form_read_row (TovLogForm *self, RowKind kind)
{
  char *value = NULL;

  tov_field_row_get_value (self->rows[kind].row, &value, NULL);
  return value;
}

GPtrArray *
tov_log_form_list_people (TovLogForm *self)
{
  g_autofree char *chosen = tov_log_form_read_row (self, ROW_PEOPLE);

  return tov_tag_row_split (self->young_person != NULL ? self->young_person : chosen);
}

void
tov_log_form_fill (TovLogForm *self, const TovContactDraft *draft)
{
  g_autofree char *people = tov_tag_row_join (draft->young_people);
  g_autofree char *themes = tov_tag_row_join (draft->themes);
  g_autofree char *minutes = draft->minutes != TOV_NUMBER_NONE
                                 ? g_strdup_printf ("%" G_GINT64_FORMAT, draft->minutes)
                                 : NULL;
  char *corrects = g_strdup (draft->corrects);

  self->is_filling = TRUE;
  g_free (self->corrects);
  self->corrects = corrects;
  g_clear_pointer (&self->begun_at, g_free);
  fill_row (self, ROW_PEOPLE, people);
  fill_row (self, ROW_FORM, draft->form);
  fill_row (self, ROW_REACHED, draft->is_reached ? "1" : "0");
  fill_row (self, ROW_NOTE, draft->note);
  fill_row (self, ROW_THEMES, themes);
  fill_step (self, draft);
  fill_ball (self, draft);
  fill_row (self, ROW_WHEN, draft->happened_at);
  fill_row (self, ROW_MINUTES, minutes);
  self->is_filling = FALSE;
  tov_log_form_update (self);
}

TovContactDraft *
tov_log_form_read (TovLogForm *self)
{
  TovContactDraft *draft = tov_contact_draft_new ();
  g_autofree char *reached = tov_log_form_read_row (self, ROW_REACHED);
  g_autofree char *themes = tov_log_form_read_row (self, ROW_THEMES);

  g_ptr_array_unref (draft->young_people);
  draft->young_people = tov_log_form_list_people (self);
  g_ptr_array_unref (draft->themes);
  draft->themes = tov_tag_row_split (themes);
  draft->form = tov_log_form_read_row (self, ROW_FORM);
  draft->is_reached = g_strcmp0 (reached, "1") == 0;
  draft->note = tov_log_form_read_row (self, ROW_NOTE);
  draft->worker = g_strdup (tov_context_get_me (self->context));
  draft->corrects = g_strdup (self->corrects);
  read_time (self, draft);
  read_step (self, draft);
  read_ball (self, draft);
  return draft;
}

gboolean
tov_log_form_is_touched (TovLogForm *self)
{
  g_autoptr (GPtrArray) done = tov_step_ticks_list_done (self->step_ticks);

  for (RowKind kind = ROW_NOTE; kind < N_ROWS; kind++) {
    g_autofree char *value = tov_log_form_read_row (self, kind);

    if (value != NULL)
      return TRUE;
  }
  return done->len > 0;
}
