/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table-view.h"

#include "tov-number.h"

struct _TovTableView
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  /* How many columns of the grid each column of the table takes: guint. */
  GArray *spans;
};

G_DEFINE_FINAL_TYPE (TovTableView, tov_table_view, GTK_TYPE_WIDGET)

/* Returns how many columns the grid has, with the one of the labels. */
static int
find_spans (TovTableView *self, const TovTable *table)
{
  guint count = 1;

  g_array_set_size (self->spans, 0);
  for (guint c = 0; c < tov_table_n_columns (table); c++) {
    guint span = tov_table_get_span (table, c);

    g_array_append_val (self->spans, span);
    count += span;
  }
  return (int) count;
}

/* Whether n and N have columns of their own before the value. */
static gboolean
has_parts (TovTableView *self, guint column)
{
  return g_array_index (self->spans, guint, column) > 1;
}

static void
attach (
    TovTableView *self, const char *text, float side, const char *css_class, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);
  int length = text != NULL ? (int) g_utf8_strlen (text, -1) : 0;

  /* In a narrow window the table is rather scrolled than its names broken. */
  gtk_label_set_xalign (GTK_LABEL (label), side);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (length, side == 0 ? 24 : 12));
  gtk_label_set_max_width_chars (GTK_LABEL (label), side == 0 ? 60 : 16);
  gtk_label_set_justify (GTK_LABEL (label), side == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
}

static void
attach_wide (TovTableView *self, GtkWidget *widget, int width, int row)
{
  gtk_grid_attach (GTK_GRID (self->grid), widget, 0, row, width, 1);
}

static GtkWidget *
create_heading (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
attach_count (TovTableView *self, gint64 count, const char *css_class, int column, int row)
{
  g_autofree char *text = tov_number_format ((double) count, 0);

  attach (self, text, 1, css_class, column, row);
}

static void
attach_headings (TovTableView *self, const TovTable *table, int row)
{
  int column = 1;

  attach (self, table->row_heading, 0, "caption-heading", 0, row);
  for (guint c = 0; c < tov_table_n_columns (table); c++) {
    const TovColumn *its = tov_table_get_column (table, c);
    float side = its->format == TOV_FORMAT_TEXT ? 0 : 1;

    if (has_parts (self, c)) {
      attach (self, "n", 1, "caption-heading", column++, row);
      attach (self, "N", 1, "caption-heading", column++, row);
    }
    attach (self, its->heading, side, "caption-heading", column++, row);
  }
}

static void
attach_row (TovTableView *self, const TovTable *table, const TovRow *row, int place)
{
  const char *css_class = row->kind == TOV_ROW_NORMAL ? "numeric" : "heading";
  int column = 1;

  attach (self, row->label, 0, row->kind == TOV_ROW_NORMAL ? NULL : "heading", 0, place);
  if (row->kind == TOV_ROW_HEADING)
    return;
  for (guint c = 0; c < tov_table_n_columns (table); c++) {
    const TovColumn *its = tov_table_get_column (table, c);
    const TovCell *cell = &row->cells[c];
    g_autofree char *text = tov_cell_format (cell, its->format);

    if (tov_cell_is_quotient (cell, its->format)) {
      attach_count (self, cell->n, css_class, column, place);
      attach_count (self, cell->N, css_class, column + 1, place);
    }
    if (has_parts (self, c))
      column += 2;
    attach (self, text, its->format == TOV_FORMAT_TEXT ? 0 : 1, css_class, column++, place);
  }
}

static void
tov_table_view_dispose (GObject *object)
{
  g_clear_pointer (&TOV_TABLE_VIEW (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_table_view_parent_class)->dispose (object);
}

static void
tov_table_view_finalize (GObject *object)
{
  g_array_unref (TOV_TABLE_VIEW (object)->spans);
  G_OBJECT_CLASS (tov_table_view_parent_class)->finalize (object);
}

static void
tov_table_view_class_init (TovTableViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_table_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tov_table_view_init (TovTableView *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (guint));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_add_css_class (self->grid, "table-view");
  gtk_widget_set_halign (self->grid, GTK_ALIGN_START);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
tov_table_view_new (void)
{
  return g_object_new (TOV_TYPE_TABLE_VIEW, NULL);
}

void
tov_table_view_set_table (TovTableView *self, const TovTable *table)
{
  GtkWidget *child;
  int place = 0, width;

  g_return_if_fail (TOV_IS_TABLE_VIEW (self));

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  if (table == NULL)
    return;
  width = find_spans (self, table);
  attach_headings (self, table, place++);
  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    attach_wide (self, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), width, place++);
    if (block->title != NULL)
      attach_wide (self, create_heading (block->title, "title-4"), width, place++);
    for (guint r = 0; r < tov_block_n_rows (block); r++)
      attach_row (self, table, tov_block_get_row (block, r), place++);
  }
}
