/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-records-page.h"

#include "tov-collection.h"
#include "tov-entities.h"
#include "tov-entity-choice.h"
#include "tov-record-table.h"
#include "tov-record-view.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

struct _TovRecordsPage
{
  AdwBin parent_instance;
  TovContext *context;
  /* What the list shows; NULL until a list was asked for. */
  const TovEntity *entity;
  const TovField *owner_field;
  char *owner;
  TovCollection *collection;
  /* Whether the list is the chosen partnership's, or all there is where none is chosen. */
  gboolean is_scoped;

  GtkStack *stack;
  TovEntityChoice *entity_choice;
  GtkSearchEntry *search_entry;
  GtkLabel *count_label;
  GtkRevealer *owner_bar;
  GtkLabel *owner_label;
  GtkButton *owner_button;
  GtkStack *list_stack;
  AdwBin *table_bin;
  AdwStatusPage *empty_page;
  AdwBin *record_bin;
};

G_DEFINE_FINAL_TYPE (TovRecordsPage, tov_records_page, ADW_TYPE_BIN)

static gboolean
is_searching (TovRecordsPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

static void
update_empty_page (TovRecordsPage *self)
{
  g_autofree char *plural = g_utf8_strdown (_ (self->entity->plural), -1);
  g_autofree char *sentence = NULL;
  g_autofree char *escaped = NULL;

  if (is_searching (self)) {
    adw_status_page_set_icon_name (self->empty_page, "edit-find-symbolic");
    adw_status_page_set_title (self->empty_page, _ ("Nothing found"));
    /* Translators: %s is a kind of record in the plural, such as "contacts". */
    sentence = g_strdup_printf (_ ("Search in %s with fewer or other words."), plural);
  } else {
    adw_status_page_set_icon_name (self->empty_page, "tov-empty-symbolic");
    adw_status_page_set_title (self->empty_page, _ ("Nothing here yet"));
    /* Translators: %s is a kind of record in the plural, such as "contacts". */
    sentence = g_strdup_printf (_ ("The register has no %s to show."), plural);
  }
  escaped = tov_text_escape (sentence);
  adw_status_page_set_description (self->empty_page, escaped);
}

static void
update_count (TovRecordsPage *self)
{
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (self->collection));
  g_autofree char *count = tov_number_format (n_records, 0);
  g_autofree char *words = NULL;

  /* The choice of partnership holds for every page; where it cannot, that is said. */
  if (!self->is_scoped)
    words = g_strdup_printf (_ ("all partnerships · %s"), count);
  gtk_label_set_text (self->count_label, words != NULL ? words : count);
  if (n_records == 0)
    update_empty_page (self);
  gtk_stack_set_visible_child_name (self->list_stack, n_records == 0 ? "empty" : "table");
}

/* A list of one owner's records is that owner's; any other list is the chosen partnership's, where
 * the entity belongs to one. */
static void
apply_owner (TovRecordsPage *self)
{
  const char *partnership = tov_context_get_partnership (self->context);

  tov_collection_set_owner (self->collection, self->owner != NULL ? self->owner_field->name : NULL,
                            self->owner);
  self->is_scoped =
      tov_collection_set_partnership (self->collection, self->owner == NULL ? partnership : NULL);
}

static void
update_owner_bar (TovRecordsPage *self)
{
  g_autofree char *owner = NULL;
  g_autofree char *words = NULL;

  gtk_revealer_set_reveal_child (self->owner_bar, self->owner != NULL);
  if (self->owner == NULL)
    return;
  owner = tov_record_source_get_title (TOV_RECORD_SOURCE (self->context), self->owner_field->target,
                                       self->owner);
  words = g_strdup_printf ("%s: %s", _ (self->owner_field->label), owner);
  gtk_label_set_text (self->owner_label, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->owner_button), "s", self->entity->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->owner_button), "win.show-list");
}

static void
on_collection_items_changed_cb (TovRecordsPage *self)
{
  update_count (self);
}

static void
on_partnership_notify_cb (TovRecordsPage *self)
{
  if (self->collection == NULL)
    return;
  apply_owner (self);
  update_count (self);
}

static void
on_search_entry_changed_cb (TovRecordsPage *self)
{
  if (self->collection == NULL)
    return;
  tov_collection_set_search (self->collection,
                             gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update_count (self);
}

static void
on_search_entry_stop_cb (TovRecordsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_table_activate_cb (TovRecordsPage *self, TovRecord *record)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", self->entity->name,
                              tov_record_get_id (record));
}

static void
on_table_sort_changed_cb (TovRecordsPage *self, const char *field, gboolean descending)
{
  tov_collection_set_sort (self->collection, field, descending);
}

/* A table may hold it for a while yet, but its news are of no use any more. */
static void
drop_collection (TovRecordsPage *self)
{
  if (self->collection != NULL)
    g_signal_handlers_disconnect_by_data (self->collection, self);
  g_clear_object (&self->collection);
}

static void
show_search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovRecordsPage *self = TOV_RECORDS_PAGE (widget);

  if (self->entity == NULL)
    return;
  /* From a record it goes by the window, so that the way back is kept. */
  if (self->owner != NULL)
    gtk_widget_activate_action (widget, "win.show-related", "(sss)", self->entity->name,
                                self->owner_field->name, self->owner);
  else
    gtk_widget_activate_action (widget, "win.show-list", "s", self->entity->name);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Into what the page is for: the rows, or the record. */
