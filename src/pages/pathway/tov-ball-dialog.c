/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-ball-dialog.h"

#include "tov-asked-field.h"
#include "tov-ball-acts.h"
#include "tov-ball-answer-dialog.h"
#include "tov-ball.h"
#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-form-dialog.h"
#include "tov-log-choices.h"
#include "tov-organisation.h"
#include "tov-standing.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_BALL_DIALOG (tov_ball_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovBallDialog, tov_ball_dialog, TOV, BALL_DIALOG, TovFormDialog)

struct _TovBallDialog
{
  TovFormDialog parent_instance;
  TovStanding *standing;
  /* What is entered: the day, and what is expected. */
  TovBall *ball;
  TovLogChoices choices;
  TovFieldRow *receiver;
};

G_DEFINE_FINAL_TYPE (TovBallDialog, tov_ball_dialog, TOV_TYPE_FORM_DIALOG)

static const TovField receiver_field = {
  .name = "receiver",
  .label = N_ ("Throw the ball to"),
  .kind = TOV_KIND_TEXT,
};

/* On to what is expected. */
static void
on_receiver_taken_cb (TovBallDialog *self, TovTagRow *row)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
tov_ball_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovBallDialog *self = TOV_BALL_DIALOG (dialog);
  TovContext *context = tov_form_dialog_get_context (dialog);
  g_autofree char *receiver = NULL, *contact = NULL, *organisation = NULL;

  if (!tov_field_row_get_value (self->receiver, &receiver, error))
    return FALSE;
  if (receiver == NULL) {
    gtk_widget_grab_focus (tov_field_row_get_editor (self->receiver));
    g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED,
                         _ ("Choose who the ball is thrown to."));
    return FALSE;
  }
  contact = tov_log_choices_read_receiver (receiver, &tov_contact_entity);
  organisation = tov_log_choices_read_receiver (receiver, &tov_organisation_entity);
  return tov_ball_throw (tov_context_get_store (context), self->standing->young_person, contact,
                         organisation, self->ball->expectation, tov_context_get_me (context),
                         self->ball->thrown_on, error);
}

static void
tov_ball_dialog_finalize (GObject *object)
{
  TovBallDialog *self = TOV_BALL_DIALOG (object);

  g_clear_object (&self->standing);
  g_clear_object (&self->ball);
  g_free (self->choices.young_person);
  G_OBJECT_CLASS (tov_ball_dialog_parent_class)->finalize (object);
}

static void
tov_ball_dialog_class_init (TovBallDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_ball_dialog_finalize;
  dialog_class->save = tov_ball_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
}

static void
tov_ball_dialog_init (TovBallDialog *self)
{
}

/* "Bo Lund has the ball since 01-09-2011: ring to the master". */
static char *
describe_holder (TovStanding *standing)
{
  g_autofree char *since = tov_date_format (standing->ball_since);
  g_autofree char *words = NULL;

  if (standing->ball_name == NULL)
    return g_strdup (_ ("Nobody has the ball. The first one is accepted at once."));
  /* Translators: who has the ball, and since which day. */
  words = g_strdup_printf (_ ("%s has had the ball since %s"), standing->ball_name, since);
  return standing->expectation != NULL ? g_strdup_printf ("%s: %s", words, standing->expectation)
                                       : g_steal_pointer (&words);
}

static GtkWidget *
create_form (TovBallDialog *self)
{
  TovRecord *ball = TOV_RECORD (self->ball);
  GtkWidget *widget = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (self->choices.context));
  TovRecordForm *form = TOV_RECORD_FORM (widget);
  GtkWidget *group = tov_record_form_begin_group (form, NULL);
  GtkWidget *receiver = tov_tag_row_new (&receiver_field, 1, tov_log_choices_find_receivers,
                                         tov_log_choices_get_receiver, &self->choices);
  g_autofree char *words = describe_holder (self->standing);
  g_autofree char *description = tov_text_escape (words);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  tov_tag_row_set_eager (TOV_TAG_ROW (receiver), TRUE);
  self->receiver = TOV_FIELD_ROW (receiver);
  g_signal_connect_swapped (receiver, "taken", G_CALLBACK (on_receiver_taken_cb), self);
  g_signal_connect_object (receiver, "edited", G_CALLBACK (tov_form_dialog_emit_changed), self,
                           G_CONNECT_SWAPPED);
  tov_record_form_add_row (form, receiver);
  tov_record_form_add_field (form, ball, tov_entity_get_field (&tov_ball_entity, "expectation"));
  tov_record_form_add_field (form, ball,
                             tov_asked_field (&tov_ball_entity, "thrown_on", NULL, TRUE));
  return widget;
}

void
tov_ball_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person)
{
  g_autoptr (TovStanding) standing = NULL;
  TovBallDialog *self;

  if (young_person != NULL)
    standing =
        tov_standing_load (tov_context_get_store (context), young_person, tov_clock_today (), NULL);
  if (standing == NULL)
    return;
  if (standing->throw != NULL) {
    tov_ball_answer_dialog_present (context, parent, standing);
    return;
  }
  self = tov_form_dialog_new (TOV_TYPE_BALL_DIALOG, context, parent);
  self->standing = g_steal_pointer (&standing);
  self->choices.context = context;
  self->choices.young_person = g_strdup (young_person);
  self->ball = TOV_BALL (tov_record_new (&tov_ball_entity));
  self->ball->thrown_on = tov_clock_today ();
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("Throw the ball"), self->standing->name);
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), create_form (self));
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
  gtk_widget_grab_focus (tov_field_row_get_editor (self->receiver));
}
