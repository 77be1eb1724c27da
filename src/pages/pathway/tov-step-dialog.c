/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-step-dialog.h"

#include "tov-clock.h"
#include "tov-form-dialog.h"
#include "tov-open-steps.h"
#include "tov-record-editor.h"
#include "tov-step-rows.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_STEP_DIALOG (tov_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovStepDialog, tov_step_dialog, TOV, STEP_DIALOG, TovFormDialog)

struct _TovStepDialog
{
  TovFormDialog parent_instance;
  TovStanding *standing;
  /* Elements OpenStep. */
  GPtrArray *open;
  TovNextStep *step;
};

G_DEFINE_FINAL_TYPE (TovStepDialog, tov_step_dialog, TOV_TYPE_FORM_DIALOG)

/* A step that is open, and what became of it. */
typedef struct
{
  TovStepDialog *dialog;
  /* The copy that the form edits. */
  TovNextStep *step;
  /* Why it is dropped. Every step has a row of its own. */
  TovField because;
  AdwActionRow *row;
  GtkCheckButton *done;
  GtkToggleButton *dropped;
} OpenStep;

static void
free_open (OpenStep *open)
{
  g_clear_object (&open->step);
  g_free (open);
}

static TovContext *
get_context (TovStepDialog *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

static TovStore *
get_store (TovStepDialog *self)
{
  return tov_context_get_store (get_context (self));
}

/* "20-10-2011 · Ole Vestermark" */
static char *
describe_step (TovStepDialog *self, TovNextStep *step)
{
  g_autofree char *due = tov_date_format (step->due_on);
  g_autofree char *who = NULL;

  if (step->responsible_id == NULL)
    return g_strdup (due);
  who = tov_record_source_get_title (TOV_RECORD_SOURCE (get_context (self)), "contact",
                                     step->responsible_id);
  return g_strdup_printf ("%s%s%s", due, *due != '\0' ? " · " : "", who);
}

static void
show_step (OpenStep *open)
{
  g_autofree char *words = describe_step (open->dialog, open->step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (open->row), open->step->text);
  adw_action_row_set_subtitle (open->row, words);
}

static gboolean
stays_open (OpenStep *open)
{
  return !gtk_check_button_get_active (open->done) && !gtk_toggle_button_get_active (open->dropped);
}

static void
on_done_toggled_cb (OpenStep *open, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    gtk_toggle_button_set_active (open->dropped, FALSE);
  tov_form_dialog_emit_changed (TOV_FORM_DIALOG (open->dialog));
}

/* A step is not dropped without a word. */
static void
on_dropped_toggled_cb (OpenStep *open, GtkToggleButton *button)
{
  TovFormDialog *dialog = TOV_FORM_DIALOG (open->dialog);
  gboolean is_dropped = gtk_toggle_button_get_active (button);

  if (is_dropped)
    gtk_check_button_set_active (open->done, FALSE);
  tov_record_form_ask (tov_form_dialog_get_form (dialog), &open->because, is_dropped);
  tov_form_dialog_emit_changed (dialog);
}

static void
on_edited_cb (TovRecord *record, gpointer user_data)
{
  TovStepDialog *self = user_data;

  for (guint i = 0; i < self->open->len; i++) {
    OpenStep *open = g_ptr_array_index (self->open, i);

    if (g_str_equal (tov_record_get_id (TOV_RECORD (open->step)), tov_record_get_id (record))) {
      tov_record_update (TOV_RECORD (open->step), record);
      show_step (open);
    }
  }
}

/* Another day, or other words; why it is dropped stays here. */
static void
on_edit_clicked_cb (OpenStep *open, GtkButton *button)
{
  TovStepDialog *self = open->dialog;
  g_autoptr (TovRecord) live = tov_store_get (get_store (self), &tov_next_step_entity,
                                              tov_record_get_id (TOV_RECORD (open->step)), NULL);

  if (live != NULL)
    tov_record_editor_present (get_context (self), GTK_WINDOW (self), live,
                               tov_entity_get_field (&tov_next_step_entity, "young_person_id"),
                               on_edited_cb, self);
}

/* What is open when this is saved. */
static char *
tov_step_dialog_foresee (TovFormDialog *dialog)
{
  TovStepDialog *self = TOV_STEP_DIALOG (dialog);

  for (guint i = 0; i < self->open->len; i++)
    if (stays_open (g_ptr_array_index (self->open, i)))
      return NULL;
  return tov_step_rows_get (self->step) == NULL
             ? g_strdup (_ ("There is always a next step: write what is to happen now."))
             : NULL;
}

static gboolean
save_open (TovStepDialog *self, OpenStep *open, GError **error)
{
  TovRecord *step = TOV_RECORD (open->step);

  if (gtk_check_button_get_active (open->done))
    return tov_open_steps_finish (get_store (self), tov_record_get_id (step), tov_clock_today (),
                                  error);
  if (!gtk_toggle_button_get_active (open->dropped))
    return TRUE;
  g_object_set (step, "cancelled_on", tov_clock_today (), NULL);
  return tov_store_save (get_store (self), step, error);
}

static gboolean
save_all (TovStepDialog *self, GError **error)
{
  TovNextStep *step = tov_step_rows_get (self->step);

  for (guint i = 0; i < self->open->len; i++)
    if (!save_open (self, g_ptr_array_index (self->open, i), error))
      return FALSE;
  return step == NULL || tov_store_save (get_store (self), TOV_RECORD (step), error);
}

static gboolean
tov_step_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovStepDialog *self = TOV_STEP_DIALOG (dialog);
  TovStore *store = get_store (self);
  g_autofree char *title = g_strdup_printf (_ ("Next step of %s saved"), self->standing->name);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, save_all (self, error), error);
}

