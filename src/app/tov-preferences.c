/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-preferences.h"

#include "tov-backup.h"
#include "tov-backups-dialog.h"
#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-keeper.h"
#include "tov-location.h"
#include "tov-norm-row.h"
#include "tov-pages.h"
#include "tov-policy.h"
#include "tov-record-editor.h"
#include "tov-reference-row.h"
#include "tov-session.h"
#include "tov-spoken.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

struct _TovPreferences
{
  AdwPreferencesWindow parent_instance;
  TovContext *context;
  /* NULL where the settings are not installed: then this computer remembers no choice. */
  GSettings *settings;
  GtkFileChooserNative *chooser;

  AdwPreferencesGroup *me_group;
  TovFieldRow *me_row;
  AdwComboRow *first_page_row;
  AdwActionRow *cover_row;
  GtkSpinButton *cover_spin;
  AdwActionRow *folder_row;
  GtkWidget *reset_button;
  GtkWidget *choose_button;
  AdwActionRow *last_backup_row;
  AdwPreferencesGroup *pathway_group;
  AdwPreferencesGroup *contact_group;
  AdwPreferencesGroup *caseload_group;
  AdwPreferencesGroup *agreement_group;
  AdwPreferencesGroup *disclosure_group;
};

G_DEFINE_FINAL_TYPE (TovPreferences, tov_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* Who the user is is no field of a record, but it is chosen as if it were. */
static const TovField me_field = {
  .name = "me",
  .kind = TOV_KIND_REFERENCE,
  .label = N_ ("I am"),
  .target = "contact",
};

static void
show_me (TovPreferences *self)
{
  const char *me = tov_context_get_me (self->context);
  g_autoptr (TovRecord) contact = NULL;

  if (me != NULL)
    contact = tov_store_get (tov_context_get_store (self->context), &tov_contact_entity, me, NULL);
  tov_field_row_set_value (self->me_row, contact != NULL ? me : NULL);
}

static void
on_context_notify_me_cb (TovPreferences *self)
{
  show_me (self);
}

static void
on_me_row_edited_cb (TovPreferences *self)
{
  g_autofree char *me = NULL;

  if (tov_field_row_get_value (self->me_row, &me, NULL))
    tov_context_set_me (self->context, me);
}

static void
on_me_saved_cb (TovRecord *contact, gpointer user_data)
{
  tov_context_set_me (TOV_PREFERENCES (user_data)->context, tov_record_get_id (contact));
}

/* The last word that was typed is the family name. */
static void
on_me_row_create_cb (TovPreferences *self, const char *typed)
{
  g_autoptr (TovRecord) record =
      tov_record_editor_create (self->context, &tov_contact_entity, NULL, NULL);
  const char *family = strrchr (typed, ' ');

  TOV_CONTACT (record)->given_name =
      family != NULL ? g_strndup (typed, (gsize) (family - typed)) : g_strdup (typed);
  TOV_CONTACT (record)->family_name = family != NULL ? g_strdup (family + 1) : NULL;
  tov_record_editor_present (self->context, GTK_WINDOW (self), record, NULL, on_me_saved_cb, self);
}

static void
set_up_me (TovPreferences *self)
{
  self->me_row =
      TOV_FIELD_ROW (tov_reference_row_new (&me_field, TOV_RECORD_SOURCE (self->context)));
  adw_preferences_group_add (self->me_group, GTK_WIDGET (self->me_row));
  g_signal_connect_object (self->me_row, "edited", G_CALLBACK (on_me_row_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->me_row, "create", G_CALLBACK (on_me_row_create_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::me", G_CALLBACK (on_context_notify_me_cb), self,
                           G_CONNECT_SWAPPED);
  show_me (self);
}

static const char *
get_register (TovPreferences *self)
{
  return tov_store_get_path (tov_context_get_store (self->context));
}

static char *
find_folder (TovPreferences *self)
{
  return tov_keeper_find_folder (get_register (self), self->settings);
}

/* A folder that is not there yet is made when it is needed, so the one it lies in counts. */
static gboolean
can_write (const char *folder)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  return access (g_file_test (folder, G_FILE_TEST_EXISTS) ? folder : parent, W_OK | X_OK) == 0;
}

static void
show_folder (TovPreferences *self)
{
  g_autofree char *folder = find_folder (self);
  g_autofree char *usual = tov_backup_get_default_folder (get_register (self));
  g_autofree char *own = tov_session_get_own_register ();
  g_autofree char *shown = tov_location_display (folder);
  g_autofree char *words = NULL;
  gboolean is_writable = can_write (folder);
  gboolean is_decided = tov_policy_get ()->backup_folder != NULL;
  /* A folder holds the backups of one register, so only the user's own has a choice. */
  gboolean is_own = g_strcmp0 (get_register (self), own) == 0;
  gboolean has_choice = self->settings != NULL && is_own && !is_decided;

  if (!is_writable)
    words = g_strdup_printf (
        _ ("%s\nNothing can be written in this folder. Choose another, or no backup is made."),
        shown);
  else if (is_decided && is_own)
    words = g_strdup_printf ("%s\n%s", shown, _ ("Decided by your IT department"));
  adw_action_row_set_subtitle (self->folder_row, words != NULL ? words : shown);
  if (is_writable)
    gtk_widget_remove_css_class (GTK_WIDGET (self->folder_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->folder_row), "error");
  gtk_widget_set_visible (self->choose_button, has_choice);
  gtk_widget_set_visible (self->reset_button, has_choice && g_strcmp0 (folder, usual) != 0);
}

static char *
describe_backup (const TovBackup *backup)
{
  g_autofree char *at = tov_clock_format (backup->at);

  return g_strdup_printf ("%s · %s", at, tov_backup_reason_get_label (backup->reason));
}

static void
show_last_backup (TovPreferences *self)
{
  g_autofree char *folder = find_folder (self);
  g_autoptr (GPtrArray) backups = tov_backup_list_all (get_register (self), folder);
  g_autofree char *words = backups->len > 0 ? describe_backup (g_ptr_array_index (backups, 0))
                                            : g_strdup (_ ("There is none yet"));

  adw_action_row_set_subtitle (self->last_backup_row, words);
}

static void
on_backup_folder_changed_cb (TovPreferences *self)
{
  show_folder (self);
  show_last_backup (self);
}

static void
on_chooser_response_cb (TovPreferences *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (folder != NULL && g_file_peek_path (folder) != NULL)
    g_settings_set_string (self->settings, "backup-folder", g_file_peek_path (folder));
  g_clear_object (&self->chooser);
}

static void
on_choose_button_clicked_cb (TovPreferences *self)
{
  g_autofree char *folder = find_folder (self);
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  g_clear_object (&self->chooser);
  self->chooser =
      gtk_file_chooser_native_new (_ ("Folder for backups"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), file, NULL);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chooser_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_reset_button_clicked_cb (TovPreferences *self)
{
  g_settings_reset (self->settings, "backup-folder");
}

static void
on_backups_button_clicked_cb (TovPreferences *self)
{
  g_autofree char *folder = find_folder (self);

  tov_backups_dialog_present (self->context, GTK_WINDOW (self), folder);
}

/* The row's first choice is the page that was shown last; then the pages in their order. */
static gboolean
find_page (GValue *selected, GVariant *tag, gpointer user_data)
{
  g_value_set_uint (selected, (guint) (tov_pages_find (g_variant_get_string (tag, NULL)) + 1));
  return TRUE;
}

static GVariant *
get_tag (const GValue *selected, const GVariantType *type, gpointer user_data)
{
  guint position = g_value_get_uint (selected);

  return g_variant_new_string (position > 0 ? tov_pages_get (position - 1)->tag : "");
}

static void
set_up_first_page (TovPreferences *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _ ("The page shown last"));
  for (guint i = 0; i < tov_pages_count (); i++)
    gtk_string_list_append (titles, tov_page_get_title (tov_pages_get (i)));
  adw_combo_row_set_model (self->first_page_row, G_LIST_MODEL (titles));
  gtk_widget_set_sensitive (GTK_WIDGET (self->first_page_row), self->settings != NULL);
  if (self->settings != NULL)
    g_settings_bind_with_mapping (self->settings, "first-page", self->first_page_row, "selected",
                                  G_SETTINGS_BIND_DEFAULT, find_page, get_tag, NULL, NULL);
}

static void
set_up_cover (TovPreferences *self)
{
  double minutes = tov_policy_get ()->cover_minutes;

  gtk_widget_set_sensitive (GTK_WIDGET (self->cover_row), self->settings != NULL && minutes < 0);
  if (minutes >= 0) {
    adw_action_row_set_subtitle (self->cover_row, _ ("Decided by your IT department"));
    /* Any number may be decided, and a part of a minute is not never. */
    gtk_spin_button_set_range (self->cover_spin, 0, ceil (minutes));
    gtk_spin_button_set_value (self->cover_spin, ceil (minutes));
  } else if (self->settings != NULL) {
    g_settings_bind (self->settings, "cover-minutes", self->cover_spin, "value",
                     G_SETTINGS_BIND_DEFAULT);
  }
}

static void
add_norms (TovPreferences *self, AdwPreferencesGroup *group, TovNorm first, TovNorm last)
{
  for (TovNorm norm = first; norm <= last; norm++)
    adw_preferences_group_add (group, tov_norm_row_new (self->context, norm));
}

/* What is still being typed is saved too. */
static gboolean
tov_preferences_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);
  return GTK_WINDOW_CLASS (tov_preferences_parent_class)->close_request (window);
}

