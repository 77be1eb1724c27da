/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-trouble.h"

#include "tov-alert.h"
#include "tov-backup.h"
#include "tov-clock.h"
#include "tov-context.h"
#include "tov-keeper.h"
#include "tov-location.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

struct _TovTrouble
{
  AdwApplicationWindow parent_instance;
  char *path;
  GPtrArray *backups;
  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (TovTrouble, tov_trouble, ADW_TYPE_APPLICATION_WINDOW)

/* One row for each thing that can be wrong with a register; the first is for all the rest. */
static const struct
{
  TovStoreError code;
  const char *title;
} troubles[] = {
  { TOV_STORE_ERROR_FAILED, N_ ("The register could not be opened") },
  { TOV_STORE_ERROR_HELD, N_ ("The register is already open") },
  { TOV_STORE_ERROR_FULL, N_ ("The disk is full") },
  { TOV_STORE_ERROR_READ_ONLY, N_ ("The register cannot be written to") },
  { TOV_STORE_ERROR_DAMAGED, N_ ("The register is damaged") },
  { TOV_STORE_ERROR_NEWER, N_ ("The register was made by a newer Tovholder") },
  { TOV_STORE_ERROR_FOREIGN, N_ ("This is not a register") },
  { TOV_STORE_ERROR_NETWORK, N_ ("The register lies on a network drive") },
};

/* Opens the register once more, in a window of its own or in this one's successor. */
static void
open_again (TovTrouble *self)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  /* Without a window the program would end. */
  g_application_hold (application);
  gtk_window_destroy (GTK_WINDOW (self));
  g_application_activate (application);
  g_application_release (application);
}

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

static void
tell_restored (TovTrouble *self, const char *kept)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (self->content);
  GtkWidget *button = create_button (_ ("_Open the register"), "trouble.open");
  g_autofree char *name = g_filename_display_basename (kept);
  g_autofree char *words =
      g_strdup_printf (_ ("The damaged file is kept beside it as “%s”."), name);
  g_autofree char *escaped = tov_text_escape (words);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  adw_status_page_set_icon_name (page, "tov-backup-symbolic");
  adw_status_page_set_title (page, _ ("The register has been restored"));
  adw_status_page_set_description (page, escaped);
  adw_status_page_set_child (page, button);
  gtk_widget_grab_focus (button);
}

static void
restore_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *kept = tov_backup_replace_damaged (data, TOV_TROUBLE (source)->path, &error);

  if (kept != NULL)
    g_task_return_pointer (task, kept, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovTrouble *self = TOV_TROUBLE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_task_propagate_pointer (G_TASK (result), &error);

  /* Closing the window does not stop a restoration. */
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  gtk_widget_set_sensitive (self->content, TRUE);
  if (kept != NULL)
    tell_restored (self, kept);
  else
    tov_alert_show (GTK_WINDOW (self), _ ("The backup was not restored"), error->message);
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovTrouble *self = TOV_TROUBLE (widget);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_restored_cb, NULL);
  const TovBackup *backup =
      g_ptr_array_index (self->backups, (guint) g_variant_get_int32 (parameter));

  gtk_widget_set_sensitive (self->content, FALSE);
  g_task_set_task_data (task, g_strdup (backup->path), g_free);
  g_task_run_in_thread (task, restore_in_thread);
}

static void
open_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_again (TOV_TROUBLE (widget));
}

static void
show_folder_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *folder = g_path_get_dirname (TOV_TROUBLE (widget)->path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
}

static GtkWidget *
create_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), create_button (_ ("_Try again"), "trouble.open"));
  gtk_box_append (GTK_BOX (box), create_button (_ ("_Show the folder"), "trouble.folder"));
  return box;
}

static GtkWidget *
create_backup_row (TovTrouble *self, guint position)
{
  const TovBackup *backup = g_ptr_array_index (self->backups, position);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Restore"));
  g_autofree char *at = tov_clock_format (backup->at);
  g_autofree char *size = g_format_size ((guint64) backup->size);
  g_autofree char *words =
      g_strdup_printf ("%s · %s", tov_backup_reason_get_label (backup->reason), size);
  g_autofree char *name = g_strdup_printf (_ ("Restore from the backup: %s"), at);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) position);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "trouble.restore");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (position == 0)
    gtk_widget_add_css_class (button, "suggested-action");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), at);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static GtkWidget *
create_backups (TovTrouble *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GSettings) settings = tov_context_open_settings ();
  g_autofree char *folder = tov_keeper_find_folder (self->path, settings);

  self->backups = tov_backup_list_all (self->path, folder);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Restore a backup"));
  if (self->backups->len == 0) {
    g_autofree char *shown = tov_location_display (folder);
    g_autofree char *words =
        g_strdup_printf (_ ("There is no backup of this register in %s."), shown);
    g_autofree char *escaped = tov_text_escape (words);

    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
  } else {
    adw_preferences_group_set_description (
        ADW_PREFERENCES_GROUP (group),
        _ ("The backup takes the register's place, and the damaged file is kept under another "
           "name. What was written after the backup is not in it."));
  }
  for (guint i = 0; i < self->backups->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_backup_row (self, i));
  return group;
}

/* What can be done. */
static GtkWidget *
create_ways_out (TovTrouble *self, const GError *error)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  if (g_error_matches (error, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED))
    gtk_box_append (GTK_BOX (box), create_backups (self));
  gtk_box_append (GTK_BOX (box), create_buttons ());
  return box;
}

static void
tov_trouble_finalize (GObject *object)
{
  TovTrouble *self = TOV_TROUBLE (object);

  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_free (self->path);
  G_OBJECT_CLASS (tov_trouble_parent_class)->finalize (object);
}

static void
tov_trouble_class_init (TovTroubleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_trouble_finalize;
  gtk_widget_class_install_action (widget_class, "trouble.open", NULL, open_again_cb);
  gtk_widget_class_install_action (widget_class, "trouble.folder", NULL, show_folder_cb);
  gtk_widget_class_install_action (widget_class, "trouble.restore", "i", restore_cb);
}

static void
tov_trouble_init (TovTrouble *self)
{
}

const char *
tov_trouble_get_title (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, TOV_STORE_ERROR, (int) troubles[i].code))
      return _ (troubles[i].title);
  return _ (troubles[0].title);
}

char *
tov_trouble_describe (const GError *error, const char *path)
{
  return path != NULL ? g_strdup_printf ("%s\n\n%s", error->message, path)
                      : g_strdup (error->message);
}

GtkWidget *
tov_trouble_window_new (GtkApplication *application, const GError *error, const char *path)
{
  TovTrouble *self = g_object_new (TOV_TYPE_TROUBLE, "application", application, "title",
                                   "Tovholder", "default-width", 640, "default-height", 640, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = tov_trouble_describe (error, path);
  g_autofree char *escaped = tov_text_escape (words);

  self->path = g_strdup (path);
  self->content = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->content), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->content), tov_trouble_get_title (error));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->content), escaped);
  if (path != NULL)
    adw_status_page_set_child (ADW_STATUS_PAGE (self->content), create_ways_out (self, error));
  gtk_widget_set_vexpand (self->content, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), self->content);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), box);
  return GTK_WIDGET (self);
}
