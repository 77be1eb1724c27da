/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-page.h"

#include "tov-bin-focus.h"
#include "tov-record-sheet.h"

#include <glib/gi18n-lib.h>

struct _TovRecordPage
{
  AdwBin parent_instance;
  TovContext *context;
  const TovEntity *entity;
  char *id;
  TovRecordMaker maker;
  /* The live record; NULL where there is none. */
  TovRecord *record;
};

G_DEFINE_FINAL_TYPE (TovRecordPage, tov_record_page, ADW_TYPE_BIN)

static void
show_record (TovRecordPage *self)
{
  adw_bin_set_child (ADW_BIN (self), self->maker != NULL
                                         ? self->maker (self->context, self->id)
                                         : tov_record_sheet_new (self->context, self->record));
}

static void
show_gone (TovRecordPage *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_History"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "tov-empty-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("It is no longer here"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page), _ ("The record has been deleted. Ctrl+Z brings back what was deleted "
                                 "last; the history brings it back at any time."));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", self->entity->name, self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-history");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  adw_bin_set_child (ADW_BIN (self), page);
}

static void
show (TovRecordPage *self)
{
  g_clear_object (&self->record);
  self->record =
      tov_store_get (tov_context_get_store (self->context), self->entity, self->id, NULL);
  if (self->record != NULL)
    show_record (self);
  else
    show_gone (self);
}

/* The record or anything that it refers to may have other words now. */
static void
on_store_acted_cb (TovRecordPage *self, const char *title, TovStore *store)
{
  g_autoptr (TovRecord) record = tov_store_get (store, self->entity, self->id, NULL);

  if (record != self->record)
    show (self);
  else if (record != NULL && self->maker == NULL)
    tov_record_view_refresh (TOV_RECORD_VIEW (adw_bin_get_child (ADW_BIN (self))));
}

static gboolean
tov_record_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  return child != NULL && gtk_widget_grab_focus (child);
}

static void
tov_record_page_dispose (GObject *object)
{
  TovRecordPage *self = TOV_RECORD_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_object (&self->record);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_record_page_parent_class)->dispose (object);
}

static void
tov_record_page_class_init (TovRecordPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_record_page_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_record_page_grab_focus;
}

static void
tov_record_page_init (TovRecordPage *self)
{
}

GtkWidget *
tov_record_page_new (TovContext *context,
                     const TovEntity *entity,
                     const char *id,
                     TovRecordMaker maker)
{
  TovRecordPage *self = g_object_new (TOV_TYPE_RECORD_PAGE, NULL);

  self->context = g_object_ref (context);
  self->entity = entity;
  self->id = g_strdup (id);
  self->maker = maker;
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
