/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-entity-choice.h"

#include "tov-entities.h"
#include "tov-spoken.h"

#include <glib/gi18n-lib.h>

/* So much of the words is left where there is little room. */
#define MIN_CHARS 6

struct _TovEntityChoice
{
  AdwBin parent_instance;
  TovStore *store;
  const char *const *entities;
  /* Whose list is shown; NULL until there is one. */
  const TovEntity *entity;
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (TovEntityChoice, tov_entity_choice, ADW_TYPE_BIN)

static const TovEntity *
get_entity (GtkListItem *item)
{
  return tov_entities_find (gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The word of a choice, which is the name of an entity. */
static char *
read_plural (GtkStringObject *choice)
{
  return g_strdup (_ (tov_entities_find (gtk_string_object_get_string (choice))->plural));
}

static void
on_button_setup_cb (TovEntityChoice *self, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_button_bind_cb (TovEntityChoice *self, GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *words = _ (get_entity (item)->plural);

  gtk_label_set_text (label, words);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (words, -1), MIN_CHARS));
}

static void
show_count (TovEntityChoice *self, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  g_autofree char *count = tov_number_format (tov_store_count (self->store, get_entity (item)), 0);

  gtk_label_set_text (GTK_LABEL (label), count);
}

/* The rows are kept while the list is closed, and the register may have more by now. */
static void
on_row_map_cb (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *self = gtk_widget_get_ancestor (row, TOV_TYPE_ENTITY_CHOICE);

  if (gtk_list_item_get_item (item) != NULL)
    show_count (TOV_ENTITY_CHOICE (self), item);
}

static void
on_row_setup_cb (TovEntityChoice *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_item_set_child (item, box);
  g_signal_connect_object (box, "map", G_CALLBACK (on_row_map_cb), item, G_CONNECT_SWAPPED);
}

static void
on_row_bind_cb (TovEntityChoice *self, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_text (GTK_LABEL (label), _ (get_entity (item)->plural));
  show_count (self, item);
}

static void
on_selected_notify_cb (TovEntityChoice *self)
{
  GtkStringObject *choice = gtk_drop_down_get_selected_item (self->drop_down);

  /* While a list is being shown the choice follows it. */
  if (choice != NULL && self->entity != NULL
      && !g_str_equal (gtk_string_object_get_string (choice), self->entity->name))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-list", "s",
                                gtk_string_object_get_string (choice));
}

static GtkListItemFactory *
create_factory (TovEntityChoice *self, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  return factory;
}

static void
tov_entity_choice_dispose (GObject *object)
{
  g_clear_object (&TOV_ENTITY_CHOICE (object)->store);
  G_OBJECT_CLASS (tov_entity_choice_parent_class)->dispose (object);
}

static void
tov_entity_choice_class_init (TovEntityChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_entity_choice_dispose;
}

static void
tov_entity_choice_init (TovEntityChoice *self)
{
  self->drop_down = GTK_DROP_DOWN (
      gtk_drop_down_new (NULL, gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                            G_CALLBACK (read_plural), NULL, NULL)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("List"), -1);
  tov_spoken_choice (GTK_WIDGET (self->drop_down));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

void
tov_entity_choice_set_up (TovEntityChoice *self, TovStore *store, const char *const *entities)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (entities);
  g_autoptr (GtkListItemFactory) button =
      create_factory (self, G_CALLBACK (on_button_setup_cb), G_CALLBACK (on_button_bind_cb));
  g_autoptr (GtkListItemFactory) rows =
      create_factory (self, G_CALLBACK (on_row_setup_cb), G_CALLBACK (on_row_bind_cb));

  g_return_if_fail (TOV_IS_ENTITY_CHOICE (self));

  self->store = g_object_ref (store);
  self->entities = entities;
  gtk_drop_down_set_factory (self->drop_down, button);
  gtk_drop_down_set_list_factory (self->drop_down, rows);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected_notify_cb),
                           self, G_CONNECT_SWAPPED);
}

void
tov_entity_choice_show (TovEntityChoice *self, const TovEntity *entity)
{
  g_return_if_fail (TOV_IS_ENTITY_CHOICE (self));

  self->entity = entity;
  for (guint i = 0; self->entities[i] != NULL; i++)
    if (g_str_equal (self->entities[i], entity->name))
      gtk_drop_down_set_selected (self->drop_down, i);
}
