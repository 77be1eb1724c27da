/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-columns.h"

#include "tov-bin-focus.h"
#include "tov-column-width.h"
#include "tov-record-menu.h"

#include <glib/gi18n-lib.h>

/* A number keeps away from the text of the next column. */
#define NUMBER_MARGIN 12
/* The first column begins where the bar above the table does. */
#define FIRST_MARGIN 10

typedef struct
{
  /* Not owned: the table outlives its columns. */
  TovRecordColumns *table;
  /* NULL for one of the extra columns, which has a number among them. */
  const TovField *field;
  guint number;
  GtkColumnViewColumn *view_column;
  /* The cells that show a record now: a set of GtkListItem. */
  GHashTable *cells;
} Column;

struct _TovRecordColumns
{
  AdwBin parent_instance;
  const TovEntity *entity;
  const TovField *owner;
  TovTitleFunc titles;
  gpointer titles_data;
  GtkColumnView *view;
  GPtrArray *columns;
  /* What the columns are fitted to; NULL for nothing. */
  GListModel *records;
  /* Whether a column takes the room that is left. */
  gboolean has_note;
  const TovRecordExtra *extra;
  gpointer extra_data;
  /* The column that was asked first since a sort was last looked at. */
  const TovField *asked;
};

G_DEFINE_FINAL_TYPE (TovRecordColumns, tov_record_columns, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  SORT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_right_aligned (const Column *column)
{
  return column->field != NULL
         && (column->field->kind == TOV_KIND_NUMBER || column->field->kind == TOV_KIND_MONEY);
}

/* What a record is called comes first. */
static gboolean
is_name (TovRecordColumns *self, const TovField *field)
{
  return (field->flags & TOV_FIELD_TITLE) && tov_record_words_is_named (self->entity);
}

static const char *
get_heading (const Column *column)
{
  return column->field != NULL ? _ (column->field->label)
                               : _ (column->table->extra->titles[column->number]);
}

static char *
get_words (TovRecord *record, gpointer user_data)
{
  const Column *column = user_data;
  TovRecordColumns *self = column->table;
  char *words;

  if (column->field != NULL)
    return tov_record_words_value (record, column->field, self->titles, self->titles_data);
  words = self->extra->get_value (record, column->number, self->extra_data);
  return words != NULL ? words : g_strdup ("");
}

/* Widths are fixed, so that a table does not measure the text of every row that comes by. What is
 * wide already, or was made so, stays. */
static void
fit_columns (TovRecordColumns *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  for (guint i = 0; self->records != NULL && i < self->columns->len; i++) {
    Column *column = g_ptr_array_index (self->columns, i);
    int width =
        tov_column_width_measure (layout, get_heading (column), self->records, get_words, column);

    if (is_right_aligned (column))
      width += NUMBER_MARGIN;
    if (i == 0)
      width += FIRST_MARGIN;
    gtk_column_view_column_set_fixed_width (
        column->view_column,
        MAX (width, gtk_column_view_column_get_fixed_width (column->view_column)));
  }
}

static void
fill_cell (Column *column, GtkListItem *item)
{
  GtkWidget *text = gtk_list_item_get_child (item);
  TovRecord *record = gtk_list_item_get_item (item);
  TovRecordColumns *self = column->table;
  g_autofree char *value = get_words (record, column);

  /* A note of several lines is cut at the first. */
  g_strdelimit (value, "\n\r", ' ');
  gtk_inscription_set_text (GTK_INSCRIPTION (text), value);
  if (g_ptr_array_index (self->columns, 0) == column) {
    GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (text));
    g_autofree char *name =
        tov_record_words_title (record, self->owner, self->titles, self->titles_data);

    tov_record_menu_mark_row (row, record, name);
  }
}

static void
on_cell_setup_cb (Column *column, GtkListItem *item)
{
  GtkInscription *text = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_text_overflow (text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (text, 0);
  gtk_inscription_set_nat_chars (text, 0);
  gtk_inscription_set_xalign (text, is_right_aligned (column) ? 1 : 0);
  if (is_right_aligned (column)) {
    gtk_widget_add_css_class (GTK_WIDGET (text), "numeric");
    gtk_widget_set_margin_end (GTK_WIDGET (text), NUMBER_MARGIN);
  }
  gtk_list_item_set_child (item, GTK_WIDGET (text));
}

static void
on_cell_bind_cb (Column *column, GtkListItem *item)
{
  g_hash_table_add (column->cells, item);
  fill_cell (column, item);
}

static void
on_cell_unbind_cb (Column *column, GtkListItem *item)
{
  g_hash_table_remove (column->cells, item);
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
on_sorter_changed_cb (TovRecordColumns *self, GtkSorterChange change, GtkSorter *sorter)
{
  GtkOrdering ordering;

  self->asked = NULL;
  ordering = gtk_sorter_compare (sorter, self, self->view);
  g_signal_emit (self, signals[SORT_CHANGED], 0, self->asked != NULL ? self->asked->name : NULL,
                 ordering == GTK_ORDERING_LARGER);
}

static void
on_activate_cb (TovRecordColumns *self, guint position)
{
  g_signal_emit (self, signals[ACTIVATE], 0, position);
}

static Column *
create_column (TovRecordColumns *self, const TovField *field, guint number)
{
  Column *column = g_new0 (Column, 1);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  column->table = self;
  column->field = field;
  column->number = number;
  column->cells = g_hash_table_new (NULL, NULL);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_cell_setup_cb), column);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_cell_bind_cb), column);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_cell_unbind_cb), column);
  column->view_column = gtk_column_view_column_new (get_heading (column), factory);
  gtk_column_view_column_set_resizable (column->view_column, TRUE);
  return column;
}

