/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-keys.h"

/* Degrees that somebody is moved by a key. */
#define TURN "5"

typedef struct
{
  guint key;
  GdkModifierType state;
  /* With its parameter, as in a menu. */
  const char *action;
} Key;

static const Key keys[] = {
  { GDK_KEY_0, 0, "map.ring(0)" },
  { GDK_KEY_KP_0, 0, "map.ring(0)" },
  { GDK_KEY_1, 0, "map.ring(1)" },
  { GDK_KEY_KP_1, 0, "map.ring(1)" },
  { GDK_KEY_2, 0, "map.ring(2)" },
  { GDK_KEY_KP_2, 0, "map.ring(2)" },
  { GDK_KEY_3, 0, "map.ring(3)" },
  { GDK_KEY_KP_3, 0, "map.ring(3)" },
  { GDK_KEY_4, 0, "map.ring(4)" },
  { GDK_KEY_KP_4, 0, "map.ring(4)" },
  { GDK_KEY_s, 0, "map.next-sector(1)" },
  { GDK_KEY_s, GDK_SHIFT_MASK, "map.next-sector(-1)" },
  { GDK_KEY_t, 0, "map.next-tie(1)" },
  { GDK_KEY_t, GDK_SHIFT_MASK, "map.next-tie(-1)" },
  { GDK_KEY_r, 0, "map.resource" },
  { GDK_KEY_l, 0, "map.link" },
  { GDK_KEY_n, 0, "map.new" },
  { GDK_KEY_h, 0, "map.hide-names" },
  { GDK_KEY_F2, 0, "map.about" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "map.turn(-" TURN ")" },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "map.turn(" TURN ")" },
  { GDK_KEY_Up, GDK_CONTROL_MASK, "map.step(-1)" },
  { GDK_KEY_Down, GDK_CONTROL_MASK, "map.step(1)" },
};

static const Key back = { GDK_KEY_Escape, 0, "map.back" };

static void
add (GtkWidget *widget, const Key *table, guint n)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < n; i++) {
    g_autofree char *name = NULL;
    g_autoptr (GVariant) target = NULL;
    GtkShortcut *shortcut;

    g_action_parse_detailed_name (table[i].action, &name, &target, NULL);
    shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (table[i].key, table[i].state),
                                 gtk_named_action_new (name));
    gtk_shortcut_set_arguments (shortcut, target);
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  }
  gtk_widget_add_controller (widget, controller);
}

void
tov_map_keys_add (GtkWidget *widget)
{
  add (widget, keys, G_N_ELEMENTS (keys));
}

void
tov_map_keys_add_back (GtkWidget *widget)
{
  add (widget, &back, 1);
}
