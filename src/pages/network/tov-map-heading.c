/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-heading.h"

#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SPACING 3

struct _TovMapHeading
{
  AdwBin parent_instance;
  TovContext *context;
  GtkButton *name;
  GtkMenuButton *maps;
};

G_DEFINE_FINAL_TYPE (TovMapHeading, tov_map_heading, ADW_TYPE_BIN)

static void
tov_map_heading_dispose (GObject *object)
{
  TovMapHeading *self = TOV_MAP_HEADING (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_map_heading_parent_class)->dispose (object);
}

static void
tov_map_heading_class_init (TovMapHeadingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_map_heading_dispose;
}

static void
tov_map_heading_init (TovMapHeading *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->name = GTK_BUTTON (gtk_button_new ());
  self->maps = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_layout_manager (box, tov_wrap_layout_new (SPACING));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), _ ("Open the young person"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->maps), _ ("Other maps"));
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "map-name");
  gtk_widget_add_css_class (GTK_WIDGET (self->maps), "flat");
  gtk_widget_add_css_class (box, "map-heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->maps));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
tov_map_heading_new (TovContext *context)
{
  TovMapHeading *self = g_object_new (TOV_TYPE_MAP_HEADING, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

char *
tov_map_heading_describe (TovNetworkMap *map)
{
  g_autofree char *day = tov_date_format_long (map->drawn_on);

  return g_strdup_printf ("%s · %s", day, tov_choice_get_label (tov_map_kinds, map->kind));
}

static GMenuModel *
create_menu (TovMapHeading *self, const char *young_person)
{
  g_autoptr (GPtrArray) maps =
      tov_network_list (tov_context_get_store (self->context), young_person, NULL, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuItem) addition = g_menu_item_new (_ ("_New map…"), NULL);

  for (guint i = 0; maps != NULL && i < maps->len; i++) {
    TovNetworkMap *map = g_ptr_array_index (maps, i);
    g_autofree char *words = tov_map_heading_describe (map);
    g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

    g_menu_item_set_action_and_target (item, "win.open-record", "(ss)", "network_map",
                                       tov_record_get_id (TOV_RECORD (map)));
    g_menu_append_item (menu, item);
  }
  g_menu_item_set_action_and_target (addition, "win.new-network-map", "s", young_person);
  g_menu_append_item (last, addition);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

void
tov_map_heading_update (TovMapHeading *self, TovMapWork *work, gboolean hides_names)
{
  TovNetworkMap *map = work->network->map;
  g_autofree char *name = NULL, *words = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (TOV_IS_MAP_HEADING (self));

  name = tov_store_get_title (work->store, "young_person", map->young_person_id);
  words = tov_map_heading_describe (map);
  menu = create_menu (self, map->young_person_id);
  gtk_button_set_label (self->name, hides_names ? work->map->hidden_middle : name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->name), "(ss)", "young_person",
                                    map->young_person_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->name), "win.open-record");
  gtk_menu_button_set_label (self->maps, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->maps), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_menu_button_set_menu_model (self->maps, menu);
}
