/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-bar.h"

#include "tov-tie-popover.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SPACING    6
#define NAME_CHARS 16

struct _TovMapBar
{
  AdwBin parent_instance;
  GtkEntry *entry;
  GtkMenuButton *sectors;
  GtkMenuButton *ties;
  /* The names of the sectors that its menu has; elements char *. */
  GPtrArray *names;
};

enum
{
  TYPED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovMapBar, tov_map_bar, ADW_TYPE_BIN)

static void
set_name (GtkWidget *widget, const char *words)
{
  gtk_widget_set_tooltip_text (widget, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
on_entry_activate_cb (TovMapBar *self)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*text == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[TYPED], 0, text);
}

static gboolean
on_escape_cb (GtkWidget *entry, GVariant *arguments, gpointer user_data)
{
  g_signal_emit (user_data, signals[LEFT], 0);
  return TRUE;
}

static void
tov_map_bar_dispose (GObject *object)
{
  TovMapBar *self = TOV_MAP_BAR (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_map_bar_parent_class)->dispose (object);
}

static void
tov_map_bar_class_init (TovMapBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_map_bar_dispose;
  signals[TYPED] = g_signal_new ("typed", TOV_TYPE_MAP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left", TOV_TYPE_MAP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
tov_map_bar_init (TovMapBar *self)
{
}

static GtkWidget *
create_entry (TovMapBar *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, _ ("Name, initials or role"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), NAME_CHARS);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry),
                               _ ("Who is there? Put commas between several (key N)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Somebody new on the map"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activate_cb), self);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (on_escape_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  return GTK_WIDGET (self->entry);
}

/* Buttons that belong together. */
static GtkWidget *
create_group (const char *words)
{
  GtkWidget *group =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (group, "linked");
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return group;
}

static GtkWidget *
create_rings (void)
{
  GtkWidget *group = create_group (_ ("Ring"));

  for (int i = 1; i <= TOV_N_RINGS; i++) {
    g_autofree char *number = g_strdup_printf ("%d", i);
    /* Translators: a ring on a network map, twice: its number, and the key that puts somebody
     * there. */
    g_autofree char *words = g_strdup_printf (_ ("Ring %d (key %d)"), i, i);
    GtkWidget *button = gtk_toggle_button_new_with_label (number);

    set_name (button, words);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", i);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map.ring");
    gtk_box_append (GTK_BOX (group), button);
  }
  return group;
}

static GtkWidget *
create_button (gboolean is_toggle, const char *icon, const char *words, const char *action)
{
  GtkWidget *button = is_toggle ? gtk_toggle_button_new () : gtk_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  set_name (button, words);
  return button;
}

/* What is said of who is chosen. */
static void
add_placing (TovMapBar *self, GtkBox *box)
{
  self->sectors = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sectors), _ ("Sector (key S)"));
  self->ties = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->ties), _ ("Tie to the young person (key T)"));
  gtk_menu_button_set_popover (self->ties, tov_tie_popover_new ());
  gtk_box_append (box, create_rings ());
  gtk_box_append (box, GTK_WIDGET (self->sectors));
  gtk_box_append (box, GTK_WIDGET (self->ties));
  gtk_box_append (box, create_button (TRUE, "tov-resource-symbolic",
                                      _ ("Possible resource person (key R)"), "map.resource"));
  gtk_box_append (box, create_button (FALSE, "tov-tie-symbolic",
                                      _ ("Tie to another on the map (key L)"), "map.link"));
}

static GtkWidget *
create_undo (void)
{
  GtkWidget *group = create_group (_ ("Undo and redo"));

  gtk_box_append (GTK_BOX (group),
                  create_button (FALSE, "tov-undo-symbolic", _ ("Undo (Ctrl+Z)"), "win.undo"));
  gtk_box_append (GTK_BOX (group), create_button (FALSE, "tov-redo-symbolic",
                                                  _ ("Redo (Ctrl+Shift+Z)"), "win.redo"));
  return group;
}

static GtkWidget *
create_zoom (void)
{
  GtkWidget *group = create_group (_ ("Size"));

  gtk_box_append (GTK_BOX (group),
                  create_button (FALSE, "zoom-out-symbolic", _ ("Smaller (-)"), "map.zoom(-1)"));
  gtk_box_append (GTK_BOX (group), create_button (FALSE, "zoom-fit-best-symbolic",
                                                  _ ("The whole map (Ctrl+0)"), "map.zoom(0)"));
  gtk_box_append (GTK_BOX (group),
                  create_button (FALSE, "zoom-in-symbolic", _ ("Larger (+)"), "map.zoom(1)"));
  return group;
}

