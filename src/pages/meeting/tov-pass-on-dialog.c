/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-pass-on-dialog.h"

#include "tov-clock.h"
#include "tov-decision-notice.h"
#include "tov-decision-reach.h"
#include "tov-form-dialog.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PASS_ON_DIALOG (tov_pass_on_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovPassOnDialog, tov_pass_on_dialog, TOV, PASS_ON_DIALOG, TovFormDialog)

struct _TovPassOnDialog
{
  TovFormDialog parent_instance;
  TovDecisionReach *reach;
  /* Elements Receiver: those who have not been told. */
  GPtrArray *receivers;
  /* Holds the day alone, which is asked for once for all. */
  TovRecord *notice;
};

G_DEFINE_FINAL_TYPE (TovPassOnDialog, tov_pass_on_dialog, TOV_TYPE_FORM_DIALOG)

typedef struct
{
  TovPassOnDialog *dialog;
  const TovDecisionReceiver *receiver;
  GtkCheckButton *told;
  GtkToggleButton *spared;
} Receiver;

static TovStore *
get_store (TovPassOnDialog *self)
{
  return tov_context_get_store (tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));
}

static void
on_told_toggled_cb (Receiver *receiver)
{
  if (gtk_check_button_get_active (receiver->told))
    gtk_toggle_button_set_active (receiver->spared, FALSE);
  tov_form_dialog_emit_changed (TOV_FORM_DIALOG (receiver->dialog));
}

static void
on_spared_toggled_cb (Receiver *receiver)
{
  if (gtk_toggle_button_get_active (receiver->spared))
    gtk_check_button_set_active (receiver->told, FALSE);
  tov_form_dialog_emit_changed (TOV_FORM_DIALOG (receiver->dialog));
}

static void
on_all_toggled_cb (TovPassOnDialog *self, GtkCheckButton *all)
{
  for (guint i = 0; i < self->receivers->len; i++) {
    Receiver *receiver = g_ptr_array_index (self->receivers, i);

    gtk_check_button_set_active (receiver->told, gtk_check_button_get_active (all));
  }
}

/* Those who are told now; elements ids. */
static GPtrArray *
list_told (TovPassOnDialog *self)
{
  GPtrArray *told = g_ptr_array_new ();

  for (guint i = 0; i < self->receivers->len; i++) {
    Receiver *receiver = g_ptr_array_index (self->receivers, i);

    if (gtk_check_button_get_active (receiver->told))
      g_ptr_array_add (told, receiver->receiver->organisation);
  }
  return told;
}

/* Those whom it is for from now on, the ones who have been told before among them. */
static GPtrArray *
list_meant (TovPassOnDialog *self)
{
  GPtrArray *meant = g_ptr_array_new ();

  for (guint i = 0; i < self->reach->receivers->len; i++)
    g_ptr_array_add (
        meant,
        ((TovDecisionReceiver *) g_ptr_array_index (self->reach->receivers, i))->organisation);
  for (guint i = 0; i < self->receivers->len; i++) {
    Receiver *receiver = g_ptr_array_index (self->receivers, i);

    if (gtk_toggle_button_get_active (receiver->spared))
      g_ptr_array_remove (meant, receiver->receiver->organisation);
  }
  return meant;
}

static gboolean
save_all (TovPassOnDialog *self, GPtrArray *told, GPtrArray *meant, GError **error)
{
  const char *decision = tov_record_get_id (TOV_RECORD (self->reach->decision));

  if (meant->len < self->reach->receivers->len
      && !tov_decision_reach_choose (get_store (self), decision, meant, error))
    return FALSE;
  return told->len == 0
         || tov_decision_reach_pass_on (get_store (self), decision, told,
                                        TOV_DECISION_NOTICE (self->notice)->notified_on, error);
}

static gboolean
tov_pass_on_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovPassOnDialog *self = TOV_PASS_ON_DIALOG (dialog);
  g_autoptr (GPtrArray) told = list_told (self), meant = list_meant (self);
  g_autofree char *title = g_strdup_printf (_ ("Passed on: “%s”"), self->reach->decision->text);

  if (told->len == 0 && meant->len == self->reach->receivers->len) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                         _ ("Nobody is chosen: put a tick at those who have been told."));
    return FALSE;
  }
  return tov_store_begin (get_store (self), title, error)
         && tov_store_end (get_store (self), save_all (self, told, meant, error), error);
}

