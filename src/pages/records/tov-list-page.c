/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-list-page.h"

#include "tov-bin-focus.h"
#include "tov-collection.h"
#include "tov-contact-extra.h"
#include "tov-contact.h"
#include "tov-entities.h"
#include "tov-entity-choice.h"
#include "tov-filter-button.h"
#include "tov-filter-memory.h"
#include "tov-list-hints.h"
#include "tov-meeting.h"
#include "tov-merge.h"
#include "tov-record-table.h"
#include "tov-records-saving.h"
#include "tov-text.h"
#include "tov-young-extra.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

struct _TovListPage
{
  AdwBin parent_instance;
  TovContext *context;
  /* What the list shows. */
  const TovEntity *entity;
  const TovField *owner_field;
  char *owner;
  TovCollection *collection;
  TovFilter *filter;
  /* What the list of young people tells besides. */
  TovYoungExtra *young;
  TovContactExtra *contacts;
  /* Whether the list is the chosen partnership's, or all there is where none is chosen. */
  gboolean is_scoped;

  TovEntityChoice *entity_choice;
  GtkSearchEntry *search_entry;
  TovFilterButton *filter_button;
  GtkLabel *count_label;
  GtkButton *new_button;
  GtkRevealer *owner_bar;
  GtkLabel *owner_label;
  GtkButton *owner_button;
  GtkRevealer *filter_bar;
  GtkLabel *filter_label;
  GtkStack *list_stack;
  AdwBin *table_bin;
  AdwStatusPage *empty_page;
  GtkButton *empty_button;
  GtkWidget *import_button;
};

G_DEFINE_FINAL_TYPE (TovListPage, tov_list_page, ADW_TYPE_BIN)

static gboolean
is_empty (TovListPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->collection)) == 0;
}

static gboolean
is_searching (TovListPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

static TovRecordTable *
get_table (TovListPage *self)
{
  return TOV_RECORD_TABLE (adw_bin_get_child (self->table_bin));
}

/* "New contact". */
static char *
describe_new (TovListPage *self)
{
  g_autofree char *kind = g_utf8_strdown (_ (self->entity->label), -1);

  /* Translators: %s is a kind of record, such as "contact". */
  return g_strdup_printf (_ ("New %s"), kind);
}

static void
show_empty_page (TovListPage *self,
                 const char *icon,
                 const char *title,
                 const char *words,
                 const char *action,
                 const char *button)
{
  g_autofree char *escaped_title = tov_text_escape (title);
  g_autofree char *escaped = tov_text_escape (words);

  adw_status_page_set_icon_name (self->empty_page, icon);
  adw_status_page_set_title (self->empty_page, escaped_title);
  adw_status_page_set_description (self->empty_page, escaped);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), action);
  gtk_button_set_label (self->empty_button, button);
  /* What belongs to one record is not filled from a file. */
  gtk_widget_set_visible (self->import_button,
                          g_str_equal (action, "page.new") && self->owner == NULL);
}

/* The list has nothing, whatever is asked for. */
static void
show_nothing_yet (TovListPage *self, const char *plural)
{
  g_autofree char *new = describe_new (self);
  /* Translators: %s is a kind of record in the plural, such as "contacts". */
  g_autofree char *title = g_strdup_printf (_ ("No %s yet"), plural);
  const char *hint = tov_list_hints_find (self->entity);

  show_empty_page (self, "tov-empty-symbolic", title, hint != NULL ? hint : "", "page.new", new);
}

static void
update_empty_page (TovListPage *self)
{
  g_autofree char *plural = g_utf8_strdown (_ (self->entity->plural), -1);
  /* Translators: %s is a kind of record in the plural, such as "contacts"; so below. */
  g_autofree char *search = g_strdup_printf (_ ("Search in %s with fewer or other words."), plural);
  g_autofree char *filters = g_strdup_printf (_ ("The filters hide all the %s there are."), plural);

  if (is_searching (self))
    show_empty_page (self, "edit-find-symbolic", _ ("Nothing found"), search, "win.find",
                     _ ("Search the whole register"));
  else if (tov_filter_size (self->filter) > 0)
    show_empty_page (self, "edit-find-symbolic", _ ("Nothing found"), filters, "list.clear-filters",
                     _ ("Clear the filters"));
  else
    show_nothing_yet (self, plural);
}

static void
update_count (TovListPage *self)
{
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (self->collection));
  g_autofree char *count = tov_number_format (n_records, 0);
  g_autofree char *words = NULL;

  /* The choice of partnership holds for every page; where it cannot, that is said. */
  if (!self->is_scoped)
    words = g_strdup_printf (_ ("all partnerships · %s"), count);
  gtk_label_set_text (self->count_label, words != NULL ? words : count);
  update_empty_page (self);
  gtk_stack_set_visible_child_name (self->list_stack, is_empty (self) ? "empty" : "table");
}