static void
add_column (TovRecordColumns *self, const TovField *field)
{
  Column *column = create_column (self, field, 0);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (note_asked, column, NULL));

  /* What was written freely takes the room that is left; other values are always short. */
  gtk_column_view_column_set_expand (column->view_column, field->kind == TOV_KIND_NOTE);
  self->has_note |= field->kind == TOV_KIND_NOTE;
  gtk_column_view_column_set_sorter (column->view_column, sorter);
  gtk_column_view_append_column (self->view, column->view_column);
  g_ptr_array_add (self->columns, column);
}

/* Names come first, then the rest in the order of the field table. */
static void
add_columns (TovRecordColumns *self, gboolean names)
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
add_rest (TovRecordColumns *self)
{
  g_autoptr (GtkColumnViewColumn) rest = gtk_column_view_column_new (NULL, NULL);

  gtk_column_view_column_set_expand (rest, TRUE);
  gtk_column_view_append_column (self->view, rest);
}

/* The headings of numbers stand over them, at the right. GTK 4.8 has no call for it, so it is done
 * to the boxes of the titles, which are the header's children in the order of the columns. */
static void
align_headings (TovRecordColumns *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < self->columns->len && title != NULL; i++) {
    Column *column = g_ptr_array_index (self->columns, i);

    if (is_right_aligned (column)) {
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
  g_hash_table_unref (column->cells);
  g_free (column);
}

static gboolean
tov_record_columns_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TOV_RECORD_COLUMNS (widget)->view));
}

static void
tov_record_columns_dispose (GObject *object)
{
  TovRecordColumns *self = TOV_RECORD_COLUMNS (object);

  /* The cells go before the columns they point to; that a column goes is no order of the reader's.
   */
  if (adw_bin_get_child (ADW_BIN (self)) != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (tov_record_columns_parent_class)->dispose (object);
}

static void
tov_record_columns_finalize (GObject *object)
{
  TovRecordColumns *self = TOV_RECORD_COLUMNS (object);

  g_ptr_array_unref (self->columns);
  g_clear_object (&self->records);
  G_OBJECT_CLASS (tov_record_columns_parent_class)->finalize (object);
}

static void
tov_record_columns_class_init (TovRecordColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_record_columns_dispose;
  object_class->finalize = tov_record_columns_finalize;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_record_columns_grab_focus;
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SORT_CHANGED] =
      g_signal_new ("sort-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
tov_record_columns_init (TovRecordColumns *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self,
                           G_CONNECT_SWAPPED);
  tov_record_menu_add (GTK_WIDGET (self->view));
}

static guint
find_column (TovRecordColumns *self, const TovField *field)
{
  guint position = 0;

  while (((Column *) g_ptr_array_index (self->columns, position))->field != field)
    position++;
  return position;
}

static void
move_column (TovRecordColumns *self, guint from, guint to)
{
  Column *column = g_ptr_array_steal_index (self->columns, from);

  g_ptr_array_insert (self->columns, (int) to, column);
  gtk_column_view_insert_column (self->view, to, column->view_column);
}

GtkWidget *
tov_record_columns_new (const TovEntity *entity,
                        const TovField *owner,
                        TovTitleFunc titles,
                        gpointer user_data)
{
  TovRecordColumns *self = g_object_new (TOV_TYPE_RECORD_COLUMNS, NULL);

  self->entity = entity;
  self->owner = owner;
  self->titles = titles;
  self->titles_data = user_data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (entity->plural), -1);
  add_columns (self, TRUE);
  add_columns (self, FALSE);
  if (!self->has_note)
    add_rest (self);
  align_headings (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (on_sorter_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
tov_record_columns_set_extra (TovRecordColumns *self,
                              const TovRecordExtra *extra,
                              gpointer user_data)
{
  guint position = 0;

  g_return_if_fail (TOV_IS_RECORD_COLUMNS (self) && self->extra == NULL);

  self->extra = extra;
  self->extra_data = user_data;
  while (position < self->columns->len
         && is_name (self, ((Column *) g_ptr_array_index (self->columns, position))->field))
    position++;
  for (guint i = 0; extra->first_fields != NULL && extra->first_fields[i] != NULL; i++)
    move_column (self,
                 find_column (self, tov_entity_get_field (self->entity, extra->first_fields[i])),
                 position++);
  for (guint i = 0; extra->titles[i] != NULL; i++) {
    Column *column = create_column (self, NULL, i);

    g_ptr_array_insert (self->columns, (int) (position + i), column);
    gtk_column_view_insert_column (self->view, position + i, column->view_column);
  }
  align_headings (self);
}

void
tov_record_columns_set_model (TovRecordColumns *self, GtkSelectionModel *model)
{
  g_return_if_fail (TOV_IS_RECORD_COLUMNS (self));

  gtk_column_view_set_model (self->view, model);
}

void
tov_record_columns_fit (TovRecordColumns *self, GListModel *records)
{
  g_return_if_fail (TOV_IS_RECORD_COLUMNS (self));

  g_set_object (&self->records, records);
  fit_columns (self);
}

void
tov_record_columns_refresh (TovRecordColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++) {
    Column *column = g_ptr_array_index (self->columns, i);
    GHashTableIter cells;
    gpointer item;

    g_hash_table_iter_init (&cells, column->cells);
    while (g_hash_table_iter_next (&cells, &item, NULL))
      fill_cell (column, item);
  }
  fit_columns (self);
}

void
tov_record_columns_sort_by (TovRecordColumns *self, const TovField *field, gboolean descending)
{
  for (guint i = 0; i < self->columns->len; i++) {
    Column *column = g_ptr_array_index (self->columns, i);

    if (column->field == field)
      gtk_column_view_sort_by_column (self->view, column->view_column,
                                      descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  }
}