static GtkWidget *
create_menu (const char *map)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) record = g_menu_new ();
  g_autoptr (GMenuItem) comparison = g_menu_item_new (_ ("_Compare with an earlier map"), NULL);
  g_autoptr (GMenuItem) paper = g_menu_item_new (_ ("_Print or save a picture…"), NULL);
  g_autoptr (GMenuItem) edit = g_menu_item_new (_ ("_Edit date and people present"), NULL);
  g_autoptr (GMenuItem) history = g_menu_item_new (_ ("_History"), NULL);
  g_autoptr (GMenuItem) removal = g_menu_item_new (_ ("_Delete the map"), NULL);
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_item_set_action_and_target (comparison, "win.compare-maps", "s", map);
  g_menu_item_set_action_and_target (paper, "win.map-paper", "s", map);
  g_menu_append_item (menu, comparison);
  g_menu_append (menu, _ ("_Show it large"), "map.present");
  g_menu_append_item (menu, paper);
  g_menu_item_set_action_and_target (edit, "win.edit-record", "(ss)", "network_map", map);
  g_menu_item_set_action_and_target (history, "win.show-history", "(ss)", "network_map", map);
  g_menu_item_set_action_and_target (removal, "win.delete-record", "(ss)", "network_map", map);
  g_menu_append_item (record, edit);
  g_menu_append_item (record, history);
  g_menu_append_item (record, removal);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (record));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  set_name (button, _ ("More"));
  return button;
}

static void
add_looking (GtkBox *box, const char *map)
{
  gtk_box_append (box, create_undo ());
  gtk_box_append (box, create_zoom ());
  gtk_box_append (box, create_button (TRUE, "view-conceal-symbolic", _ ("Hide names (key H)"),
                                      "map.hide-names"));
  gtk_box_append (box,
                  create_button (TRUE, "tov-list-symbolic", _ ("The same as a list"), "map.list"));
  gtk_box_append (box,
                  create_button (TRUE, "tov-sidebar-symbolic", _ ("Side pane (F2)"), "map.pane"));
  gtk_box_append (box, create_menu (map));
}

GtkWidget *
tov_map_bar_new (const char *map)
{
  TovMapBar *self = g_object_new (TOV_TYPE_MAP_BAR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, tov_wrap_layout_new (SPACING));
  gtk_widget_add_css_class (box, "map-bar");
  gtk_box_append (GTK_BOX (box), create_entry (self));
  add_placing (self, GTK_BOX (box));
  add_looking (GTK_BOX (box), map);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

static gboolean
is_same (GPtrArray *one, GPtrArray *other)
{
  if (one == NULL || one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (g_strcmp0 (g_ptr_array_index (one, i), g_ptr_array_index (other, i)) != 0)
      return FALSE;
  return TRUE;
}

/* The names of sectors are the user's. */
static void
show_sectors (TovMapBar *self, GPtrArray *names)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (is_same (self->names, names))
    return;
  g_clear_pointer (&self->names, g_ptr_array_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

    g_ptr_array_add (self->names, g_strdup (name));
    g_menu_item_set_action_and_target (item, "map.sector", "i", (int) i);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (self->sectors, G_MENU_MODEL (menu));
}

/* What is chosen of something, or what there is to choose. */
static void
show_word (GtkMenuButton *button, const char *what, const char *word)
{
  g_autofree char *name = word != NULL ? g_strdup_printf ("%s: %s", what, word) : g_strdup (what);

  gtk_menu_button_set_label (button, word != NULL ? word : what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
tov_map_bar_update (TovMapBar *self, TovMapWork *work, TovAlter *alter)
{
  int sector = alter != NULL ? tov_map_work_get_sector (work, alter) : -1;

  g_return_if_fail (TOV_IS_MAP_BAR (self));

  show_sectors (self, work->map->sectors);
  show_word (self->sectors, _ ("Sector"),
             sector >= 0 ? g_ptr_array_index (self->names, (guint) sector) : NULL);
  show_word (self->ties, _ ("Tie"),
             alter != NULL && alter->tie != NULL ? tov_choice_get_label (tov_alter_ties, alter->tie)
                                                 : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sectors), alter != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ties), alter != NULL);
}

void
tov_map_bar_begin_typing (TovMapBar *self)
{
  g_return_if_fail (TOV_IS_MAP_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
