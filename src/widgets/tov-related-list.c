/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-related-list.h"

#include "tov-entities.h"
#include "tov-record-menu.h"

#include <glib/gi18n-lib.h>

/* So many records are shown before "Show all". */
#define MAX_SHOWN 8

struct _TovRelatedList
{
  AdwBin parent_instance;
  const TovEntity *entity;
  const TovField *owner;
  /* The other end, where the entity is a mere link; else NULL. */
  const TovField *far_end;
  TovTitleFunc titles;
  gpointer titles_data;
  /* Whether the records are links that belong to this one: they can be removed, and are asked for
   * where there are none. */
  gboolean has_links;
  GtkLabel *count;
  GtkWidget *show_all;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TovRelatedList, tov_related_list, ADW_TYPE_BIN)

/* What the records are for the reader: of links what is at the other end. */
static const TovEntity *
get_shown_entity (const TovEntity *entity, const TovField *owner)
{
  const TovField *far_end = tov_record_words_find_far_end (entity, owner);

  return far_end != NULL ? tov_entities_find (far_end->target) : entity;
}

/* The words for an entity, with the reference where there is more than one to that kind. */
static char *
add_reference (const TovEntity *entity, const TovField *owner, const char *words)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (&entity->fields[i] != owner && g_strcmp0 (entity->fields[i].target, owner->target) == 0)
      return g_strdup_printf ("%s · %s", words, _ (owner->label));
  return g_strdup (words);
}

static GtkWidget *
create_button (const char *icon, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

static void
set_action (GtkWidget *widget, const char *action, const char *entity, const char *id)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "(ss)", entity, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), action);
}

static void
fill_row (TovRelatedList *self, AdwActionRow *row, TovRecord *record)
{
  g_autofree char *title = NULL, *rest = NULL;

  if (self->far_end != NULL) {
    g_autofree char *id = tov_record_get_text (record, self->far_end);

    title = self->titles (self->far_end->target, id, self->titles_data);
    set_action (GTK_WIDGET (row), "win.open-record", self->far_end->target, id);
  } else {
    title = tov_record_words_title (record, self->owner, self->titles, self->titles_data);
    rest = tov_record_words_subtitle (record, self->owner, self->titles, self->titles_data);
    set_action (GTK_WIDGET (row), "win.open-record", self->entity->name,
                tov_record_get_id (record));
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, rest != NULL ? rest : "");
  tov_record_menu_mark_row (GTK_WIDGET (row), record, title);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  TovRelatedList *self = user_data;
  TovRecord *record = item;
  GtkWidget *row = adw_action_row_new ();

  /* What people wrote is never read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (self->has_links) {
    GtkWidget *remove = create_button ("list-remove-symbolic", _ ("Remove"));

    set_action (remove, "win.delete-record", self->entity->name, tov_record_get_id (record));
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  fill_row (self, ADW_ACTION_ROW (row), record);
  return row;
}

static void
on_items_changed_cb (
    TovRelatedList *self, guint position, guint removed, guint added, GListModel *records)
{
  guint n_records = g_list_model_get_n_items (records);
  g_autofree char *count = g_strdup_printf ("%u", n_records);

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->show_all, n_records > MAX_SHOWN);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_records > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n_records > 0 || self->has_links);
}

static void
tov_related_list_dispose (GObject *object)
{
  /* The rows go before what they ask for words. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (tov_related_list_parent_class)->dispose (object);
}

static void
tov_related_list_class_init (TovRelatedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_related_list_dispose;
}

static void
tov_related_list_init (TovRelatedList *self)
{
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  self->show_all = gtk_button_new_with_label (_ ("Show all"));
  gtk_widget_add_css_class (self->show_all, "flat");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  tov_record_menu_add (GTK_WIDGET (self->list));
  gtk_widget_add_css_class (GTK_WIDGET (self), "related");
}

static GtkWidget *
create_header (TovRelatedList *self, const char *id, gboolean can_add)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *words = add_reference (self->entity, self->owner,
                                          _ (get_shown_entity (self->entity, self->owner)->plural));
  GtkWidget *heading = gtk_label_new (words);

  gtk_widget_add_css_class (header, "related-header");
  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_box_append (GTK_BOX (header), heading);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (header), self->show_all);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_all), "(sss)", self->entity->name,
                                    self->owner->name, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_all), "win.show-related");
  if (can_add) {
    g_autofree char *words_of_one = tov_related_list_describe (self->entity, self->owner);
    g_autofree char *kind = g_utf8_strdown (words_of_one, -1);
    /* Translators: %s is a kind of record, such as "placement". */
    g_autofree char *label = g_strdup_printf (_ ("Add %s"), kind);
    GtkWidget *add = create_button ("list-add-symbolic", label);

    gtk_actionable_set_action_target (GTK_ACTIONABLE (add), "(sss)", self->entity->name,
                                      self->owner->name, id);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.new-related");
    gtk_box_append (GTK_BOX (header), add);
  }
  return header;
}

GtkWidget *
tov_related_list_new (const TovEntity *entity,
                      const TovField *owner,
                      const char *id,
                      GListModel *records,
                      gboolean can_add,
                      TovTitleFunc titles,
                      gpointer user_data)
{
  TovRelatedList *self = g_object_new (TOV_TYPE_RELATED_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GListModel) first = NULL;

  self->entity = entity;
  self->owner = owner;
  self->far_end = tov_record_words_find_far_end (entity, owner);
  self->titles = titles;
  self->titles_data = user_data;
  self->has_links = self->far_end != NULL && owner == &entity->fields[0];
  gtk_box_append (GTK_BOX (box), create_header (self, id, can_add));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);

  first = G_LIST_MODEL (gtk_slice_list_model_new (g_object_ref (records), 0, MAX_SHOWN));
  gtk_list_box_bind_model (self->list, first, create_row_cb, self, NULL);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_items_changed_cb (self, 0, 0, 0, records);
  return GTK_WIDGET (self);
}

char *
tov_related_list_describe (const TovEntity *entity, const TovField *owner)
{
  return add_reference (entity, owner, _ (get_shown_entity (entity, owner)->label));
}

void
tov_related_list_refresh (TovRelatedList *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (TOV_IS_RELATED_LIST (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    fill_row (self, ADW_ACTION_ROW (row), tov_record_menu_find (GTK_WIDGET (row)));
}
