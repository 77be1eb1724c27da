/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-give-dialog.h"

#include "tov-clock.h"
#include "tov-file-choice.h"
#include "tov-number.h"
#include "tov-policy.h"
#include "tov-register-file.h"
#include "tov-safe-file.h"
#include "tov-summary-rows.h"

#include <glib/gi18n-lib.h>

/* What a thread is given. */
typedef struct
{
  TovConnection *snapshot;
  gboolean with_cpr;
  char *path;
} GiveJob;

struct _TovGiveDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  TovRegisterSummary *summary;
  /* The writing that is going on; NULL else. */
  GCancellable *work;

  GtkWidget *content;
  AdwPreferencesGroup *register_group;
  GtkWidget *cpr_group;
  AdwActionRow *cpr_row;
  GtkSwitch *cpr_switch;
  GtkWidget *policy_label;
  GtkWidget *save_button;
  GtkSpinner *spinner;
};

#define TOV_TYPE_GIVE_DIALOG (tov_give_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovGiveDialog, tov_give_dialog, TOV, GIVE_DIALOG, AdwWindow)
G_DEFINE_FINAL_TYPE (TovGiveDialog, tov_give_dialog, ADW_TYPE_WINDOW)

static void
free_job (GiveJob *job)
{
  g_clear_pointer (&job->snapshot, tov_connection_close);
  g_free (job->path);
  g_free (job);
}

/* The partnership if there is one, and the day: "Horsens 2026-11-22.tovholder". */
static char *
suggest_name (TovGiveDialog *self)
{
  const char *const *partnerships = (const char *const *) self->summary->partnerships;
  gboolean is_one = partnerships[0] != NULL && partnerships[1] == NULL;
  g_autofree char *day = tov_date_to_iso (tov_clock_today ());

  return g_strdup_printf ("%s %s" TOV_REGISTER_FILE_ENDING, is_one ? partnerships[0] : "Register",
                          day);
}

static void
set_busy (TovGiveDialog *self, gboolean is_busy)
{
  gtk_widget_set_sensitive (self->content, !is_busy);
  gtk_spinner_set_spinning (self->spinner, is_busy);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GiveJob *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tov_register_file_make (job->snapshot, job->with_cpr, &error);

  if (bytes != NULL
      && tov_safe_file_write (job->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              &error))
    g_task_return_pointer (task, g_filename_display_basename (job->path), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovGiveDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *words = NULL;

  /* The work is cancelled when the dialog goes; the file is written all the same. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  set_busy (self, FALSE);
  if (name == NULL) {
    tov_context_fail (self->context, _ ("The register was not handed over"), error);
    return;
  }
  words = g_strdup_printf (_ ("The register is in “%s”, and still here"), name);
  tov_context_notify (self->context, words, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_file (TovGiveDialog *self, const char *path)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  GiveJob *job = g_new0 (GiveJob, 1);

  self->work = g_cancellable_new ();
  task = g_task_new (NULL, self->work, on_written_cb, self);
  job->path = g_strdup (path);
  job->with_cpr = gtk_switch_get_active (self->cpr_switch);
  job->snapshot = tov_store_snapshot (tov_context_get_store (self->context), self->work, &error);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  set_busy (self, TRUE);
  if (job->snapshot == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_run_in_thread (task, write_in_thread);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovGiveDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_file_choice_save_finish (result, &error);

  /* The user may have closed the dialog meanwhile. */
  if (self->context == NULL)
    return;
  if (path != NULL)
    write_file (self, path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tov_context_fail (self->context, _ ("The register was not handed over"), error);
}

static void
on_save_button_clicked_cb (TovGiveDialog *self)
{
  static const char *const endings[] = { TOV_REGISTER_FILE_ENDING, NULL };
  g_autofree char *name = suggest_name (self);

  tov_file_choice_save (GTK_WINDOW (self), _ ("Hand Over the Register"), name, endings, NULL,
                        on_chosen_cb, g_object_ref (self));
}

static void
show_numbers (TovGiveDialog *self)
{
  guint n_numbers = self->summary->n_cpr_numbers;
  g_autofree char *number = tov_number_format (n_numbers, 0);
  g_autofree char *words = g_strdup_printf (
      ngettext ("%s number; otherwise left out", "%s numbers; otherwise left out", n_numbers),
      number);

  adw_action_row_set_subtitle (self->cpr_row, words);
  gtk_widget_set_visible (self->cpr_group, n_numbers > 0);
}

static void
tov_give_dialog_dispose (GObject *object)
{
  TovGiveDialog *self = TOV_GIVE_DIALOG (object);

  g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_give_dialog_parent_class)->dispose (object);
}

static void
tov_give_dialog_finalize (GObject *object)
{
  g_clear_pointer (&TOV_GIVE_DIALOG (object)->summary, tov_register_summary_free);
  G_OBJECT_CLASS (tov_give_dialog_parent_class)->finalize (object);
}

static void
tov_give_dialog_class_init (TovGiveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_give_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_give_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-give-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovGiveDialog, content);
  gtk_widget_class_bind_template_child (widget_class, TovGiveDialog, register_group);
  gtk_widget_class_bind_template_child (widget_class, TovGiveDialog, cpr_group);
  gtk_widget_class_bind_template_child (widget_class, TovGiveDialog, cpr_row);
  gtk_widget_class_bind_template_child (widget_class, TovGiveDialog, cpr_switch);
  gtk_widget_class_bind_template_child (widget_class, TovGiveDialog, policy_label);
  gtk_widget_class_bind_template_child (widget_class, TovGiveDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TovGiveDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_save_button_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_give_dialog_init (TovGiveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_give_dialog_present (TovContext *context, GtkWindow *parent)
{
  TovConnection *connection = tov_store_get_connection (tov_context_get_store (context));
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRegisterSummary) summary = tov_register_summary_new (connection, &error);
  gboolean is_allowed = tov_policy_check (TOV_POLICY_INTERNAL, NULL);
  TovGiveDialog *self;

  if (summary == NULL) {
    tov_context_fail (context, _ ("The register was not handed over"), error);
    return;
  }
  self = g_object_new (TOV_TYPE_GIVE_DIALOG, "transient-for", parent, "application",
                       gtk_window_get_application (parent), NULL);
  self->context = g_object_ref (context);
  self->summary = g_steal_pointer (&summary);
  tov_summary_rows_add (self->register_group, self->summary, NULL);
  show_numbers (self);
  gtk_widget_set_visible (self->policy_label, !is_allowed);
  gtk_widget_set_sensitive (self->save_button, is_allowed);
  gtk_window_present (GTK_WINDOW (self));
}
