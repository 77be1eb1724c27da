/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-table.h"

#include "tov-column-width.h"

#include <glib/gi18n-lib.h>

/* Narrower than this a table is all scrolling, and rows are easier to read. */
#define MIN_TABLE_WIDTH 480
/* A number keeps away from the text of the next column. */
#define NUMBER_MARGIN 12
/* The first column begins where the bar above the table does. */
#define FIRST_MARGIN 10

typedef struct
{
  /* Not owned: the table outlives its columns. */
  TovRecordTable *table;
  const TovField *field;
  GtkColumnViewColumn *view_column;
} Column;

struct _TovRecordTable
{
  AdwBin parent_instance;
  const TovEntity *entity;
  const TovField *owner;
  TovTitleFunc titles;
  gpointer titles_data;
  AdwSqueezer *squeezer;
  GtkWidget *table_page;
  GtkColumnView *table;
  GtkListView *rows;
  GtkSingleSelection *selection;
  GPtrArray *columns;
  /* Whether a column takes the room that is left. */
  gboolean has_note;
  /* The column that was asked first since a sort was last looked at. */
  const TovField *asked;
};

G_DEFINE_FINAL_TYPE (TovRecordTable, tov_record_table, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  SORT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_right_aligned (const TovField *field)
{
  return field->kind == TOV_KIND_NUMBER || field->kind == TOV_KIND_MONEY;
}

/* What a record is called comes first. */
static gboolean
is_name (TovRecordTable *self, const TovField *field)
{
  return (field->flags & TOV_FIELD_TITLE) && tov_record_words_is_named (self->entity);
}

/* Widths are fixed, so that a table does not measure the text of every row that comes by. */
static void
fit_columns (TovRecordTable *self, GListModel *records)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  for (guint i = 0; i < self->columns->len; i++) {
    Column *column = g_ptr_array_index (self->columns, i);
    int width =
        tov_column_width_measure (layout, column->field, records, self->titles, self->titles_data);

    if (is_right_aligned (column->field))
      width += NUMBER_MARGIN;
    if (i == 0)
      width += FIRST_MARGIN;
    gtk_column_view_column_set_fixed_width (column->view_column, width);
  }
}

/* GTK names a row after its C type; a reader of the screen is to hear the record. */
static void
name_row (TovRecordTable *self, GtkWidget *row, TovRecord *record)
{
  g_autofree char *name =
      tov_record_words_title (record, self->owner, self->titles, self->titles_data);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_cell_setup_cb (Column *column, GtkListItem *item)
{
  GtkInscription *text = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_text_overflow (text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (text, 0);
  gtk_inscription_set_nat_chars (text, 0);
  gtk_inscription_set_xalign (text, is_right_aligned (column->field) ? 1 : 0);
  if (is_right_aligned (column->field)) {
    gtk_widget_add_css_class (GTK_WIDGET (text), "numeric");
    gtk_widget_set_margin_end (GTK_WIDGET (text), NUMBER_MARGIN);
  }
  gtk_list_item_set_child (item, GTK_WIDGET (text));
}

static void
on_cell_bind_cb (Column *column, GtkListItem *item)
{
  GtkWidget *text = gtk_list_item_get_child (item);
  TovRecord *record = gtk_list_item_get_item (item);
  TovRecordTable *table = column->table;
  g_autofree char *value =
      tov_record_words_value (record, column->field, table->titles, table->titles_data);

  /* A note of several lines is cut at the first. */
  g_strdelimit (value, "\n\r", ' ');
  gtk_inscription_set_text (GTK_INSCRIPTION (text), value);
  if (g_ptr_array_index (table->columns, 0) == column)
    name_row (table, gtk_widget_get_parent (gtk_widget_get_parent (text)), record);
}

static void
on_row_setup_cb (TovRecordTable *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_inscription_new (NULL);
  GtkWidget *subtitle = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (title),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (subtitle),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (subtitle, "dim-label");
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (box, "record-row");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_item_set_child (item, box);
}

static void
on_row_bind_cb (TovRecordTable *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *title = gtk_widget_get_first_child (box);
  TovRecord *record = gtk_list_item_get_item (item);
  g_autofree char *words =
      tov_record_words_title (record, self->owner, self->titles, self->titles_data);
  g_autofree char *rest =
      tov_record_words_subtitle (record, self->owner, self->titles, self->titles_data);

  gtk_inscription_set_text (GTK_INSCRIPTION (title), words);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_next_sibling (title)), rest);
  name_row (self, gtk_widget_get_parent (box), record);
}

/* The order of rows is the model's. A column's sorter only says that it was asked and "less", so
 * that the view's sorter tells which column is the first and whether it is turned round: at GTK 4.8
 * that cannot be read in any other way. */
static int
note_asked (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Column *column = user_data;

  if (column->table->asked == NULL)
    column->table->asked = column->field;
  return -1;
}

static void
on_sorter_changed_cb (TovRecordTable *self, GtkSorterChange change, GtkSorter *sorter)
{
  GtkOrdering ordering;

  self->asked = NULL;
  ordering = gtk_sorter_compare (sorter, self, self->table);
  g_signal_emit (self, signals[SORT_CHANGED], 0, self->asked != NULL ? self->asked->name : NULL,
                 ordering == GTK_ORDERING_LARGER);
}