static void
tov_pass_on_dialog_finalize (GObject *object)
{
  TovPassOnDialog *self = TOV_PASS_ON_DIALOG (object);

  g_clear_pointer (&self->receivers, g_ptr_array_unref);
  g_clear_pointer (&self->reach, tov_decision_reach_free);
  g_clear_object (&self->notice);
  G_OBJECT_CLASS (tov_pass_on_dialog_parent_class)->finalize (object);
}

static void
tov_pass_on_dialog_class_init (TovPassOnDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_pass_on_dialog_finalize;
  dialog_class->save = tov_pass_on_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
}

static void
tov_pass_on_dialog_init (TovPassOnDialog *self)
{
  self->receivers = g_ptr_array_new_with_free_func (g_free);
}

static GtkWidget *
create_row (const TovDecisionReceiver *receiver)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), receiver->name);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
add_told (TovRecordForm *form, const TovDecisionReceiver *receiver)
{
  GtkWidget *row = create_row (receiver);
  g_autofree char *day = tov_date_format (receiver->notified_on);
  g_autofree char *words = g_strdup_printf (_ ("Passed on %s"), day);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  tov_record_form_add_row (form, row);
}

static void
add_missing (TovPassOnDialog *self, TovRecordForm *form, const TovDecisionReceiver *missing)
{
  Receiver *receiver = g_new0 (Receiver, 1);
  GtkWidget *row = create_row (missing);
  g_autofree char *spared = g_strdup_printf (_ ("Not for %s"), missing->name);

  receiver->dialog = self;
  receiver->receiver = missing;
  receiver->told = GTK_CHECK_BUTTON (gtk_check_button_new ());
  receiver->spared = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Not for them")));
  gtk_widget_set_valign (GTK_WIDGET (receiver->told), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (receiver->spared), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (receiver->told), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  missing->name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (receiver->spared), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spared, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (receiver->told));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (receiver->spared));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (receiver->told));
  g_signal_connect_swapped (receiver->told, "toggled", G_CALLBACK (on_told_toggled_cb), receiver);
  g_signal_connect_swapped (receiver->spared, "toggled", G_CALLBACK (on_spared_toggled_cb),
                            receiver);
  g_ptr_array_add (self->receivers, receiver);
  tov_record_form_add_row (form, row);
}

static void
add_receivers (TovPassOnDialog *self, TovRecordForm *form)
{
  GtkWidget *group = tov_record_form_begin_group (form, _ ("Who has been told?"));
  GtkWidget *all = gtk_check_button_new_with_mnemonic (_ ("_All"));

  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), all);
  g_signal_connect_object (all, "toggled", G_CALLBACK (on_all_toggled_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < self->reach->receivers->len; i++) {
    const TovDecisionReceiver *receiver = g_ptr_array_index (self->reach->receivers, i);

    if (receiver->notified_on == TOV_DATE_NONE)
      add_missing (self, form, receiver);
    else
      add_told (form, receiver);
  }
  gtk_widget_set_visible (all, self->receivers->len > 0);
}

void
tov_pass_on_dialog_present (TovContext *context, GtkWindow *parent, const char *decision)
{
  g_autoptr (GError) error = NULL;
  TovDecisionReach *reach =
      tov_decision_reach_load (tov_context_get_store (context), decision, &error);
  TovPassOnDialog *self;
  GtkWidget *form;

  if (reach == NULL) {
    tov_context_fail (context, _ ("The decision cannot be passed on"), error);
    return;
  }
  self = tov_form_dialog_new (TOV_TYPE_PASS_ON_DIALOG, context, parent);
  self->reach = reach;
  self->notice = tov_record_new (&tov_decision_notice_entity);
  g_object_set (self->notice, "notified_on", tov_clock_today (), NULL);
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("Pass on a decision"),
                               reach->decision->text);
  form = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (context));
  add_receivers (self, TOV_RECORD_FORM (form));
  tov_record_form_begin_group (TOV_RECORD_FORM (form), NULL);
  tov_record_form_add_field (TOV_RECORD_FORM (form), self->notice,
                             tov_entity_get_field (&tov_decision_notice_entity, "notified_on"));
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), form);
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
  if (self->receivers->len > 0)
    gtk_widget_grab_focus (
        GTK_WIDGET (((Receiver *) g_ptr_array_index (self->receivers, 0))->told));
}
