/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-table.h"

#include "tov-bin-focus.h"
#include "tov-record-columns.h"
#include "tov-record-rows.h"

/* Narrower than this a table is all scrolling, and rows are easier to read. */
#define MIN_TABLE_WIDTH 480

struct _TovRecordTable
{
  AdwBin parent_instance;
  AdwSqueezer *squeezer;
  TovRecordColumns *columns;
  TovRecordRows *rows;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (TovRecordTable, tov_record_table, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  SELECTED,
  SORT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_activate_cb (TovRecordTable *self, guint position)
{
  g_autoptr (TovRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (record != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0, record);
}

static void
on_selected_notify_cb (TovRecordTable *self)
{
  g_signal_emit (self, signals[SELECTED], 0, tov_record_table_get_selected (self));
}

static void
on_sort_changed_cb (TovRecordTable *self, const char *field, gboolean descending)
{
  g_signal_emit (self, signals[SORT_CHANGED], 0, field, descending);
}

/* Only the view that is seen has the model: the other would fetch rows for nobody. */
static void
on_visible_child_notify_cb (TovRecordTable *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  gboolean is_table = adw_squeezer_get_visible_child (self->squeezer) == GTK_WIDGET (self->columns);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  tov_record_columns_set_model (self->columns, is_table ? model : NULL);
  tov_record_rows_set_model (self->rows, is_table ? NULL : model);
  /* The keys go on in the view that is seen now. */
  if (root != NULL && gtk_root_get_focus (root) != NULL
      && gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
tov_record_table_grab_focus (GtkWidget *widget)
{
  TovRecordTable *self = TOV_RECORD_TABLE (widget);
  GtkWidget *view = adw_squeezer_get_visible_child (self->squeezer);

  return view != NULL && gtk_widget_grab_focus (view);
}

static void
tov_record_table_dispose (GObject *object)
{
  TovRecordTable *self = TOV_RECORD_TABLE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (tov_record_table_parent_class)->dispose (object);
}

static void
tov_record_table_class_init (TovRecordTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_record_table_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_record_table_grab_focus;
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, TOV_TYPE_RECORD);
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, TOV_TYPE_RECORD);
  signals[SORT_CHANGED] =
      g_signal_new ("sort-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
tov_record_table_init (TovRecordTable *self)
{
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (on_selected_notify_cb), self, G_CONNECT_SWAPPED);
  self->squeezer = ADW_SQUEEZER (adw_squeezer_new ());
  adw_squeezer_set_switch_threshold_policy (self->squeezer, ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->squeezer));
  gtk_widget_add_css_class (GTK_WIDGET (self), "record-table");
}

static void
add_view (TovRecordTable *self, GtkWidget *view)
{
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  adw_squeezer_add (self->squeezer, view);
}

GtkWidget *
tov_record_table_new (const TovEntity *entity,
                      const TovField *owner,
                      TovTitleFunc titles,
                      gpointer user_data)
{
  TovRecordTable *self = g_object_new (TOV_TYPE_RECORD_TABLE, NULL);

  self->columns = TOV_RECORD_COLUMNS (tov_record_columns_new (entity, owner, titles, user_data));
  self->rows = TOV_RECORD_ROWS (tov_record_rows_new (entity, owner, titles, user_data));
  gtk_widget_set_size_request (GTK_WIDGET (self->columns), MIN_TABLE_WIDTH, -1);
  add_view (self, GTK_WIDGET (self->columns));
  add_view (self, GTK_WIDGET (self->rows));
  g_signal_connect_object (self->columns, "sort-changed", G_CALLBACK (on_sort_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->squeezer, "notify::visible-child",
                           G_CALLBACK (on_visible_child_notify_cb), self, G_CONNECT_SWAPPED);
  on_visible_child_notify_cb (self);
  return GTK_WIDGET (self);
}

void
tov_record_table_set_extra (TovRecordTable *self, const TovRecordExtra *extra, gpointer user_data)
{
  g_return_if_fail (TOV_IS_RECORD_TABLE (self));

  tov_record_columns_set_extra (self->columns, extra, user_data);
  tov_record_rows_set_extra (self->rows, extra, user_data);
}

void
tov_record_table_set_model (TovRecordTable *self, GListModel *model)
{
  g_return_if_fail (TOV_IS_RECORD_TABLE (self));

  tov_record_columns_fit (self->columns, model);
  gtk_single_selection_set_model (self->selection, model);
}

void
tov_record_table_sort_by (TovRecordTable *self, const TovField *field, gboolean descending)
{
  g_return_if_fail (TOV_IS_RECORD_TABLE (self));

  tov_record_columns_sort_by (self->columns, field, descending);
}

TovRecord *
tov_record_table_get_selected (TovRecordTable *self)
{
  g_return_val_if_fail (TOV_IS_RECORD_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

void
tov_record_table_refresh (TovRecordTable *self)
{
  g_return_if_fail (TOV_IS_RECORD_TABLE (self));

  tov_record_columns_refresh (self->columns);
  tov_record_rows_refresh (self->rows);
}
