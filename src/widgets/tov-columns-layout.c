/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-columns-layout.h"

struct _TovColumnsLayout
{
  GtkLayoutManager parent_instance;

  int column_width;
  int most_columns;
  int spacing;
};

G_DEFINE_FINAL_TYPE (TovColumnsLayout, tov_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_COLUMN_WIDTH = 1,
  PROP_MOST_COLUMNS,
  PROP_SPACING,
};

static int
count_columns (TovColumnsLayout *self, int width)
{
  return CLAMP ((width + self->spacing) / (self->column_width + self->spacing), 1,
                self->most_columns);
}

static GtkWidget *
next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Goes through the children row by row; allocates them too when asked. A row that is alone has all
 * of the height that is given. Returns the height that is needed. */
static int
lay_out (TovColumnsLayout *self, GtkWidget *widget, int width, int height, gboolean allocate)
{
  int columns = count_columns (self, width);
  int column_width = (width - (columns - 1) * self->spacing) / columns;
  GtkWidget *first = next_visible (gtk_widget_get_first_child (widget));
  int y = 0;

  while (first != NULL) {
    GtkWidget *child = first;
    int row_height = 0, column = 0;

    for (; child != NULL && column < columns; column++) {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, &minimum, NULL, NULL,
                          NULL);
      row_height = MAX (row_height, minimum);
      child = next_visible (gtk_widget_get_next_sibling (child));
    }
    if (y == 0 && child == NULL)
      row_height = MAX (row_height, height);
    for (column = 0; allocate && first != child; column++) {
      GtkAllocation place = { column * (column_width + self->spacing), y, column_width,
                              row_height };

      gtk_widget_size_allocate (first, &place, -1);
      first = next_visible (gtk_widget_get_next_sibling (first));
    }
    first = child;
    y += row_height + self->spacing;
  }
  return MAX (y - self->spacing, 0);
}

static void
measure_columns (TovColumnsLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *child = next_visible (gtk_widget_get_first_child (widget));

  *minimum = 0;
  for (; child != NULL; child = next_visible (gtk_widget_get_next_sibling (child))) {
    int child_minimum;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
  }
  *natural = MAX (*minimum, self->column_width) * self->most_columns
             + self->spacing * (self->most_columns - 1);
}

static GtkSizeRequestMode
tov_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tov_columns_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  TovColumnsLayout *self = TOV_COLUMNS_LAYOUT (manager);
  int least_width, natural_width;

  measure_columns (self, widget, &least_width, &natural_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least_width;
    *natural = natural_width;
  } else {
    *minimum = *natural = lay_out (self, widget, for_size > 0 ? for_size : natural_width, 0, FALSE);
  }
}

static void
tov_columns_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (TOV_COLUMNS_LAYOUT (manager), widget, width, height, TRUE);
}

static void
tov_columns_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TovColumnsLayout *self = TOV_COLUMNS_LAYOUT (object);

  switch (id) {
  case PROP_COLUMN_WIDTH:
    self->column_width = g_value_get_int (value);
    break;
  case PROP_MOST_COLUMNS:
    self->most_columns = g_value_get_int (value);
    break;
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tov_columns_layout_class_init (TovColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;

  object_class->set_property = tov_columns_layout_set_property;
  manager_class->get_request_mode = tov_columns_layout_get_request_mode;
  manager_class->measure = tov_columns_layout_measure;
  manager_class->allocate = tov_columns_layout_allocate;
  g_object_class_install_property (
      object_class, PROP_COLUMN_WIDTH,
      g_param_spec_int ("column-width", NULL, NULL, 1, G_MAXINT, 200, flags));
  g_object_class_install_property (
      object_class, PROP_MOST_COLUMNS,
      g_param_spec_int ("most-columns", NULL, NULL, 1, G_MAXINT, 2, flags));
  g_object_class_install_property (
      object_class, PROP_SPACING, g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12, flags));
}

static void
tov_columns_layout_init (TovColumnsLayout *self)
{
}
