/* What can be done in the window besides finding the way: changing the register, taking back, and
 * the dialogs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include "tov-agreement-dialog.h"
#include "tov-agreement.h"
#include "tov-backups-dialog.h"
#include "tov-entities.h"
#include "tov-find-dialog.h"
#include "tov-give-dialog.h"
#include "tov-history-dialog.h"
#include "tov-import-dialog.h"
#include "tov-network-map-dialog.h"
#include "tov-network-map.h"
#include "tov-partnership-dialog.h"
#include "tov-partnership.h"
#include "tov-preferences.h"
#include "tov-record-deletion.h"
#include "tov-record-editor.h"
#include "tov-store-undo.h"

#include <glib/gi18n-lib.h>

static char *
find_backup_folder (TovWindow *self)
{
  return tov_keeper_find_folder (tov_store_get_path (tov_context_get_store (self->context)),
                                 self->settings);
}

/* Actions come over the bus from anybody too: what is not in the tables is let lie. */
static const TovEntity *
read_record (GVariant *parameter, const char **id)
{
  const char *entity;

  g_variant_get (parameter, "(&s&s)", &entity, id);
  return tov_entities_find (entity);
}

/* A record that stands alone is shown when it is new, for what belongs to it is added there. */
static void
on_new_record_saved_cb (TovRecord *record, gpointer user_data)
{
  gtk_widget_activate_action (user_data, "win.open-record", "(ss)",
                              tov_record_get_entity (record)->name, tov_record_get_id (record));
}

/* Whose new records have a dialog of their own. It begins with one that holds what it is added to;
 * transfer none. */
static const struct
{
  const TovEntity *entity;
  void (*present) (TovContext *context, GtkWindow *parent, TovRecord *record);
} creators[] = {
  { &tov_agreement_entity, tov_agreement_dialog_present },
  { &tov_network_map_entity, tov_network_map_dialog_present_new },
  { &tov_partnership_entity, tov_partnership_dialog_present },
};

static void
create_record (TovWindow *self,
               const TovEntity *entity,
               const TovField *field,
               const char *owner,
               TovRecordEditorFunc done)
{
  g_autoptr (TovRecord) record = tov_record_editor_create (self->context, entity, field, owner);

  for (guint i = 0; i < G_N_ELEMENTS (creators); i++)
    if (creators[i].entity == entity) {
      creators[i].present (self->context, GTK_WINDOW (self), record);
      return;
    }
  tov_record_editor_present (self->context, GTK_WINDOW (self), record, field, done, self);
}

static void
new_record_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const TovEntity *entity = tov_entities_find (g_variant_get_string (parameter, NULL));

  if (entity != NULL)
    create_record (user_data, entity, NULL, NULL, on_new_record_saved_cb);
}

/* What is added to a record stays in the record's sight. */
static void
new_related_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *name, *reference, *owner;
  const TovEntity *entity;
  const TovField *field;

  g_variant_get (parameter, "(&s&s&s)", &name, &reference, &owner);
  entity = tov_entities_find (name);
  field = entity != NULL ? tov_entity_get_field (entity, reference) : NULL;
  if (field != NULL)
    create_record (user_data, entity, field, owner, NULL);
}

static void
edit_record_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  const char *id;
  const TovEntity *entity = read_record (parameter, &id);
  g_autoptr (TovRecord) record = NULL;

  if (entity != NULL)
    record = tov_store_get (tov_context_get_store (self->context), entity, id, NULL);
  if (record != NULL)
    tov_record_editor_present (self->context, GTK_WINDOW (self), record, NULL, NULL, NULL);
}

static void
delete_record_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  const char *id;
  const TovEntity *entity = read_record (parameter, &id);

  if (entity != NULL && tov_record_deletion_run (self->context, entity, id))
    tov_window_leave_gone (self);
}

static void
show_history_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  const char *id;
  const TovEntity *entity = read_record (parameter, &id);

  if (entity != NULL)
    tov_history_dialog_present (self->context, GTK_WINDOW (self), entity, id);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *title = tov_store_get_undo_title (store);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!tov_store_undo (store, &error)) {
    tov_context_fail (self->context, _ ("It could not be undone"), error);
    return;
  }
  tov_window_leave_gone (self);
  /* Translators: %s is what was done, such as "“Anne Bak” saved". */
  words = g_strdup_printf (_ ("Undone: %s"), title);
  tov_notices_show (self->notices, words, _ ("_Redo"), "win.redo");
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *title = tov_store_get_redo_title (store);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!tov_store_redo (store, &error)) {
    tov_context_fail (self->context, _ ("It could not be redone"), error);
    return;
  }
  tov_window_leave_gone (self);
  /* Translators: %s is what was done, such as "“Anne Bak” saved". */
  words = g_strdup_printf (_ ("Redone: %s"), title);
  tov_notices_show (self->notices, words, _ ("_Undo"), "win.undo");
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_find_dialog_present (self->context, GTK_WINDOW (self));
}

