/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-list-menu.h"

/* In the data of a list its menu. */
#define POPOVER_KEY "tov-list-menu"

/* A list does not place a popover of its own, but any widget with a layout manager does. */
static GtkWidget *
find_place (GtkWidget *list)
{
  while (gtk_widget_get_layout_manager (list) == NULL)
    list = gtk_widget_get_parent (list);
  return list;
}

static void
drop_popover (GtkWidget *list)
{
  GtkWidget *popover = g_object_steal_data (G_OBJECT (list), POPOVER_KEY);

  if (popover != NULL)
    gtk_widget_unparent (popover);
}

/* Each list has one, which goes with it; or with its place, which a list that somebody still holds
 * outlives. */
static GtkWidget *
get_popover (GtkWidget *list)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (list), POPOVER_KEY);
  GtkWidget *place = find_place (list);

  if (popover != NULL)
    return popover;
  popover = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (popover, place);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  g_signal_connect (list, "destroy", G_CALLBACK (drop_popover), NULL);
  g_signal_connect_object (place, "destroy", G_CALLBACK (drop_popover), list, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (list), POPOVER_KEY, popover);
  return popover;
}

static void
show_menu (GtkWidget *list, GMenuModel *menu, double x, double y)
{
  GtkWidget *popover = get_popover (list);

  gtk_widget_translate_coordinates (list, gtk_widget_get_parent (popover), x, y, &x, &y);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* Not before: GTK 4.8 loses count of what is pressed where a popover comes in between. */
static void
on_gesture_released_cb (
    GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  TovListMenuFunc create = user_data;
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *picked = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  g_autoptr (GMenuModel) menu = picked != NULL ? create (picked) : NULL;

  if (menu != NULL)
    show_menu (list, menu, x, y);
}

static gboolean
on_menu_key_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  TovListMenuFunc create = user_data;
  GtkWidget *focus = tov_list_menu_get_focus (list);
  g_autoptr (GMenuModel) menu = focus != NULL ? create (focus) : NULL;
  double x, y;

  if (menu == NULL)
    return FALSE;
  gtk_widget_translate_coordinates (focus, list, gtk_widget_get_height (focus) / 2.0,
                                    gtk_widget_get_height (focus), &x, &y);
  show_menu (list, menu, x, y);
  return TRUE;
}

void
tov_list_menu_add (GtkWidget *list, TovListMenuFunc create)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (on_menu_key_cb, (gpointer) create, NULL));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "released", G_CALLBACK (on_gesture_released_cb), (gpointer) create);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (gesture));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (list, keys);
}

GtkWidget *
tov_list_menu_get_focus (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && focus != list && gtk_widget_is_ancestor (focus, list) ? focus : NULL;
}
