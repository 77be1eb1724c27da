/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-receive-dialog.h"

#include "tov-backup.h"
#include "tov-clock.h"
#include "tov-register-file.h"
#include "tov-summary-rows.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

struct _TovReceiveDialog
{
  AdwWindow parent_instance;
  GFile *file;
  /* NULL where the file can only be looked at. */
  TovStore *own;
  TovRegisterSummary *own_summary;
  char *backup_folder;
  /* NULL before the file is read. */
  TovConnection *received;
  TovRegisterSummary *summary;
  /* The work that is going on; NULL else. */
  GCancellable *work;

  GtkStack *stack;
  GtkSpinner *spinner;
  GtkLabel *busy_label;
  AdwStatusPage *trouble_page;
  AdwPreferencesGroup *file_group;
  AdwActionRow *look_row;
  AdwActionRow *take_row;
};

G_DEFINE_FINAL_TYPE (TovReceiveDialog, tov_receive_dialog, ADW_TYPE_WINDOW)

enum
{
  LOOK,
  TAKE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_page (TovReceiveDialog *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (name, "busy"));
}

static GCancellable *
begin_work (TovReceiveDialog *self, const char *words)
{
  g_clear_object (&self->work);
  self->work = g_cancellable_new ();
  gtk_label_set_label (self->busy_label, words);
  show_page (self, "busy");
  return self->work;
}

static void
tell_trouble (TovReceiveDialog *self, const char *heading, const GError *error)
{
  g_autofree char *escaped = tov_text_escape (error->message);

  adw_status_page_set_title (self->trouble_page, heading);
  adw_status_page_set_description (self->trouble_page, escaped);
  show_page (self, "trouble");
}

/* Whether the user's own register has nothing in it that could be missed. */
static gboolean
is_own_empty (TovReceiveDialog *self)
{
  return tov_store_is_empty (self->own);
}

static void
show_choices (TovReceiveDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->take_row), self->own != NULL);
  if (self->own == NULL)
    return;
  if (is_own_empty (self)) {
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->take_row),
                                   _ ("Use it as my register"));
    adw_action_row_set_subtitle (
        self->take_row, _ ("You continue where it was left. There is nothing in your own yet."));
  } else {
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->take_row),
                                   _ ("Replace my register…"));
    adw_action_row_set_subtitle (
        self->take_row, _ ("It becomes the register you work in. Your own is kept as a backup."));
  }
}