static void
import (TovWindow *self, GFile *file)
{
  g_autofree char *folder = find_backup_folder (self);

  tov_import_dialog_present (self->context, GTK_WINDOW (self), file, folder);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  import (user_data, NULL);
}

static void
import_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  import (user_data, file);
}

static void
give_register_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_give_dialog_present (self->context, GTK_WINDOW (self));
}

static void
show_backups_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  g_autofree char *folder = find_backup_folder (self);

  tov_backups_dialog_present (self->context, GTK_WINDOW (self), folder);
}

static void
show_preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_preferences_present (self->context, GTK_WINDOW (self));
}

/* It is made when it is asked for: GTK's own way makes it with each window. */
static void
show_shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/dk/ungepartnerskaber/Tovholder/ui/tov-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, user_data);
  gtk_window_present (shortcuts);
}

static const GActionEntry actions[] = {
  { "new-record", new_record_cb, "s" },
  { "new-related", new_related_cb, "(sss)" },
  { "edit-record", edit_record_cb, "(ss)" },
  { "delete-record", delete_record_cb, "(ss)" },
  { "show-history", show_history_cb, "(ss)" },
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "find", find_cb },
  { "import", import_cb },
  { "import-file", import_file_cb, "s" },
  { "backups", show_backups_cb },
  { "give-register", give_register_cb },
  { "preferences", show_preferences_cb },
  { "shortcuts", show_shortcuts_cb },
};

static const char *const changes[] = {
  "add-members",     "admit",          "agenda-template",
  "backups",         "begin",          "change-level",
  "delete-record",   "discharge",      "edit-record",
  "end-placement",   "give-register",  "hand-over",
  "hand-over-all",   "hand-over-post", "import",
  "import-calendar", "import-file",    "log-contact",
  "merge",           "morning-round",  "new-network-map",
  "new-record",      "new-related",    "next-step",
  "pass-on",         "placement",      "plan-meetings",
  "preferences",     "redo",           "run-meeting",
  "throw-ball",      "try-again",      "undo",
};

static void
enable (TovWindow *self, const char *name, const char *title)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), title != NULL);
}

static void
on_store_acted_cb (TovWindow *self)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *undo = tov_store_get_undo_title (store);
  g_autofree char *redo = tov_store_get_redo_title (store);

  enable (self, "undo", undo);
  enable (self, "redo", redo);
  if (tov_history_get_current (self->history) != NULL)
    tov_window_check_begun (self);
}

/* A text that is being typed has its own undo and its own Delete. */
static gboolean
is_typing (TovWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
on_key_for_window_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return !is_typing (TOV_WINDOW (widget))
         && gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), NULL);
}

static gboolean
on_key_for_page_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWidget *page = gtk_stack_get_visible_child (TOV_WINDOW (widget)->page_stack);

  return gtk_widget_activate_action (page, g_variant_get_string (arguments, NULL), NULL);
}

static gboolean
on_delete_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return !is_typing (TOV_WINDOW (widget)) && on_key_for_page_cb (widget, arguments, user_data);
}

/* A page of one young person logs in place. */
static gboolean
on_log_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWidget *page = gtk_stack_get_visible_child (TOV_WINDOW (widget)->page_stack);

  return gtk_widget_activate_action (page, "page.log-contact", NULL)
         || gtk_widget_activate_action (widget, "win.log-contact", "s", "");
}

/* Keys of the application come before the focus; these come after it, so that a list or a text that
 * knows them has them first. */
void
tov_window_bind_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, on_key_for_window_cb,
                                "s", "win.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, shifted, on_key_for_window_cb, "s",
                                "win.redo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, on_log_key_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK,
                                       "win.morning-round", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "win.wall", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, on_key_for_page_cb, "s",
                                "page.new");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, on_key_for_page_cb, "s",
                                "page.edit");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, shifted, on_key_for_page_cb, "s",
                                "page.search");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key_cb, "s",
                                "page.delete");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_delete_key_cb, "s",
                                "page.delete");
}

void
tov_window_add_actions (TovWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (tov_context_get_store (self->context), "acted",
                           G_CALLBACK (on_store_acted_cb), self, G_CONNECT_SWAPPED);
  on_store_acted_cb (self);
}

void
tov_window_disable_changes (TovWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    enable (self, changes[i], NULL);
}
