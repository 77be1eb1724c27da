/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-backups-dialog.h"

#include "tov-alert.h"
#include "tov-backup.h"
#include "tov-clock.h"
#include "tov-difference-row.h"
#include "tov-location.h"

#include <glib/gi18n-lib.h>

/* What a thread is given: a snapshot of the register, and the name of a backup. */
typedef struct
{
  TovConnection *now;
  char *path;
} CompareJob;

/* And what it finds. */
typedef struct
{
  TovConnection *then;
  GPtrArray *differences;
} Comparison;

struct _TovBackupsDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  char *folder;
  GPtrArray *backups;
  /* The one that was chosen, and what was found; NULL before. */
  const TovBackup *chosen;
  Comparison *comparison;
  /* The work that is going on; NULL else. */
  GCancellable *work;

  AdwWindowTitle *window_title;
  GtkWidget *back_button;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *folder_label;
  GtkSpinner *spinner;
  GtkLabel *busy_label;
  AdwPreferencesGroup *difference_group;
  GtkListBox *difference_list;
};

#define TOV_TYPE_BACKUPS_DIALOG (tov_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovBackupsDialog, tov_backups_dialog, TOV, BACKUPS_DIALOG, AdwWindow)
G_DEFINE_FINAL_TYPE (TovBackupsDialog, tov_backups_dialog, ADW_TYPE_WINDOW)

static void
free_job (CompareJob *job)
{
  g_clear_pointer (&job->now, tov_connection_close);
  g_free (job->path);
  g_free (job);
}

static void
free_comparison (Comparison *comparison)
{
  g_clear_pointer (&comparison->then, tov_connection_close);
  g_clear_pointer (&comparison->differences, g_ptr_array_unref);
  g_free (comparison);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Comparison, free_comparison)

static void
empty (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_page (TovBackupsDialog *self, const char *name, const char *title)
{
  gboolean is_list = g_str_equal (name, "list") || g_str_equal (name, "empty");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (name, "busy"));
  gtk_widget_set_visible (self->back_button, !is_list && !g_str_equal (name, "busy"));
  adw_window_title_set_title (self->window_title, title);
}

static void
add_backup (TovBackupsDialog *self, const TovBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *at = tov_clock_format (backup->at);
  g_autofree char *size = g_format_size ((guint64) backup->size);
  g_autofree char *words =
      g_strdup_printf ("%s · %s", tov_backup_reason_get_label (backup->reason), size);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), at);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
}

/* Whatever was going on is left: the list is shown as the folder is now. */
static void
show_list (TovBackupsDialog *self)
{
  TovStore *store = tov_context_get_store (self->context);

  g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_pointer (&self->comparison, free_comparison);
  self->chosen = NULL;
  empty (self->list);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  self->backups = tov_backup_list_all (tov_store_get_path (store), self->folder);
  for (guint i = 0; i < self->backups->len; i++)
    add_backup (self, g_ptr_array_index (self->backups, i));
  show_page (self, self->backups->len > 0 ? "list" : "empty", _ ("Backups"));
}

static GCancellable *
begin_work (TovBackupsDialog *self, const char *words, const char *title)
{
  g_clear_object (&self->work);
  self->work = g_cancellable_new ();
  gtk_label_set_label (self->busy_label, words);
  show_page (self, "busy", title);
  return self->work;
}

static void
tell_trouble (TovBackupsDialog *self, const char *heading, const GError *error)
{
  show_list (self);
  tov_alert_show (GTK_WINDOW (self), heading, error->message);
}

static void
show_comparison (TovBackupsDialog *self)
{
  GPtrArray *differences = self->comparison->differences;
  g_autofree char *at = tov_clock_format (self->chosen->at);
  g_autofree char *summary = tov_difference_summarise (differences, 0, differences->len);

  empty (self->difference_list);
  for (guint i = 0; i < differences->len;) {
    GtkWidget *row = tov_difference_row_new (differences, i, TOV_RECORD_SOURCE (self->context));

    i = tov_difference_row_get_end (TOV_DIFFERENCE_ROW (row));
    gtk_list_box_append (self->difference_list, row);
  }
  adw_preferences_group_set_title (self->difference_group, summary);
  show_page (self, differences->len > 0 ? "differences" : "same", at);
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const CompareJob *job = data;
  g_autoptr (Comparison) comparison = g_new0 (Comparison, 1);
  g_autoptr (GError) error = NULL;

  comparison->then = tov_backup_open (job->path, cancellable, &error);
  if (comparison->then != NULL)
    comparison->differences = tov_difference_find (job->now, comparison->then, cancellable, &error);
  if (comparison->differences != NULL)
    g_task_return_pointer (task, g_steal_pointer (&comparison), (GDestroyNotify) free_comparison);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The end of the work that is going on. It is cancelled when the user leaves it or the dialog goes,
 * and nobody waits for it then. */
static gboolean
end_work (TovBackupsDialog *self, const char *heading, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  g_clear_object (&self->work);
  if (error != NULL)
    tell_trouble (self, heading, error);
  return error == NULL;
}

static void
on_compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovBackupsDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Comparison) comparison = g_task_propagate_pointer (G_TASK (result), &error);

  if (!end_work (self, _ ("The backup could not be read"), error))
    return;
  self->comparison = g_steal_pointer (&comparison);
  show_comparison (self);
}

