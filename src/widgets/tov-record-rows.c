/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-rows.h"

#include "tov-bin-focus.h"
#include "tov-line.h"
#include "tov-record-menu.h"

#include <glib/gi18n-lib.h>

struct _TovRecordRows
{
  AdwBin parent_instance;
  const TovField *owner;
  TovTitleFunc titles;
  gpointer titles_data;
  const TovRecordExtra *extra;
  gpointer extra_data;
  GtkListView *view;
  /* The rows that show a record now: a set of GtkListItem. */
  GHashTable *rows;
};

G_DEFINE_FINAL_TYPE (TovRecordRows, tov_record_rows, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is found out about a record is worth more than the rest of its fields. */
static char *
describe (TovRecordRows *self, TovRecord *record)
{
  return self->extra != NULL
             ? self->extra->get_line (record, self->extra_data)
             : tov_record_words_subtitle (record, self->owner, self->titles, self->titles_data);
}

static void
fill_row (TovRecordRows *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  TovRecord *record = gtk_list_item_get_item (item);
  g_autofree char *words =
      tov_record_words_title (record, self->owner, self->titles, self->titles_data);
  g_autofree char *rest = describe (self, record);

  tov_line_fill_pair (box, words, rest);
  tov_record_menu_mark_row (gtk_widget_get_parent (box), record, words);
}

static void
on_row_setup_cb (TovRecordRows *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, tov_line_new_pair ());
}

static void
on_row_bind_cb (TovRecordRows *self, GtkListItem *item)
{
  g_hash_table_add (self->rows, item);
  fill_row (self, item);
}

static void
on_row_unbind_cb (TovRecordRows *self, GtkListItem *item)
{
  g_hash_table_remove (self->rows, item);
}

static void
on_activate_cb (TovRecordRows *self, guint position)
{
  g_signal_emit (self, signals[ACTIVATE], 0, position);
}

static gboolean
tov_record_rows_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TOV_RECORD_ROWS (widget)->view));
}

static void
tov_record_rows_dispose (GObject *object)
{
  /* The rows go before the set of them. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (tov_record_rows_parent_class)->dispose (object);
}

static void
tov_record_rows_finalize (GObject *object)
{
  g_hash_table_unref (TOV_RECORD_ROWS (object)->rows);
  G_OBJECT_CLASS (tov_record_rows_parent_class)->finalize (object);
}

static void
tov_record_rows_class_init (TovRecordRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_record_rows_dispose;
  object_class->finalize = tov_record_rows_finalize;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_record_rows_grab_focus;
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tov_record_rows_init (TovRecordRows *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = g_hash_table_new (NULL, NULL);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_row_unbind_cb), self,
                           G_CONNECT_SWAPPED);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self,
                           G_CONNECT_SWAPPED);
  tov_record_menu_add (GTK_WIDGET (self->view));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
tov_record_rows_new (const TovEntity *entity,
                     const TovField *owner,
                     TovTitleFunc titles,
                     gpointer user_data)
{
  TovRecordRows *self = g_object_new (TOV_TYPE_RECORD_ROWS, NULL);

  self->owner = owner;
  self->titles = titles;
  self->titles_data = user_data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (entity->plural), -1);
  return GTK_WIDGET (self);
}

void
tov_record_rows_set_extra (TovRecordRows *self, const TovRecordExtra *extra, gpointer user_data)
{
  g_return_if_fail (TOV_IS_RECORD_ROWS (self));

  self->extra = extra;
  self->extra_data = user_data;
}

void
tov_record_rows_set_model (TovRecordRows *self, GtkSelectionModel *model)
{
  g_return_if_fail (TOV_IS_RECORD_ROWS (self));

  gtk_list_view_set_model (self->view, model);
}

void
tov_record_rows_refresh (TovRecordRows *self)
{
  GHashTableIter rows;
  gpointer item;

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &item, NULL))
    fill_row (self, item);
}