static void
tov_preferences_dispose (GObject *object)
{
  TovPreferences *self = TOV_PREFERENCES (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_preferences_parent_class)->dispose (object);
}

static void
tov_preferences_class_init (TovPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_preferences_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tov_preferences_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, me_group);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, first_page_row);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, cover_row);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, cover_spin);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, folder_row);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, reset_button);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, choose_button);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, last_backup_row);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, pathway_group);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, contact_group);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, caseload_group);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, agreement_group);
  gtk_widget_class_bind_template_child (widget_class, TovPreferences, disclosure_group);
  gtk_widget_class_bind_template_callback (widget_class, on_backups_button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reset_button_clicked_cb);
}

static void
tov_preferences_init (TovPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_spoken_choice (GTK_WIDGET (self->first_page_row));
}

void
tov_preferences_present (TovContext *context, GtkWindow *parent)
{
  TovPreferences *self = g_object_new (TOV_TYPE_PREFERENCES, "transient-for", parent, "application",
                                       gtk_window_get_application (parent), NULL);
  GSettings *settings = tov_context_get_settings (context);

  self->context = g_object_ref (context);
  if (settings != NULL) {
    self->settings = g_object_ref (settings);
    g_signal_connect_object (settings, "changed::backup-folder",
                             G_CALLBACK (on_backup_folder_changed_cb), self, G_CONNECT_SWAPPED);
  }
  set_up_me (self);
  set_up_first_page (self);
  set_up_cover (self);
  on_backup_folder_changed_cb (self);
  add_norms (self, self->pathway_group, TOV_NORM_GAP_DAYS, TOV_NORM_READMISSION_DAYS);
  add_norms (self, self->contact_group, TOV_NORM_CONTACT_MAX, TOV_NORM_WEIGHT - 1);
  add_norms (self, self->caseload_group, TOV_NORM_WEIGHT, TOV_NORM_CASELOAD_LIMIT);
  add_norms (self, self->agreement_group, TOV_NORM_AGREEMENT_WARNING, TOV_NORM_OVERGROWN_DAYS);
  add_norms (self, self->disclosure_group, TOV_NORM_SUPPRESSION_LIMIT, TOV_NORM_SUPPRESSION_LIMIT);
  gtk_window_present (GTK_WINDOW (self));
  /* At first that is the question. */
  if (tov_context_get_me (context) == NULL)
    gtk_window_set_focus (GTK_WINDOW (self), tov_field_row_get_editor (self->me_row));
}
