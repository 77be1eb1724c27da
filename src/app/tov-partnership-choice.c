/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-choice.h"

#include "tov-collection.h"
#include "tov-partnership.h"
#include "tov-spoken.h"

#include <glib/gi18n-lib.h>

struct _TovPartnershipChoice
{
  AdwBin parent_instance;
  TovContext *context;
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (TovPartnershipChoice, tov_partnership_choice, ADW_TYPE_BIN)

/* "All" is a text, and each other row a record. */
static GListModel *
create_model (TovStore *store)
{
  const char *all[] = { "", NULL };
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringList) first = gtk_string_list_new (all);
  g_autoptr (TovCollection) rest = tov_collection_new (store, &tov_partnership_entity);

  g_list_store_append (lists, first);
  g_list_store_append (lists, rest);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
on_setup_cb (TovPartnershipChoice *self, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

/* Of the first line, which is no record, too. */
static char *
read_name (gpointer choice)
{
  return TOV_IS_RECORD (choice) ? tov_record_display (choice) : g_strdup (_ ("All partnerships"));
}

static void
on_bind_cb (TovPartnershipChoice *self, GtkListItem *item)
{
  g_autofree char *name = read_name (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), name);
}

/* With a new factory the labels are written anew. */
static void
set_up_labels (TovPartnershipChoice *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_factory (self->drop_down, factory);
}

static void
on_store_changed_cb (TovPartnershipChoice *self, const char *entity, const char *id)
{
  if (g_str_equal (entity, tov_partnership_entity.name))
    set_up_labels (self);
}

static void
on_selected_notify_cb (TovPartnershipChoice *self)
{
  gpointer choice = gtk_drop_down_get_selected_item (self->drop_down);

  /* The one that was chosen has been deleted. */
  if (choice == NULL) {
    gtk_drop_down_set_selected (self->drop_down, 0);
    return;
  }
  tov_context_set_partnership (self->context,
                               TOV_IS_RECORD (choice) ? tov_record_get_id (choice) : NULL);
}

static gboolean
is_chosen (TovPartnershipChoice *self, guint position)
{
  GListModel *model = gtk_drop_down_get_model (self->drop_down);
  g_autoptr (GObject) choice = g_list_model_get_item (model, position);

  return g_strcmp0 (TOV_IS_RECORD (choice) ? tov_record_get_id (TOV_RECORD (choice)) : NULL,
                    tov_context_get_partnership (self->context))
         == 0;
}

/* A page may choose too: its map, its board. */
static void
on_partnership_notify_cb (TovPartnershipChoice *self)
{
  guint n_choices = g_list_model_get_n_items (gtk_drop_down_get_model (self->drop_down));

  for (guint i = 0; i < n_choices; i++)
    if (is_chosen (self, i)) {
      gtk_drop_down_set_selected (self->drop_down, i);
      return;
    }
}

static void
tov_partnership_choice_dispose (GObject *object)
{
  g_clear_object (&TOV_PARTNERSHIP_CHOICE (object)->context);
  G_OBJECT_CLASS (tov_partnership_choice_parent_class)->dispose (object);
}

static void
tov_partnership_choice_class_init (TovPartnershipChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_partnership_choice_dispose;
}

static void
tov_partnership_choice_init (TovPartnershipChoice *self)
{
}

GtkWidget *
tov_partnership_choice_new (TovContext *context)
{
  TovPartnershipChoice *self = g_object_new (TOV_TYPE_PARTNERSHIP_CHOICE, NULL);
  TovStore *store = tov_context_get_store (context);
  GtkWidget *drop_down = gtk_drop_down_new (
      create_model (store), gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                         G_CALLBACK (read_name), NULL, NULL));

  self->context = g_object_ref (context);
  self->drop_down = GTK_DROP_DOWN (drop_down);
  set_up_labels (self);
  gtk_widget_add_css_class (drop_down, "partnership-choice");
  gtk_widget_set_tooltip_text (drop_down, _ ("Partnership shown on every page"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Partnership"), -1);
  tov_spoken_choice (drop_down);
  g_signal_connect_object (drop_down, "notify::selected-item", G_CALLBACK (on_selected_notify_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::partnership", G_CALLBACK (on_partnership_notify_cb),
                           self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), drop_down);
  return GTK_WIDGET (self);
}