static void
compare (TovBackupsDialog *self)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *at = tov_clock_format (self->chosen->at);
  GCancellable *work = begin_work (self, _ ("Looking for what has changed since…"), at);
  g_autoptr (GTask) task = g_task_new (NULL, work, on_compared_cb, self);
  g_autoptr (GError) error = NULL;
  CompareJob *job = g_new0 (CompareJob, 1);

  job->path = g_strdup (self->chosen->path);
  job->now = tov_store_snapshot (store, work, &error);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  if (job->now == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_run_in_thread (task, compare_in_thread);
}

static void
go_back (TovBackupsDialog *self)
{
  g_autofree char *at = tov_clock_format_exactly (self->chosen->at);
  g_autofree char *title = g_strdup_printf (_ ("Went back to the backup of %s"), at);
  g_autofree char *words = g_strdup_printf (_ ("The register is what it was on %s"), at);
  g_autoptr (GError) error = NULL;

  if (!tov_difference_apply (tov_context_get_store (self->context), self->comparison->then,
                             self->comparison->differences, title, &error)) {
    tell_trouble (self, _ ("The register was not changed"), error);
    return;
  }
  tov_context_notify (self->context, words, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_saved_before_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovBackupsDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_backup_make_finish (result, &error);

  if (end_work (self, _ ("The register was not changed"), error))
    go_back (self);
}

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovBackupsDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_backup_make_finish (result, &error);

  if (end_work (self, _ ("No backup was made"), error))
    show_list (self);
}

static void
show_list_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_list (TOV_BACKUPS_DIALOG (widget));
}

static void
back_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovBackupsDialog *self = TOV_BACKUPS_DIALOG (widget);
  GCancellable *work = begin_work (self, _ ("A backup is being made…"), _ ("Backups"));

  tov_backup_make_async (tov_context_get_store (self->context), self->folder, TOV_BACKUP_BY_HAND,
                         work, on_backed_up_cb, self);
}

static void
go_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovBackupsDialog *self = TOV_BACKUPS_DIALOG (widget);
  GCancellable *work =
      begin_work (self, _ ("First a backup of the register as it is now is made…"), _ ("Backups"));

  tov_backup_make_async (tov_context_get_store (self->context), self->folder,
                         TOV_BACKUP_BEFORE_RESTORE, work, on_saved_before_cb, self);
}

static void
on_row_activated_cb (TovBackupsDialog *self, GtkListBoxRow *row)
{
  self->chosen = g_ptr_array_index (self->backups, gtk_list_box_row_get_index (row));
  compare (self);
}

static void
tov_backups_dialog_dispose (GObject *object)
{
  TovBackupsDialog *self = TOV_BACKUPS_DIALOG (object);

  g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_backups_dialog_parent_class)->dispose (object);
}

static void
tov_backups_dialog_finalize (GObject *object)
{
  TovBackupsDialog *self = TOV_BACKUPS_DIALOG (object);

  g_clear_pointer (&self->comparison, free_comparison);
  g_ptr_array_unref (self->backups);
  g_free (self->folder);
  G_OBJECT_CLASS (tov_backups_dialog_parent_class)->finalize (object);
}

static void
tov_backups_dialog_class_init (TovBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_backups_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_backups_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, folder_label);
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, busy_label);
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, difference_group);
  gtk_widget_class_bind_template_child (widget_class, TovBackupsDialog, difference_list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_install_action (widget_class, "backups.show-list", NULL, show_list_cb);
  gtk_widget_class_install_action (widget_class, "backups.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (widget_class, "backups.go-back", NULL, go_back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_backups_dialog_init (TovBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_backups_dialog_present (TovContext *context, GtkWindow *parent, const char *backup_folder)
{
  TovBackupsDialog *self = g_object_new (TOV_TYPE_BACKUPS_DIALOG, "transient-for", parent,
                                         "application", gtk_window_get_application (parent), NULL);
  g_autofree char *folder = tov_location_display (backup_folder);
  g_autofree char *words = g_strdup_printf (_ ("New ones are put into %s"), folder);

  self->context = g_object_ref (context);
  self->folder = g_strdup (backup_folder);
  gtk_label_set_label (self->folder_label, words);
  show_list (self);
  gtk_window_present (GTK_WINDOW (self));
}
