/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-ball-answer-dialog.h"

#include "tov-asked-field.h"
#include "tov-ball-acts.h"
#include "tov-ball.h"
#include "tov-chip-row.h"
#include "tov-clock.h"
#include "tov-form-dialog.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_BALL_ANSWER_DIALOG (tov_ball_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovBallAnswerDialog, tov_ball_answer_dialog, TOV, BALL_ANSWER_DIALOG, TovFormDialog)

struct _TovBallAnswerDialog
{
  TovFormDialog parent_instance;
  TovStanding *standing;
  /* A copy of the throw, of which the day of the answer is entered. */
  TovBall *ball;
  const TovField *answered_on;
  TovFieldRow *answer;
};

G_DEFINE_FINAL_TYPE (TovBallAnswerDialog, tov_ball_answer_dialog, TOV_TYPE_FORM_DIALOG)

#define TAKEN_BACK "taken_back"

static const TovChoice answers[] = {
  { "accepted", N_ ("Accepted") },
  { "declined", N_ ("Declined") },
  { TAKEN_BACK, N_ ("Take back") },
  { NULL, NULL },
};

static const TovField answer_field = {
  .name = "answer",
  .label = N_ ("Answer"),
  .kind = TOV_KIND_CHOICE,
  .choices = answers,
};

static char *
get_answer (TovBallAnswerDialog *self)
{
  char *answer = NULL;

  tov_field_row_get_value (self->answer, &answer, NULL);
  return answer;
}

/* A throw that is taken back has no answer, so no day of it either. */
static void
on_answer_edited_cb (TovBallAnswerDialog *self, TovFieldRow *row)
{
  TovFormDialog *dialog = TOV_FORM_DIALOG (self);
  g_autofree char *answer = get_answer (self);

  tov_record_form_ask (tov_form_dialog_get_form (dialog), self->answered_on,
                       g_strcmp0 (answer, TAKEN_BACK) != 0);
  tov_form_dialog_emit_changed (dialog);
}

/* What becomes of the ball. */
static char *
tov_ball_answer_dialog_foresee (TovFormDialog *dialog)
{
  TovBallAnswerDialog *self = TOV_BALL_ANSWER_DIALOG (dialog);
  g_autofree char *answer = get_answer (self);
  const char *name =
      g_strcmp0 (answer, "accepted") == 0 ? self->standing->throw_name : self->standing->ball_name;

  return name != NULL ? g_strdup_printf (_ ("The ball then lies with %s."), name)
                      : g_strdup (_ ("Nobody has the ball then."));
}

static gboolean
tov_ball_answer_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovBallAnswerDialog *self = TOV_BALL_ANSWER_DIALOG (dialog);
  TovStore *store = tov_context_get_store (tov_form_dialog_get_context (dialog));
  g_autofree char *answer = get_answer (self);

  if (g_strcmp0 (answer, TAKEN_BACK) == 0)
    return tov_ball_take_back (store, self->standing->throw, error);
  return tov_ball_answer (store, self->standing->throw, g_strcmp0 (answer, "accepted") == 0,
                          self->ball->answered_on, error);
}

static void
tov_ball_answer_dialog_finalize (GObject *object)
{
  TovBallAnswerDialog *self = TOV_BALL_ANSWER_DIALOG (object);

  g_clear_object (&self->standing);
  g_clear_object (&self->ball);
  G_OBJECT_CLASS (tov_ball_answer_dialog_parent_class)->finalize (object);
}

static void
tov_ball_answer_dialog_class_init (TovBallAnswerDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_ball_answer_dialog_finalize;
  dialog_class->save = tov_ball_answer_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
  dialog_class->foresee = tov_ball_answer_dialog_foresee;
}

static void
tov_ball_answer_dialog_init (TovBallAnswerDialog *self)
{
}

/* "Thrown to the jobcentre 10-10-2011: grant the offer". */
static char *
describe_throw (TovBallAnswerDialog *self)
{
  g_autofree char *on = tov_date_format (self->standing->thrown_on);
  /* Translators: whom the ball was thrown to, and the day. */
  g_autofree char *words = g_strdup_printf (_ ("Thrown to %s %s"), self->standing->throw_name, on);

  return self->ball->expectation != NULL
             ? g_strdup_printf ("%s: %s", words, self->ball->expectation)
             : g_steal_pointer (&words);
}

static GtkWidget *
create_form (TovBallAnswerDialog *self, TovContext *context)
{
  GtkWidget *widget = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (context));
  TovRecordForm *form = TOV_RECORD_FORM (widget);
  GtkWidget *group = tov_record_form_begin_group (form, NULL);
  GtkWidget *answer = tov_chip_row_new (&answer_field);
  g_autofree char *words = describe_throw (self);
  g_autofree char *description = tov_text_escape (words);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  self->answer = TOV_FIELD_ROW (answer);
  tov_field_row_set_value (self->answer, "accepted");
  self->answered_on = tov_asked_field (&tov_ball_entity, "answered_on", NULL, TRUE);
  tov_record_form_add_row (form, answer);
  tov_record_form_add_field (form, TOV_RECORD (self->ball), self->answered_on);
  g_signal_connect_swapped (answer, "edited", G_CALLBACK (on_answer_edited_cb), self);
  return widget;
}

void
tov_ball_answer_dialog_present (TovContext *context, GtkWindow *parent, TovStanding *standing)
{
  g_autoptr (TovRecord) live =
      tov_store_get (tov_context_get_store (context), &tov_ball_entity, standing->throw, NULL);
  TovBallAnswerDialog *self;

  if (live == NULL)
    return;
  self = tov_form_dialog_new (TOV_TYPE_BALL_ANSWER_DIALOG, context, parent);
  self->standing = g_object_ref (standing);
  self->ball = TOV_BALL (tov_record_copy (live));
  self->ball->answered_on = tov_clock_today ();
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("The ball is thrown"), standing->name);
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), create_form (self, context));
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
  gtk_widget_grab_focus (tov_field_row_get_editor (self->answer));
}