/* A list of one owner's records is that owner's; any other list is the chosen partnership's, where
 * the entity belongs to one. */
static void
apply_owner (TovListPage *self)
{
  const char *partnership = tov_context_get_partnership (self->context);

  tov_collection_set_owner (self->collection, self->owner != NULL ? self->owner_field->name : NULL,
                            self->owner);
  self->is_scoped =
      tov_collection_set_partnership (self->collection, self->owner == NULL ? partnership : NULL);
}

static void
update_owner_bar (TovListPage *self)
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

/* "Filtered by: Sex, Town". */
static void
update_filter_bar (TovListPage *self)
{
  g_autoptr (GString) fields = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->entity->n_fields; i++)
    if (tov_filter_get (self->filter, &self->entity->fields[i]) != NULL)
      g_string_append_printf (fields, "%s%s", fields->len > 0 ? ", " : "",
                              _ (self->entity->fields[i].label));
  gtk_revealer_set_reveal_child (self->filter_bar, fields->len > 0);
  if (fields->len == 0)
    return;
  /* Translators: %s is the names of fields, such as "Sex, Town". */
  words = g_strdup_printf (_ ("Filtered by: %s"), fields->str);
  gtk_label_set_text (self->filter_label, words);
}

/* The filter of one owner's list is gone with the list; that of the whole list is remembered. */
static void
apply_filter (TovListPage *self)
{
  tov_collection_set_filter (self->collection, self->filter);
  if (self->owner == NULL)
    tov_filter_memory_keep (tov_context_get_settings (self->context), self->entity, self->filter);
  update_filter_bar (self);
  update_count (self);
}

static void
on_collection_items_changed_cb (TovListPage *self)
{
  update_count (self);
}

static void
on_partnership_notify_cb (TovListPage *self)
{
  apply_owner (self);
  update_count (self);
}

static void
on_store_acted_cb (TovListPage *self)
{
  tov_young_extra_forget (self->young);
  tov_contact_extra_forget (self->contacts);
  tov_record_table_refresh (get_table (self));
  update_empty_page (self);
}

static void
on_filter_button_changed_cb (TovListPage *self, const char *field, const char *condition)
{
  tov_filter_set (self->filter, tov_entity_get_field (self->entity, field), condition);
  apply_filter (self);
}

static void
on_search_entry_changed_cb (TovListPage *self)
{
  tov_collection_set_search (self->collection,
                             gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update_count (self);
}

static void
on_search_entry_stop_cb (TovListPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_table_activate_cb (TovListPage *self, TovRecord *record)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", self->entity->name,
                              tov_record_get_id (record));
}

static void
on_table_sort_changed_cb (TovListPage *self, const char *field, gboolean descending)
{
  tov_collection_set_sort (self->collection, field, descending);
}

/* A table may hold it for a while yet, but its news are of no use any more. */
static void
drop_collection (TovListPage *self)
{
  if (self->collection != NULL)
    g_signal_handlers_disconnect_by_data (self->collection, self);
  g_clear_object (&self->collection);
}

static void
clear_filters_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovListPage *self = TOV_LIST_PAGE (widget);

  tov_filter_clear (self->filter);
  for (guint i = 0; i < self->entity->n_fields; i++)
    tov_filter_button_show (self->filter_button, self->entity->fields[i].name, NULL);
  apply_filter (self);
  gtk_widget_grab_focus (widget);
}

static void
find_duplicates_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.merge", "(ss)", TOV_LIST_PAGE (widget)->entity->name,
                              "");
}

/* Beside meetings there is more that is coming. */
static void
show_coming_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.coming", NULL);
}

static void
show_year_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.year-wheel", NULL);
}

static void
save_list_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovListPage *self = TOV_LIST_PAGE (widget);

  tov_records_saving_ask (self->context, GTK_WINDOW (gtk_widget_get_root (widget)), self->entity,
                          G_LIST_MODEL (self->collection));
}

/* The keys of the page work where the focus is in it, so it never goes to a table that is hidden.
 */
static gboolean
tov_list_page_grab_focus (GtkWidget *widget)
{
  TovListPage *self = TOV_LIST_PAGE (widget);

  if (is_empty (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->empty_button));
  return gtk_widget_grab_focus (adw_bin_get_child (self->table_bin));
}

static void
tov_list_page_dispose (GObject *object)
{
  TovListPage *self = TOV_LIST_PAGE (object);

  drop_collection (self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->owner, g_free);
  g_clear_pointer (&self->filter, tov_filter_free);
  g_clear_pointer (&self->young, tov_young_extra_free);
  g_clear_pointer (&self->contacts, tov_contact_extra_free);
  G_OBJECT_CLASS (tov_list_page_parent_class)->dispose (object);
}

