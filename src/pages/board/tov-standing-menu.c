/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-standing-menu.h"

#include "tov-events.h"
#include "tov-list-menu.h"
#include "tov-standing-words.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

/* In the data of a row whom it shows. */
#define STANDING_KEY "tov-standing"

static void
add_item (GMenu *menu, const char *label, const char *key, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static void
add_action (
    GMenu *menu, const char *label, const char *key, const char *action, TovStanding *standing)
{
  add_item (menu, label, key, action, g_variant_new_string (standing->young_person));
}

static GMenu *
create_levels (TovStanding *standing)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < TOV_LEVEL_UNKNOWN; i++) {
    const char key[] = { (char) ('1' + i), '\0' };

    if (i != standing->level)
      add_item (menu, _ (tov_support_levels[i].label), key, "win.change-level",
                g_variant_new ("(ss)", standing->young_person, tov_support_levels[i].code));
  }
  return menu;
}

static GMenuModel *
create_menu (GtkWidget *row)
{
  TovStanding *standing = tov_standing_menu_find (row);
  GMenu *menu;
  g_autoptr (GMenu) levels = NULL, pathway = NULL;

  if (standing == NULL)
    return NULL;
  menu = g_menu_new ();
  levels = create_levels (standing);
  pathway = g_menu_new ();
  add_item (menu, _ ("_Open"), "Return", "win.open-record",
            g_variant_new ("(ss)", tov_young_person_entity.name, standing->young_person));
  add_action (menu, _ ("_Log a contact…"), "l", "win.log-contact", standing);
  add_action (menu, standing->throw != NULL ? _ ("Answer the _throw…") : _ ("Throw the _ball…"),
              "b", "win.throw-ball", standing);
  add_action (menu, _ ("_Next step…"), "n", "win.next-step", standing);
  g_menu_append_section (menu, _ ("Support level"), G_MENU_MODEL (levels));
  add_item (pathway, _ ("_Start a placement…"), NULL, "win.placement",
            g_variant_new ("(ss)", standing->young_person, ""));
  add_action (pathway, _ ("_Hand over…"), NULL, "win.hand-over", standing);
  add_action (pathway, _ ("_Discharge…"), NULL, "win.discharge", standing);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (pathway));
  return G_MENU_MODEL (menu);
}

static TovStanding *
find_focused (GtkWidget *list)
{
  return tov_standing_menu_find (tov_list_menu_get_focus (list));
}

static gboolean
on_action_key_cb (GtkWidget *list, GVariant *action, gpointer user_data)
{
  TovStanding *standing = find_focused (list);

  return standing != NULL
         && gtk_widget_activate_action (list, g_variant_get_string (action, NULL), "s",
                                        standing->young_person);
}

static gboolean
change_level (GtkWidget *list, TovStanding *standing, int level)
{
  if (level < 0 || level >= TOV_LEVEL_UNKNOWN || level == standing->level)
    return FALSE;
  return gtk_widget_activate_action (list, "win.change-level", "(ss)", standing->young_person,
                                     tov_support_levels[level].code);
}

static gboolean
on_level_key_cb (GtkWidget *list, GVariant *level, gpointer user_data)
{
  TovStanding *standing = find_focused (list);

  return standing != NULL && change_level (list, standing, g_variant_get_int32 (level));
}

static gboolean
on_arrow_key_cb (GtkWidget *list, GVariant *steps, gpointer user_data)
{
  TovStanding *standing = find_focused (list);

  return standing != NULL
         && change_level (list, standing, standing->level + g_variant_get_int32 (steps));
}

static void
add_key (GtkShortcutController *keys, const char *key, GtkShortcutFunc func, GVariant *arguments)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                                            gtk_callback_action_new (func, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, arguments);
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

void
tov_standing_menu_add (GtkWidget *list)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (controller);

  tov_list_menu_add (list, create_menu);
  add_key (keys, "l", on_action_key_cb, g_variant_new_string ("win.log-contact"));
  add_key (keys, "b", on_action_key_cb, g_variant_new_string ("win.throw-ball"));
  add_key (keys, "n", on_action_key_cb, g_variant_new_string ("win.next-step"));
  add_key (keys, "1|KP_1", on_level_key_cb, g_variant_new_int32 (0));
  add_key (keys, "2|KP_2", on_level_key_cb, g_variant_new_int32 (1));
  add_key (keys, "3|KP_3", on_level_key_cb, g_variant_new_int32 (2));
  add_key (keys, "<Control>Left", on_arrow_key_cb, g_variant_new_int32 (-1));
  add_key (keys, "<Control>Right", on_arrow_key_cb, g_variant_new_int32 (1));
  /* A list has a use of its own for Ctrl and the arrows. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (list, controller);
}

/* GTK would name a row after its C type. */
static void
describe_row (GtkWidget *row, TovStanding *standing)
{
  g_autofree char *words = tov_standing_words_all (standing);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *rest = g_strjoinv (", ", lines + 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  standing->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rest, -1);
}

void
tov_standing_menu_mark_row (GtkWidget *row, TovStanding *standing)
{
  g_object_set_data_full (G_OBJECT (row), STANDING_KEY,
                          standing != NULL ? g_object_ref (standing) : NULL, g_object_unref);
  if (standing != NULL)
    describe_row (row, standing);
}

TovStanding *
tov_standing_menu_find (GtkWidget *widget)
{
  TovStanding *standing = NULL;

  for (; widget != NULL && standing == NULL; widget = gtk_widget_get_parent (widget))
    standing = g_object_get_data (G_OBJECT (widget), STANDING_KEY);
  return standing;
}
