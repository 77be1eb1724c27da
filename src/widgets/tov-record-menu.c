/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-menu.h"

#include <glib/gi18n-lib.h>

/* In the data of a row its record, and in that of a list its menu. */
#define RECORD_KEY  "tov-record"
#define POPOVER_KEY "tov-record-menu"

static void
add_item (GMenu *menu, const char *label, const char *action, TovRecord *record)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ss)", tov_record_get_entity (record)->name,
                                     tov_record_get_id (record));
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (TovRecord *record)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  add_item (menu, _ ("_Open"), "win.open-record", record);
  add_item (menu, _ ("_Edit"), "win.edit-record", record);
  add_item (menu, _ ("_History"), "win.show-history", record);
  add_item (last, _ ("_Delete"), "win.delete-record", record);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

/* A list does not place a popover of its own, but any widget with a layout manager does. */
static GtkWidget *
find_place (GtkWidget *list)
{
  while (gtk_widget_get_layout_manager (list) == NULL)
    list = gtk_widget_get_parent (list);
  return list;
}

/* Each list has one, which goes with it. */
static GtkWidget *
get_popover (GtkWidget *list)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (list), POPOVER_KEY);

  if (popover != NULL)
    return popover;
  popover = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (popover, find_place (list));
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  g_signal_connect_object (list, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (list), POPOVER_KEY, popover);
  return popover;
}

static void
show_menu (GtkWidget *list, TovRecord *record, double x, double y)
{
  g_autoptr (GMenuModel) menu = create_menu (record);
  GtkWidget *popover = get_popover (list);

  gtk_widget_translate_coordinates (list, gtk_widget_get_parent (popover), x, y, &x, &y);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* The row that has the focus. */
static GtkWidget *
get_focus (GtkWidget *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));

  return focus != NULL && gtk_widget_is_ancestor (focus, list) ? focus : NULL;
}

/* Not before: GTK 4.8 loses count of what is pressed where a popover comes in between. */
static void
on_gesture_released_cb (GtkGestureClick *gesture, int n_press, double x, double y)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  TovRecord *record = tov_record_menu_find (gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT));

  if (record != NULL)
    show_menu (list, record, x, y);
}

static gboolean
on_menu_key_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  GtkWidget *focus = get_focus (list);
  TovRecord *record = tov_record_menu_find (focus);
  double x, y;

  if (record == NULL)
    return FALSE;
  gtk_widget_translate_coordinates (focus, list, gtk_widget_get_height (focus) / 2.0,
                                    gtk_widget_get_height (focus), &x, &y);
  show_menu (list, record, x, y);
  return TRUE;
}

static gboolean
on_delete_key_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  TovRecord *record = tov_record_menu_find (get_focus (list));

  if (record == NULL)
    return FALSE;
  gtk_widget_activate_action (list, "win.delete-record", "(ss)",
                              tov_record_get_entity (record)->name, tov_record_get_id (record));
  return TRUE;
}

static void
add_key (GtkEventController *keys, const char *key, GtkShortcutFunc func)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                        gtk_callback_action_new (func, NULL, NULL)));
}

void
tov_record_menu_add (GtkWidget *list)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "released", G_CALLBACK (on_gesture_released_cb), NULL);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (gesture));
  add_key (keys, "Menu|<Shift>F10", on_menu_key_cb);
  add_key (keys, "Delete|KP_Delete", on_delete_key_cb);
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
