/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-records-page.h"

#include "tov-list-page.h"
#include "tov-record-page.h"

struct _TovRecordsPage
{
  AdwBin parent_instance;
  TovContext *context;
  GtkStack *stack;
  TovListPage *list;
  /* The record that is shown, or was last. */
  AdwBin *record_bin;
};

G_DEFINE_FINAL_TYPE (TovRecordsPage, tov_records_page, ADW_TYPE_BIN)

static gboolean
is_list (TovRecordsPage *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->list);
}

/* The record that is shown, or that is selected in the list; NULL if there is none. */
static TovRecord *
get_current_record (TovRecordsPage *self)
{
  return is_list (self)
             ? tov_list_page_get_selected (self->list)
             : tov_record_page_get_record (TOV_RECORD_PAGE (adw_bin_get_child (self->record_bin)));
}

static void
activate_for_current (TovRecordsPage *self, const char *action)
{
  TovRecord *record = get_current_record (self);

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
  TovRecord *record = get_current_record (self);

  if (is_list (self))
    tov_list_page_add (self->list);
  else if (record != NULL)
    gtk_widget_activate_action (widget, "win.new-record", "s",
                                tov_record_get_entity (record)->name);
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
  G_OBJECT_CLASS (tov_records_page_parent_class)->dispose (object);
}

static void
tov_records_page_class_init (TovRecordsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_records_page_dispose;
  widget_class->grab_focus = tov_records_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_cb);
}

static void
tov_records_page_init (TovRecordsPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
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

  adw_bin_set_child (self->record_bin, tov_record_page_new (self->context, entity, id));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->record_bin));
}