static void
tov_step_dialog_finalize (GObject *object)
{
  TovStepDialog *self = TOV_STEP_DIALOG (object);

  g_clear_object (&self->standing);
  g_clear_object (&self->step);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_step_dialog_parent_class)->finalize (object);
}

static void
tov_step_dialog_class_init (TovStepDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_step_dialog_finalize;
  dialog_class->save = tov_step_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
  dialog_class->foresee = tov_step_dialog_foresee;
}

static void
tov_step_dialog_init (TovStepDialog *self)
{
  self->open = g_ptr_array_new_with_free_func ((GDestroyNotify) free_open);
}

static void
name_control (gpointer control, const char *words, const char *step)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", words, step);

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (control, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
add_open (TovStepDialog *self, TovRecordForm *form, TovNextStep *step)
{
  OpenStep *open = g_new0 (OpenStep, 1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");

  open->dialog = self;
  open->step = TOV_NEXT_STEP (tov_record_copy (TOV_RECORD (step)));
  open->because = *tov_entity_get_field (&tov_next_step_entity, "cancelled_because");
  open->because.kind = TOV_KIND_TEXT;
  open->because.flags |= TOV_FIELD_REQUIRED;
  open->done = GTK_CHECK_BUTTON (gtk_check_button_new ());
  open->dropped = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Drop")));
  open->row = ADW_ACTION_ROW (row);
  g_ptr_array_add (self->open, open);
  name_control (edit, _ ("Edit"), step->text);
  name_control (open->done, _ ("Done"), step->text);
  name_control (open->dropped, _ ("Drop"), step->text);
  gtk_widget_add_css_class (GTK_WIDGET (open->dropped), "flat");
  gtk_widget_add_css_class (edit, "flat");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  show_step (open);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (open->done));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), edit);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (open->dropped));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (open->done));
  gtk_widget_set_focusable (row, FALSE);
  tov_record_form_add_row (form, row);
  tov_record_form_add_field (form, TOV_RECORD (open->step), &open->because);
  tov_record_form_ask (form, &open->because, FALSE);
  g_signal_connect_swapped (edit, "clicked", G_CALLBACK (on_edit_clicked_cb), open);
  g_signal_connect_swapped (open->done, "toggled", G_CALLBACK (on_done_toggled_cb), open);
  g_signal_connect_swapped (open->dropped, "toggled", G_CALLBACK (on_dropped_toggled_cb), open);
}

static GtkWidget *
create_form (TovStepDialog *self)
{
  GtkWidget *widget = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (get_context (self)));
  TovRecordForm *form = TOV_RECORD_FORM (widget);
  g_autoptr (GPtrArray) steps = tov_open_steps_load (get_store (self), self->standing->young_person,
                                                     tov_clock_today (), NULL);

  if (steps != NULL && steps->len > 0)
    tov_record_form_begin_group (form, _ ("Open steps"));
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    add_open (self, form, g_ptr_array_index (steps, i));
  tov_record_form_begin_group (form, self->open->len > 0 ? _ ("And then") : NULL);
  tov_step_rows_add (form, self->step);
  tov_record_form_add_field (form, TOV_RECORD (self->step),
                             tov_entity_get_field (&tov_next_step_entity, "responsible_id"));
  return widget;
}

void
tov_step_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person)
{
  g_autoptr (TovStanding) standing = NULL;
  TovStepDialog *self;
  TovFormDialog *dialog;

  if (young_person != NULL)
    standing =
        tov_standing_load (tov_context_get_store (context), young_person, tov_clock_today (), NULL);
  /* An action may name who has gone. */
  if (standing == NULL)
    return;
  self = tov_form_dialog_new (TOV_TYPE_STEP_DIALOG, context, parent);
  dialog = TOV_FORM_DIALOG (self);
  self->standing = g_steal_pointer (&standing);
  self->step = tov_step_rows_create (context, self->standing);
  tov_form_dialog_set_heading (dialog, _ ("Next step"), self->standing->name);
  tov_form_dialog_set_form (dialog, create_form (self));
  tov_form_dialog_present (dialog);
}
