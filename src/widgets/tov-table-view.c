/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table-view.h"

#include "tov-number.h"
#include "tov-table-text.h"

#include <glib/gi18n-lib.h>

/* A number to be followed. A button would be several times as heavy, and a table has a thousand. */
#define TOV_TYPE_TABLE_LINK (tov_table_link_get_type ())
G_DECLARE_FINAL_TYPE (TovTableLink, tov_table_link, TOV, TABLE_LINK, GtkWidget)

struct _TovTableLink
{
  GtkWidget parent_instance;

  GtkWidget *label;
  /* The codes of its cell, in the view's chunk. */
  const char *block;
  const char *part;
  const char *row;
  const char *column;
};

G_DEFINE_FINAL_TYPE (TovTableLink, tov_table_link, GTK_TYPE_WIDGET)

struct _TovTableView
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  TovCellFunc is_link;
  GStringChunk *codes;
  /* The first link, and the one that had the focus last. */
  GtkWidget *first_link;
  GtkWidget *last_link;
  /* How many columns of the grid each column of the table takes: guint. */
  GArray *spans;
};

G_DEFINE_FINAL_TYPE (TovTableView, tov_table_view, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
tov_table_link_dispose (GObject *object)
{
  g_clear_pointer (&TOV_TABLE_LINK (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_table_link_parent_class)->dispose (object);
}

static void
tov_table_link_class_init (TovTableLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_table_link_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tablelink");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LINK);
}

static void
tov_table_link_init (TovTableLink *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

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
set_words (GtkWidget *label, const char *text, float side, const char *css_class)
{
  int length = text != NULL ? (int) g_utf8_strlen (text, -1) : 0;
  int least = side == 0 ? 24 : 12;

  /* In a narrow window the table is rather scrolled than its names broken. */
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), side);
  gtk_label_set_wrap (GTK_LABEL (label), length > least);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (length, least));
  gtk_label_set_max_width_chars (GTK_LABEL (label), side == 0 ? 60 : 16);
  gtk_label_set_justify (GTK_LABEL (label), side == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
}

static void
attach (
    TovTableView *self, const char *text, float side, const char *css_class, int column, int row)
{
  GtkWidget *label = gtk_label_new (NULL);

  set_words (label, text, side, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
}

/* The link is as wide as its number, so that the pointer meets nothing else. */
static TovTableLink *
attach_link (TovTableView *self, const char *text, const char *css_class, int column, int row)
{
  TovTableLink *link = g_object_new (TOV_TYPE_TABLE_LINK, "halign", GTK_ALIGN_END, "valign",
                                     GTK_ALIGN_BASELINE, NULL);

  set_words (link->label, text, 1, css_class);
  gtk_grid_attach (GTK_GRID (self->grid), GTK_WIDGET (link), column, row, 1, 1);
  if (self->first_link == NULL)
    self->first_link = GTK_WIDGET (link);
  return link;
}

static const char *
keep_code (TovTableView *self, const char *code)
{
  return code != NULL ? g_string_chunk_insert_const (self->codes, code) : NULL;
}

static void
tell_link (TovTableView *self,
           TovTableLink *link,
           const TovTable *table,
           const TovBlock *block,
           const TovRow *row,
           guint column)
{
  g_autofree char *name = tov_table_text_describe (table, block, row, column);

  link->block = keep_code (self, block->code);
  link->part = keep_code (self, row->part);
  link->row = keep_code (self, row->code);
  link->column = keep_code (self, tov_table_get_column (table, column)->code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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

/* Over n, N and the value stands what they are of; every heading ends in the second of two rows. */
static void
attach_group (TovTableView *self, const TovColumn *its, int column, int row)
{
  GtkWidget *heading = gtk_label_new (its->heading);

  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "group-heading");
  gtk_grid_attach (GTK_GRID (self->grid), heading, column, row, 3, 1);
  attach (self, "n", 1, "caption-heading", column, row + 1);
  attach (self, "N", 1, "caption-heading", column + 1, row + 1);
  attach (self, _ (tov_column_get_value_heading (its)), 1, "caption-heading", column + 2, row + 1);
}

static void
attach_headings (TovTableView *self, const TovTable *table, int row)
{
  int column = 1;

  attach (self, table->row_heading, 0, "caption-heading", 0, row + 1);
  for (guint c = 0; c < tov_table_n_columns (table); c++) {
    const TovColumn *its = tov_table_get_column (table, c);
    float side = its->format == TOV_FORMAT_TEXT ? 0 : 1;

    if (has_parts (self, c))
      attach_group (self, its, column, row);
    else
      attach (self, its->heading, side, "caption-heading", column, row + 1);
    column += (int) g_array_index (self->spans, guint, c);
  }
}

static void
attach_row (
    TovTableView *self, const TovTable *table, const TovBlock *block, const TovRow *row, int place)
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
    if (self->is_link != NULL && self->is_link (table, its->code, cell))
      tell_link (self, attach_link (self, text, css_class, column++, place), table, block, row, c);
    else
      attach (self, text, its->format == TOV_FORMAT_TEXT ? 0 : 1, css_class, column++, place);
  }
}

static void
follow (TovTableView *self, TovTableLink *link)
{
  g_signal_emit (self, signals[ACTIVATED], 0, link->block, link->part, link->row, link->column);
}

/* One gesture for all the links. */
static void
on_clicked_cb (TovTableView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *widget = gtk_widget_pick (self->grid, x, y, GTK_PICK_DEFAULT);
  GtkWidget *link = widget != NULL ? gtk_widget_get_ancestor (widget, TOV_TYPE_TABLE_LINK) : NULL;

  if (link != NULL)
    follow (self, TOV_TABLE_LINK (link));
}

static gboolean
on_activate_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (!TOV_IS_TABLE_LINK (focus))
    return FALSE;
  follow (TOV_TABLE_VIEW (widget), TOV_TABLE_LINK (focus));
  return TRUE;
}