static void
tov_list_page_class_init (TovListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_list_page_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_list_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TovListPage, entity_choice);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, owner_bar);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, owner_label);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, owner_button);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, table_bin);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, TovListPage, import_button);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_button_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_stop_cb);
  gtk_widget_class_install_action (widget_class, "list.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "list.save", NULL, save_list_cb);
  gtk_widget_class_install_action (widget_class, "list.show-coming", NULL, show_coming_cb);
  gtk_widget_class_install_action (widget_class, "list.show-year", NULL, show_year_cb);
  gtk_widget_class_install_action (widget_class, "list.find-duplicates", NULL, find_duplicates_cb);
}

static void
tov_list_page_init (TovListPage *self)
{
  g_type_ensure (TOV_TYPE_ENTITY_CHOICE);
  g_type_ensure (TOV_TYPE_FILTER_BUTTON);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->list_stack));
}

static void
set_up_filter (TovListPage *self)
{
  g_clear_pointer (&self->filter, tov_filter_free);
  self->filter =
      self->owner == NULL
          ? tov_filter_memory_recall (tov_context_get_settings (self->context), self->entity)
          : tov_filter_new (self->entity);
  tov_filter_button_set_up (self->filter_button, self->entity, self->owner_field,
                            TOV_RECORD_SOURCE (self->context));
  for (guint i = 0; i < self->entity->n_fields; i++)
    tov_filter_button_show (self->filter_button, self->entity->fields[i].name,
                            tov_filter_get (self->filter, &self->entity->fields[i]));
  tov_collection_set_filter (self->collection, self->filter);
  update_filter_bar (self);
}

static void
name_new_button (TovListPage *self)
{
  g_autofree char *words = describe_new (self);
  g_autofree char *tooltip = g_strdup_printf ("%s (Ctrl+N)", words);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->new_button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
set_up_list (TovListPage *self)
{
  TovStore *store = tov_context_get_store (self->context);
  GtkWidget *table = tov_record_table_new (self->entity, self->owner_field, tov_record_source_title,
                                           self->context);
  const TovField *order = tov_record_words_order (self->entity);

  if (self->entity == &tov_young_person_entity)
    tov_record_table_set_extra (TOV_RECORD_TABLE (table), &tov_young_extra, self->young);
  if (self->entity == &tov_contact_entity)
    tov_record_table_set_extra (TOV_RECORD_TABLE (table), &tov_contact_extra, self->contacts);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.show-coming",
                                 self->entity == &tov_meeting_entity);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.show-year",
                                 self->entity == &tov_meeting_entity);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.find-duplicates",
                                 tov_merge_is_possible (self->entity));
  drop_collection (self);
  self->collection = tov_collection_new (store, self->entity);
  apply_owner (self);
  set_up_filter (self);
  name_new_button (self);
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

GtkWidget *
tov_list_page_new (TovContext *context, const char *const *entities)
{
  TovListPage *self = g_object_new (TOV_TYPE_LIST_PAGE, NULL);

  self->context = g_object_ref (context);
  self->young = tov_young_extra_new (tov_context_get_store (context));
  self->contacts = tov_contact_extra_new (tov_context_get_store (context));
  tov_entity_choice_set_up (self->entity_choice, tov_context_get_store (context), entities);
  g_signal_connect_object (context, "notify::partnership", G_CALLBACK (on_partnership_notify_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  /* So that there is always a list, also where a record of the page is shown first. */
  tov_list_page_show (self, tov_entities_find (entities[0]), NULL, NULL);
  return GTK_WIDGET (self);
}

void
tov_list_page_show (TovListPage *self,
                    const TovEntity *entity,
                    const TovField *field,
                    const char *owner)
{
  g_return_if_fail (TOV_IS_LIST_PAGE (self));

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
}

TovRecord *
tov_list_page_get_selected (TovListPage *self)
{
  g_return_val_if_fail (TOV_IS_LIST_PAGE (self), NULL);

  return tov_record_table_get_selected (get_table (self));
}

void
tov_list_page_search (TovListPage *self)
{
  g_return_if_fail (TOV_IS_LIST_PAGE (self));

  /* From a record it goes by the window, so that the way back is kept. */
  if (self->owner != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-related", "(sss)", self->entity->name,
                                self->owner_field->name, self->owner);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-list", "s", self->entity->name);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  /* A new search takes the place of the last one. */
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
tov_list_page_add (TovListPage *self)
{
  g_return_if_fail (TOV_IS_LIST_PAGE (self));

  if (self->owner != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.new-related", "(sss)", self->entity->name,
                                self->owner_field->name, self->owner);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.new-record", "s", self->entity->name);
}
