/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-records-page.h"

#include "tov-bin-focus.h"
#include "tov-list-page.h"
#include "tov-young-person.h"

struct _TovRecordsPage
{
  AdwBin parent_instance;
  TovContext *context;
  GtkStack *stack;
  TovListPage *list;
  /* Entities to what makes the page of one of their records, where it is not a sheet. */
  GHashTable *makers;
  /* The record that is shown, or was last. */
  AdwBin *record_bin;
  const TovEntity *entity;
  char *id;
};

G_DEFINE_FINAL_TYPE (TovRecordsPage, tov_records_page, ADW_TYPE_BIN)

static gboolean
is_list (TovRecordsPage *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->list);
}

/* The record that is shown, or that is selected in the list; NULL if there is none. Transfer full.
 */
static TovRecord *
get_current_record (TovRecordsPage *self)
{
  TovRecord *selected;

  if (!is_list (self))
    return tov_store_get (tov_context_get_store (self->context), self->entity, self->id, NULL);
  selected = tov_list_page_get_selected (self->list);
  return selected != NULL ? g_object_ref (selected) : NULL;
}

static void
activate_for_current (TovRecordsPage *self, const char *action)
{
  g_autoptr (TovRecord) record = get_current_record (self);

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "(ss)",
                                tov_record_get_entity (record)->name, tov_record_get_id (record));
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tov_list_page_search (TOV_RECORDS_PAGE (widget)->list);
}

/* Of the list that is shown; beside a record, another of its kind. */
static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovRecordsPage *self = TOV_RECORDS_PAGE (widget);

  if (is_list (self))
    tov_list_page_add (self->list);
  else
    gtk_widget_activate_action (widget, "win.new-record", "s", self->entity->name);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  activate_for_current (TOV_RECORDS_PAGE (widget), "win.edit-record");
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  activate_for_current (TOV_RECORDS_PAGE (widget), "win.delete-record");
}

/* A page of a young person logs in place; from a list it is the one who is selected. */
static void
log_contact_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovRecordsPage *self = TOV_RECORDS_PAGE (widget);
  g_autoptr (TovRecord) record = get_current_record (self);
  gboolean is_young = TOV_IS_YOUNG_PERSON (record);

  if (is_young && !is_list (self)) {
    GtkWidget *page = adw_bin_get_child (self->record_bin);

    gtk_widget_activate_action (adw_bin_get_child (ADW_BIN (page)), "person.log", NULL);
  } else {
    gtk_widget_activate_action (widget, "win.log-contact", "s",
                                is_young ? tov_record_get_id (record) : "");
  }
}

/* Into what the page is for: the rows, or the record. */
static gboolean
tov_records_page_grab_focus (GtkWidget *widget)
{
  TovRecordsPage *self = TOV_RECORDS_PAGE (widget);
  GtkWidget *child =
      is_list (self) ? GTK_WIDGET (self->list) : adw_bin_get_child (self->record_bin);

  return gtk_widget_grab_focus (child);
}

static void
tov_records_page_dispose (GObject *object)
{
  TovRecordsPage *self = TOV_RECORDS_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->makers, g_hash_table_unref);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_records_page_parent_class)->dispose (object);
}

static void
tov_records_page_class_init (TovRecordsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_records_page_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_records_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "page.log-contact", NULL, log_contact_cb);
}

static void
tov_records_page_init (TovRecordsPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  self->makers = g_hash_table_new (NULL, NULL);
  self->record_bin = ADW_BIN (adw_bin_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
tov_records_page_new (TovContext *context, const char *const *entities)
{
  TovRecordsPage *self = g_object_new (TOV_TYPE_RECORDS_PAGE, NULL);

  self->context = g_object_ref (context);
  self->list = TOV_LIST_PAGE (tov_list_page_new (context, entities));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->list));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->record_bin));
  return GTK_WIDGET (self);
}

void
tov_records_page_set_maker (TovRecordsPage *self, const TovEntity *entity, TovRecordMaker maker)
{
  g_return_if_fail (TOV_IS_RECORDS_PAGE (self));

  g_hash_table_insert (self->makers, (gpointer) entity, maker);
}

void
tov_records_page_show_list (TovRecordsPage *self,
                            const TovEntity *entity,
                            const TovField *field,
                            const char *owner)
{
  g_return_if_fail (TOV_IS_RECORDS_PAGE (self));

  tov_list_page_show (self->list, entity, field, owner);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->list));
}

void
tov_records_page_show_record (TovRecordsPage *self, const TovEntity *entity, const char *id)
{
  g_return_if_fail (TOV_IS_RECORDS_PAGE (self));

  self->entity = entity;
  g_free (self->id);
  self->id = g_strdup (id);
  adw_bin_set_child (
      self->record_bin,
      tov_record_page_new (self->context, entity, id, g_hash_table_lookup (self->makers, entity)));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->record_bin));
}