static void
show_file (TovReceiveDialog *self)
{
  gboolean has_own = self->own != NULL && !is_own_empty (self);

  tov_summary_rows_add (self->file_group, self->summary, has_own ? self->own_summary : NULL);
  show_choices (self);
  show_page (self, "file");
  gtk_widget_grab_focus (GTK_WIDGET (self->look_row));
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  TovConnection *received = tov_register_file_open (data, cancellable, &error);

  if (received != NULL)
    g_task_return_pointer (task, received, (GDestroyNotify) tov_connection_close);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovReceiveDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TovConnection) received = g_task_propagate_pointer (G_TASK (result), &error);

  /* The work is cancelled when the dialog goes, and nobody waits for it then. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  if (received != NULL)
    self->summary = tov_register_summary_new (received, &error);
  if (self->summary == NULL) {
    tell_trouble (self, _ ("The file cannot be received"), error);
    return;
  }
  self->received = g_steal_pointer (&received);
  show_file (self);
}

static void
read_file (TovReceiveDialog *self)
{
  GCancellable *work = begin_work (self, _ ("Reading the file…"));
  g_autoptr (GTask) task = g_task_new (NULL, work, on_read_cb, self);

  g_task_set_task_data (task, g_object_ref (self->file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovReceiveDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_backup_make_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  if (path != NULL)
    g_signal_emit (self, signals[TAKE], 0);
  else
    tell_trouble (self, _ ("Your register was not replaced"), error);
}

static void
take (TovReceiveDialog *self)
{
  GCancellable *work = begin_work (self, _ ("First a backup of your register is made…"));

  tov_backup_make_async (self->own, self->backup_folder, TOV_BACKUP_BEFORE_REPLACEMENT, work,
                         on_backed_up_cb, self);
}

static void
on_question_response_cb (TovReceiveDialog *self, const char *response)
{
  if (g_str_equal (response, "replace"))
    take (self);
}

static char *
describe_replacement (TovReceiveDialog *self)
{
  g_autoptr (GString) words = g_string_new (_ (
      "What is in your own register is not in the new one. First a backup of it is made, and the "
      "register itself is kept under another name as well, so nothing is lost."));

  if (g_strcmp0 (self->own_summary->changed, self->summary->changed) > 0)
    g_string_append_printf (words, "\n\n%s",
                            _ ("Your own was changed later than the one you were given."));
  return g_strdup (words->str);
}

static void
ask_to_replace (TovReceiveDialog *self)
{
  g_autofree char *words = describe_replacement (self);
  GtkWidget *question =
      adw_message_dialog_new (GTK_WINDOW (self), _ ("Replace your register?"), words);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _ ("_Cancel"),
                                    "replace", _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (on_question_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static void
on_look_row_activated_cb (TovReceiveDialog *self)
{
  g_signal_emit (self, signals[LOOK], 0);
}

static void
on_take_row_activated_cb (TovReceiveDialog *self)
{
  if (is_own_empty (self))
    take (self);
  else
    ask_to_replace (self);
}

static void
tov_receive_dialog_dispose (GObject *object)
{
  TovReceiveDialog *self = TOV_RECEIVE_DIALOG (object);

  g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (tov_receive_dialog_parent_class)->dispose (object);
}

static void
tov_receive_dialog_finalize (GObject *object)
{
  TovReceiveDialog *self = TOV_RECEIVE_DIALOG (object);

  g_clear_pointer (&self->received, tov_connection_close);
  g_clear_pointer (&self->summary, tov_register_summary_free);
  g_clear_pointer (&self->own_summary, tov_register_summary_free);
  g_clear_object (&self->file);
  g_free (self->backup_folder);
  G_OBJECT_CLASS (tov_receive_dialog_parent_class)->finalize (object);
}

static void
tov_receive_dialog_class_init (TovReceiveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_receive_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_receive_dialog_finalize;
  signals[LOOK] = g_signal_new ("look", TOV_TYPE_RECEIVE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[TAKE] = g_signal_new ("take", TOV_TYPE_RECEIVE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-receive-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovReceiveDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovReceiveDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, TovReceiveDialog, busy_label);
  gtk_widget_class_bind_template_child (widget_class, TovReceiveDialog, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, TovReceiveDialog, file_group);
  gtk_widget_class_bind_template_child (widget_class, TovReceiveDialog, look_row);
  gtk_widget_class_bind_template_child (widget_class, TovReceiveDialog, take_row);
  gtk_widget_class_bind_template_callback (widget_class, on_look_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_take_row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_receive_dialog_init (TovReceiveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tov_receive_dialog_new (GtkWindow *parent, GFile *file, TovStore *own, const char *backup_folder)
{
  TovReceiveDialog *self = g_object_new (TOV_TYPE_RECEIVE_DIALOG, "transient-for", parent,
                                         "application", gtk_window_get_application (parent), NULL);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *escaped = tov_text_escape (name);

  self->file = g_object_ref (file);
  if (own != NULL)
    self->own_summary = tov_register_summary_new (tov_store_get_connection (own), NULL);
  /* One that cannot be read may be damaged, and that is not mended in passing. */
  if (self->own_summary != NULL) {
    self->own = g_object_ref (own);
    self->backup_folder = g_strdup (backup_folder);
  }
  adw_preferences_group_set_title (self->file_group, escaped);
  read_file (self);
  return GTK_WIDGET (self);
}

GFile *
tov_receive_dialog_get_file (TovReceiveDialog *self)
{
  return self->file;
}

TovConnection *
tov_receive_dialog_steal_register (TovReceiveDialog *self)
{
  return g_steal_pointer (&self->received);
}