/* All links are one stop for Tab, at the one where the focus was last. */
static gboolean
tov_table_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TovTableView *self = TOV_TABLE_VIEW (widget);
  GtkWidget *inside = gtk_widget_get_focus_child (self->grid);

  if (self->first_link == NULL)
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) {
    if (inside != NULL) {
      self->last_link = inside;
      return FALSE;
    }
    return gtk_widget_grab_focus (self->last_link != NULL ? self->last_link : self->first_link);
  }
  return gtk_widget_child_focus (self->grid, direction);
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
  g_string_chunk_free (TOV_TABLE_VIEW (object)->codes);
  G_OBJECT_CLASS (tov_table_view_parent_class)->finalize (object);
}

static void
tov_table_view_class_init (TovTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_table_view_finalize;
  widget_class->focus = tov_table_view_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_activate_key_cb, NULL);

  signals[ACTIVATED] =
      g_signal_new ("activated", TOV_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
}

static void
tov_table_view_init (TovTableView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->codes = g_string_chunk_new (1024);
  self->spans = g_array_new (FALSE, FALSE, sizeof (guint));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_add_css_class (self->grid, "table-view");
  gtk_widget_set_halign (self->grid, GTK_ALIGN_START);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_clicked_cb), self);
  gtk_widget_add_controller (self->grid, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
tov_table_view_new (void)
{
  return g_object_new (TOV_TYPE_TABLE_VIEW, NULL);
}

void
tov_table_view_set_table (TovTableView *self, const TovTable *table, TovCellFunc is_link)
{
  GtkWidget *child;
  int place = 0, width;

  g_return_if_fail (TOV_IS_TABLE_VIEW (self));

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_string_chunk_clear (self->codes);
  self->first_link = self->last_link = NULL;
  self->is_link = is_link;
  if (table == NULL)
    return;
  width = find_spans (self, table);
  attach_headings (self, table, place);
  place += 2;
  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    attach_wide (self, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), width, place++);
    if (block->title != NULL)
      attach_wide (self, create_heading (block->title, "title-4"), width, place++);
    for (guint r = 0; r < tov_block_n_rows (block); r++)
      attach_row (self, table, block, tov_block_get_row (block, r), place++);
  }
}

gboolean
tov_table_view_has_links (TovTableView *self)
{
  return self->first_link != NULL;
}