static void
on_activate_cb (TovRecordTable *self, guint position)
{
  g_autoptr (TovRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (record != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0, record);
}

/* Only the view that is seen has the model: the other would fetch rows for nobody. */
static void
on_visible_child_notify_cb (TovRecordTable *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  gboolean is_table = adw_squeezer_get_visible_child (self->squeezer) == self->table_page;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_column_view_set_model (self->table, is_table ? model : NULL);
  gtk_list_view_set_model (self->rows, is_table ? NULL : model);
  /* The keys go on in the view that is seen now. */
  if (root != NULL && gtk_root_get_focus (root) != NULL
      && gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
add_column (TovRecordTable *self, const TovField *field)
{
  Column *column = g_new0 (Column, 1);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (note_asked, column, NULL));

  column->table = self;
  column->field = field;
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_cell_setup_cb), column);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_cell_bind_cb), column);
  column->view_column = gtk_column_view_column_new (_ (field->label), factory);
  gtk_column_view_column_set_resizable (column->view_column, TRUE);
  /* What was written freely takes the room that is left; other values are always short. */
  gtk_column_view_column_set_expand (column->view_column, field->kind == TOV_KIND_NOTE);
  self->has_note |= field->kind == TOV_KIND_NOTE;
  gtk_column_view_column_set_sorter (column->view_column, sorter);
  gtk_column_view_append_column (self->table, column->view_column);
  g_ptr_array_add (self->columns, column);
}

/* Names come first, then the rest in the order of the field table. */
static void
add_columns (TovRecordTable *self, gboolean names)
{
  for (guint i = 0; i < self->entity->n_fields; i++) {
    const TovField *field = &self->entity->fields[i];

    if ((field->flags & TOV_FIELD_COLUMN) && field != self->owner && is_name (self, field) == names)
      add_column (self, field);
  }
}

/* A table that is narrower than its window gets an empty column at the end, for GTK 4.8 takes the
 * room that is left for scrolled too far. */
static void
add_rest (TovRecordTable *self)
{
  g_autoptr (GtkColumnViewColumn) rest = gtk_column_view_column_new (NULL, NULL);

  gtk_column_view_column_set_expand (rest, TRUE);
  gtk_column_view_append_column (self->table, rest);
}

/* The headings of numbers stand over them, at the right. GTK 4.8 has no call for it, so it is done
 * to the boxes of the titles, which are the header's children in the order of the columns. */
static void
align_headings (TovRecordTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->table));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < self->columns->len && title != NULL; i++) {
    Column *column = g_ptr_array_index (self->columns, i);

    if (is_right_aligned (column->field)) {
      gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
      gtk_widget_set_margin_end (gtk_widget_get_first_child (title), NUMBER_MARGIN);
    }
    title = gtk_widget_get_next_sibling (title);
  }
}

static void
free_column (Column *column)
{
  g_object_unref (column->view_column);
  g_free (column);
}

static gboolean
tov_record_table_grab_focus (GtkWidget *widget)
{
  TovRecordTable *self = TOV_RECORD_TABLE (widget);
  GtkWidget *scroller = adw_squeezer_get_visible_child (self->squeezer);

  return scroller != NULL
         && gtk_widget_grab_focus (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)));
}

static void
tov_record_table_dispose (GObject *object)
{
  TovRecordTable *self = TOV_RECORD_TABLE (object);

  /* The cells go before the columns they point to; that a column goes is no order of the reader's.
   */
  if (adw_bin_get_child (ADW_BIN (self)) != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->table), self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (tov_record_table_parent_class)->dispose (object);
}

static void
tov_record_table_finalize (GObject *object)
{
  TovRecordTable *self = TOV_RECORD_TABLE (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (tov_record_table_parent_class)->finalize (object);
}

static void
tov_record_table_class_init (TovRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_record_table_dispose;
  object_class->finalize = tov_record_table_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_record_table_grab_focus;
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, TOV_TYPE_RECORD);
  signals[SORT_CHANGED] =
      g_signal_new ("sort-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static GtkWidget *
add_view (TovRecordTable *self, GtkWidget *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (self->entity->plural), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  adw_squeezer_add (self->squeezer, scroller);
  return scroller;
}

static void
tov_record_table_init (TovRecordTable *self)
{
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->squeezer = ADW_SQUEEZER (adw_squeezer_new ());
  adw_squeezer_set_switch_threshold_policy (self->squeezer, ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->squeezer));
  gtk_widget_add_css_class (GTK_WIDGET (self), "record-table");
}

GtkWidget *
tov_record_table_new (const TovEntity *entity,
                      const TovField *owner,
                      TovTitleFunc titles,
                      gpointer user_data)
{
  TovRecordTable *self = g_object_new (TOV_TYPE_RECORD_TABLE, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->entity = entity;
  self->owner = owner;
  self->titles = titles;
  self->titles_data = user_data;
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "data-table");
  self->table_page = add_view (self, GTK_WIDGET (self->table));
  gtk_widget_set_size_request (self->table_page, MIN_TABLE_WIDTH, -1);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind_cb), self, G_CONNECT_SWAPPED);
  self->rows = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  add_view (self, GTK_WIDGET (self->rows));
  add_columns (self, TRUE);
  add_columns (self, FALSE);
  if (!self->has_note)
    add_rest (self);
  align_headings (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed",
                           G_CALLBACK (on_sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->squeezer, "notify::visible-child",
                           G_CALLBACK (on_visible_child_notify_cb), self, G_CONNECT_SWAPPED);
  on_visible_child_notify_cb (self);
  return GTK_WIDGET (self);
}

void
tov_record_table_set_model (TovRecordTable *self, GListModel *model)
{
  g_return_if_fail (TOV_IS_RECORD_TABLE (self));

  fit_columns (self, model);
  gtk_single_selection_set_model (self->selection, model);
}

void
tov_record_table_sort_by (TovRecordTable *self, const TovField *field, gboolean descending)
{
  for (guint i = 0; i < self->columns->len; i++) {
    Column *column = g_ptr_array_index (self->columns, i);

    if (column->field == field)
      gtk_column_view_sort_by_column (self->table, column->view_column,
                                      descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  }
}
