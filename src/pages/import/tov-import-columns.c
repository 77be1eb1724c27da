/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-columns.h"

#include "tov-columns-layout.h"
#include "tov-date.h"
#include "tov-word-choice.h"

#include <glib/gi18n-lib.h>

/* The headings stand among the first rows, below a title at most. */
#define MAX_HEADING_ROWS 30
/* So much of a row is enough to know it by. */
#define MAX_ROW_CELLS 4
/* So many values of a column are shown. */
#define MAX_SAMPLES 2
/* Narrower than this the choice stands below the heading. */
#define COLUMN_WIDTH 250

struct _TovImportColumns
{
  AdwBin parent_instance;
  /* Not owned; NULL until one is shown. */
  TovImport *import;
  /* A choice for each column; not owned. */
  GPtrArray *choices;
  /* "Not used" and the fields, shared by the choices. */
  GtkStringList *fields;
  /* While the choices are set by the program nobody has chosen. */
  gboolean is_filling;

  AdwActionRow *missing_row;
  AdwActionRow *heading_row;
  GtkListBox *list;
  GtkDropDown *heading_choice;
};

G_DEFINE_FINAL_TYPE (TovImportColumns, tov_import_columns, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
append_cell (GString *line, const char *cell)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  for (const char *c = cell; *c != '\0'; c++)
    g_string_append_c (line, *c == '\n' || *c == '\r' ? ' ' : *c);
}

/* "3: Navn · Fødselsdag · Tovholder". Transfer full. */
static char *
describe_row (const TovSheet *sheet, guint row)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_cells = 0;

  for (guint i = 0; i < tov_sheet_n_columns (sheet) && n_cells < MAX_ROW_CELLS; i++) {
    const char *cell = tov_sheet_get (sheet, row, i);

    if (cell == NULL)
      continue;
    append_cell (line, cell);
    n_cells++;
  }
  return g_strdup_printf ("%u: %s", row + 1, n_cells > 0 ? line->str : _ ("Empty"));
}

/* A date or time that is one in the workbook comes as files have it. */
static void
append_value (GString *line, const char *cell)
{
  g_autofree char *date = tov_date_time_is_valid (cell)
                              ? tov_date_format_time (cell)
                              : tov_date_format (tov_date_from_iso (cell));

  append_cell (line, *date != '\0' ? date : cell);
}

/* The first values below the heading that are not the same. Transfer full. */
static char *
describe_values (TovImport *import, guint column)
{
  const TovSheet *sheet = tov_import_get_sheet (import);
  g_autoptr (GString) line = g_string_new (NULL);
  const char *last = NULL;
  guint n_samples = 0;

  for (guint i = tov_import_get_heading_row (import) + 1;
       i < tov_sheet_n_rows (sheet) && n_samples < MAX_SAMPLES; i++) {
    const char *cell = tov_sheet_get (sheet, i, column);

    if (cell == NULL || g_strcmp0 (cell, last) == 0)
      continue;
    append_value (line, cell);
    last = cell;
    n_samples++;
  }
  return g_strdup (n_samples > 0 ? line->str : _ ("Empty"));
}

static gboolean
has_column (TovImport *import, guint field)
{
  for (guint i = 0; i < tov_sheet_n_columns (tov_import_get_sheet (import)); i++)
    if (tov_import_get_field (import, i) == (int) field)
      return TRUE;
  return FALSE;
}

/* The required fields without a column, in one line; "" if there are none. Transfer full. */
static char *
describe_missing (TovImport *import)
{
  GPtrArray *fields = tov_import_get_fields (import);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++) {
    const TovImportField *field = g_ptr_array_index (fields, i);

    if (field->is_required && !has_column (import, i))
      append_cell (line, field->label);
  }
  return g_strdup (line->str);
}

static void
update_missing (TovImportColumns *self)
{
  g_autofree char *missing = describe_missing (self->import);
  g_autofree char *words = NULL;

  /* Translators: %s is one or more fields, such as "Given name · Admitted on". */
  words = g_strdup_printf (_ ("Choose below which column is: %s"), missing);
  adw_action_row_set_subtitle (self->missing_row, words);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_row), *missing != '\0');
}

/* A field that one column takes may have been another's. */
static void
update_choices (TovImportColumns *self)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->choices, i),
                                tov_import_get_field (self->import, i) + 1);
  self->is_filling = FALSE;
  update_missing (self);
}

