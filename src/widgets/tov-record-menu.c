/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-menu.h"

#include "tov-list-menu.h"

#include <glib/gi18n-lib.h>

/* In the data of a row its record. */
#define RECORD_KEY "tov-record"

static void
add_item (GMenu *menu, const char *label, const char *action, TovRecord *record)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ss)", tov_record_get_entity (record)->name,
                                     tov_record_get_id (record));
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (GtkWidget *row)
{
  TovRecord *record = tov_record_menu_find (row);
  g_autoptr (GMenu) last = NULL;
  GMenu *menu;

  if (record == NULL)
    return NULL;
  menu = g_menu_new ();
  last = g_menu_new ();
  add_item (menu, _ ("_Open"), "win.open-record", record);
  add_item (menu, _ ("_Edit"), "win.edit-record", record);
  add_item (menu, _ ("_History"), "win.show-history", record);
  add_item (last, _ ("_Delete"), "win.delete-record", record);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

static gboolean
on_delete_key_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  TovRecord *record = tov_record_menu_find (tov_list_menu_get_focus (list));

  if (record == NULL)
    return FALSE;
  gtk_widget_activate_action (list, "win.delete-record", "(ss)",
                              tov_record_get_entity (record)->name, tov_record_get_id (record));
  return TRUE;
}

void
tov_record_menu_add (GtkWidget *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  tov_list_menu_add (list, create_menu);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                        gtk_callback_action_new (on_delete_key_cb, NULL, NULL)));
  gtk_widget_add_controller (list, keys);
}

void
tov_record_menu_mark_row (GtkWidget *row, TovRecord *record, const char *name)
{
  g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (record), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

TovRecord *
tov_record_menu_find (GtkWidget *widget)
{
  TovRecord *record = NULL;

  for (; widget != NULL && record == NULL; widget = gtk_widget_get_parent (widget))
    record = g_object_get_data (G_OBJECT (widget), RECORD_KEY);
  return record;
}