static gboolean
tov_records_page_grab_focus (GtkWidget *widget)
{
  TovRecordsPage *self = TOV_RECORDS_PAGE (widget);
  gboolean is_list = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "list");
  GtkWidget *child = adw_bin_get_child (is_list ? self->table_bin : self->record_bin);

  return child != NULL && gtk_widget_grab_focus (child);
}

static void
tov_records_page_dispose (GObject *object)
{
  TovRecordsPage *self = TOV_RECORDS_PAGE (object);

  drop_collection (self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->owner, g_free);
  G_OBJECT_CLASS (tov_records_page_parent_class)->dispose (object);
}

static void
tov_records_page_class_init (TovRecordsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_records_page_dispose;
  widget_class->grab_focus = tov_records_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-records-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, entity_choice);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, owner_bar);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, owner_label);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, owner_button);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, table_bin);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, TovRecordsPage, record_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_stop_cb);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, show_search_cb);
}

static void
tov_records_page_init (TovRecordsPage *self)
{
  g_type_ensure (TOV_TYPE_ENTITY_CHOICE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->list_stack));
}

GtkWidget *
tov_records_page_new (TovContext *context, const char *const *entities)
{
  TovRecordsPage *self = g_object_new (TOV_TYPE_RECORDS_PAGE, NULL);

  self->context = g_object_ref (context);
  tov_entity_choice_set_up (self->entity_choice, tov_context_get_store (context), entities);
  g_signal_connect_object (context, "notify::partnership", G_CALLBACK (on_partnership_notify_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
set_up_list (TovRecordsPage *self)
{
  TovStore *store = tov_context_get_store (self->context);
  GtkWidget *table = tov_record_table_new (self->entity, self->owner_field, tov_record_source_title,
                                           self->context);
  const TovField *order = tov_record_words_order (self->entity);

  drop_collection (self);
  self->collection = tov_collection_new (store, self->entity);
  apply_owner (self);
  g_signal_connect_object (table, "activate", G_CALLBACK (on_table_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "sort-changed", G_CALLBACK (on_table_sort_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->collection, "items-changed",
                           G_CALLBACK (on_collection_items_changed_cb), self, G_CONNECT_SWAPPED);
  if (order != NULL)
    tov_record_table_sort_by (TOV_RECORD_TABLE (table), order, TRUE);
  tov_record_table_set_model (TOV_RECORD_TABLE (table), G_LIST_MODEL (self->collection));
  adw_bin_set_child (self->table_bin, table);
}

void
tov_records_page_show_list (TovRecordsPage *self,
                            const TovEntity *entity,
                            const TovField *field,
                            const char *owner)
{
  g_return_if_fail (TOV_IS_RECORDS_PAGE (self));

  /* A list that is there already keeps its search, its order and where it was scrolled to. */
  if (entity != self->entity || field != self->owner_field || g_strcmp0 (owner, self->owner) != 0) {
    self->entity = entity;
    self->owner_field = field;
    g_free (self->owner);
    self->owner = g_strdup (owner);
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
    set_up_list (self);
    update_owner_bar (self);
    update_count (self);
    tov_entity_choice_show (self->entity_choice, entity);
  }
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
add_related (TovRecordsPage *self, TovRecordView *view, TovRecord *record)
{
  const char *name = tov_record_get_entity (record)->name;

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    for (guint i = 0; i < (*entity)->n_fields; i++) {
      const TovField *field = &(*entity)->fields[i];
      const TovField *order = tov_record_words_order (*entity);
      g_autoptr (TovCollection) related = NULL;

      if (g_strcmp0 (field->target, name) != 0)
        continue;
      related = tov_collection_new (tov_context_get_store (self->context), *entity);
      tov_collection_set_owner (related, field->name, tov_record_get_id (record));
      if (order != NULL)
        tov_collection_set_sort (related, order->name, TRUE);
      tov_record_view_add_related (view, *entity, field, G_LIST_MODEL (related));
    }
  }
}

void
tov_records_page_show_record (TovRecordsPage *self, const TovEntity *entity, const char *id)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (TovRecord) record = NULL;
  GtkWidget *view;

  g_return_if_fail (TOV_IS_RECORDS_PAGE (self));

  record = tov_store_get (store, entity, id, NULL);
  if (record != NULL) {
    view = tov_record_view_new (record, tov_record_source_title, self->context);
    add_related (self, TOV_RECORD_VIEW (view), record);
  } else {
    view = adw_status_page_new ();
    adw_status_page_set_icon_name (ADW_STATUS_PAGE (view), "tov-empty-symbolic");
    adw_status_page_set_title (ADW_STATUS_PAGE (view), _ ("It is no longer here"));
    adw_status_page_set_description (ADW_STATUS_PAGE (view),
                                     _ ("The record has been deleted. Go back with Alt+Left."));
  }
  adw_bin_set_child (self->record_bin, view);
  gtk_stack_set_visible_child_name (self->stack, "record");
}