static void
on_choice_selected_cb (TovImportColumns *self, GParamSpec *pspec, GtkDropDown *choice)
{
  guint column;

  if (self->is_filling || !g_ptr_array_find (self->choices, choice, &column))
    return;
  tov_import_set_field (self->import, column, (int) gtk_drop_down_get_selected (choice) - 1);
  update_choices (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_column (TovImportColumns *self, guint column)
{
  g_autofree char *heading = tov_import_get_heading (self->import, column);
  g_autofree char *values = describe_values (self->import, column);
  /* Translators: what a screen reader calls the choice of a column's meaning. */
  g_autofree char *name = g_strdup_printf (_ ("“%s” means"), heading);
  GtkWidget *choice = tov_word_choice_new (name);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager",
                                 g_object_new (TOV_TYPE_COLUMNS_LAYOUT, "column-width",
                                               COLUMN_WIDTH, "most-columns", 2, "spacing", 9, NULL),
                                 NULL);

  gtk_box_append (GTK_BOX (words), create_label (heading, NULL));
  gtk_box_append (GTK_BOX (words), create_label (values, "dim-label"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (words), "caption");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_widget_add_css_class (box, "import-column");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, values, -1);
  gtk_list_box_append (self->list, row);
  gtk_drop_down_set_model (GTK_DROP_DOWN (choice), G_LIST_MODEL (self->fields));
  g_ptr_array_add (self->choices, choice);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_choice_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
fill_fields (TovImportColumns *self)
{
  GPtrArray *fields = tov_import_get_fields (self->import);

  g_clear_object (&self->fields);
  self->fields = gtk_string_list_new (NULL);
  gtk_string_list_append (self->fields, _ ("Not used"));
  for (guint i = 0; i < fields->len; i++) {
    const TovImportField *field = g_ptr_array_index (fields, i);

    gtk_string_list_append (self->fields, field->label);
  }
}

static void
fill_columns (TovImportColumns *self)
{
  GtkListBoxRow *row;

  self->is_filling = TRUE;
  g_ptr_array_set_size (self->choices, 0);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < tov_sheet_n_columns (tov_import_get_sheet (self->import)); i++)
    add_column (self, i);
  update_choices (self);
}

static void
fill_heading_rows (TovImportColumns *self)
{
  const TovSheet *sheet = tov_import_get_sheet (self->import);
  guint heading = tov_import_get_heading_row (self->import);
  guint n_rows = MIN (tov_sheet_n_rows (sheet), MAX (MAX_HEADING_ROWS, heading + 1));
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *words = describe_row (sheet, i);

    gtk_string_list_append (rows, words);
  }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->heading_choice, G_LIST_MODEL (rows));
  gtk_drop_down_set_selected (self->heading_choice, heading);
  self->is_filling = FALSE;
}

static void
on_heading_selected_cb (TovImportColumns *self)
{
  if (self->is_filling)
    return;
  tov_import_set_heading_row (self->import, gtk_drop_down_get_selected (self->heading_choice));
  fill_columns (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tov_import_columns_finalize (GObject *object)
{
  TovImportColumns *self = TOV_IMPORT_COLUMNS (object);

  g_clear_object (&self->fields);
  g_ptr_array_unref (self->choices);
  G_OBJECT_CLASS (tov_import_columns_parent_class)->finalize (object);
}

static void
tov_import_columns_class_init (TovImportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_import_columns_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, TovImportColumns, missing_row);
  gtk_widget_class_bind_template_child (widget_class, TovImportColumns, heading_row);
  gtk_widget_class_bind_template_child (widget_class, TovImportColumns, list);
}

static void
tov_import_columns_init (TovImportColumns *self)
{
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->heading_choice = GTK_DROP_DOWN (tov_word_choice_new (
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->heading_row))));
  adw_action_row_add_suffix (self->heading_row, GTK_WIDGET (self->heading_choice));
  adw_action_row_set_activatable_widget (self->heading_row, GTK_WIDGET (self->heading_choice));
  g_signal_connect_object (self->heading_choice, "notify::selected",
                           G_CALLBACK (on_heading_selected_cb), self, G_CONNECT_SWAPPED);
}

void
tov_import_columns_show (TovImportColumns *self, TovImport *import)
{
  g_return_if_fail (TOV_IS_IMPORT_COLUMNS (self));

  self->import = import;
  fill_heading_rows (self);
  fill_fields (self);
  fill_columns (self);
}

gboolean
tov_import_columns_is_complete (TovImportColumns *self)
{
  g_autofree char *missing = NULL;

  if (self->import == NULL)
    return FALSE;
  missing = describe_missing (self->import);
  return *missing == '\0';
}
