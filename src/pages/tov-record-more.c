/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-more.h"

#include "tov-record-sheet.h"

struct _TovRecordMore
{
  AdwBin parent_instance;
  TovContext *context;
  const TovEntity *entity;
  char *id;
  GtkExpander *expander;
};

G_DEFINE_FINAL_TYPE (TovRecordMore, tov_record_more, ADW_TYPE_BIN)

static void
on_expander_expanded_cb (TovRecordMore *self)
{
  g_autoptr (TovRecord) record = NULL;
  GSettings *settings = tov_context_get_settings (self->context);
  gboolean is_expanded = gtk_expander_get_expanded (self->expander);

  if (settings != NULL)
    g_settings_set_boolean (settings, "person-details", is_expanded);
  if (!is_expanded || gtk_expander_get_child (self->expander) != NULL)
    return;
  record = tov_store_get (tov_context_get_store (self->context), self->entity, self->id, NULL);
  if (record != NULL)
    gtk_expander_set_child (self->expander, tov_record_sheet_new_part (self->context, record));
}

static void
tov_record_more_dispose (GObject *object)
{
  TovRecordMore *self = TOV_RECORD_MORE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_record_more_parent_class)->dispose (object);
}

static void
tov_record_more_class_init (TovRecordMoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_record_more_dispose;
}

static void
tov_record_more_init (TovRecordMore *self)
{
}

GtkWidget *
tov_record_more_new (TovContext *context,
                     const TovEntity *entity,
                     const char *id,
                     const char *words)
{
  TovRecordMore *self = g_object_new (TOV_TYPE_RECORD_MORE, NULL);
  GSettings *settings = tov_context_get_settings (context);
  GtkWidget *expander = gtk_expander_new (words);

  self->context = g_object_ref (context);
  self->entity = entity;
  self->id = g_strdup (id);
  self->expander = GTK_EXPANDER (expander);
  gtk_widget_add_css_class (expander, "record-more");
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  adw_bin_set_child (ADW_BIN (self), expander);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (on_expander_expanded_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_expander_set_expanded (
      self->expander, settings != NULL && g_settings_get_boolean (settings, "person-details"));
  return GTK_WIDGET (self);
}

void
tov_record_more_refresh (TovRecordMore *self)
{
  GtkWidget *view;

  g_return_if_fail (TOV_IS_RECORD_MORE (self));

  view = gtk_expander_get_child (self->expander);
  if (view != NULL)
    tov_record_view_refresh (TOV_RECORD_VIEW (view));
}
