/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-wrap-layout.h"

struct _TovWrapLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (TovWrapLayout, tov_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes. */
typedef struct
{
  int width;
  int x;
  int y;
  int line_height;
} Pen;

/* What expands is content with little, for the rest of the line may be more. */
static int
measure_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    return minimum;
  return MIN (natural, width);
}

static int
measure_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Whether a child stands on this line as it would on one of its own: that it would be higher here
 * says that what is in it is broken into lines. */
static gboolean
fits (const Pen *pen, GtkWidget *child, int width)
{
  if (pen->x + width > pen->width)
    return FALSE;
  return !gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL)
         || measure_height (child, pen->width - pen->x) <= measure_height (child, pen->width);
}

/* Moves the pen behind a child, on a new line where the child does not fit on this one; place is
 * set to where the child goes. */
static void
put (TovWrapLayout *self, Pen *pen, GtkWidget *child, GtkAllocation *place)
{
  int width = measure_width (child, pen->width);

  if (pen->x > 0 && !fits (pen, child, width)) {
    pen->x = 0;
    pen->y += pen->line_height + self->spacing;
    pen->line_height = 0;
  }
  if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    width = pen->width - pen->x;
  *place = (GtkAllocation){ pen->x, pen->y, width, measure_height (child, width) };
  pen->x += width + self->spacing;
  pen->line_height = MAX (pen->line_height, place->height);
}

static int
measure_lines (TovWrapLayout *self, GtkWidget *widget, int width)
{
  Pen pen = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkAllocation place;

    if (gtk_widget_should_layout (child))
      put (self, &pen, child, &place);
  }
  return pen.y + pen.line_height;
}

/* At least the widest child, and gladly all of them beside each other. */
static void
measure_columns (TovWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL,
                        NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += child_natural + (*natural > 0 ? self->spacing : 0);
  }
}

static GtkSizeRequestMode
tov_wrap_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tov_wrap_layout_measure (GtkLayoutManager *layout,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  TovWrapLayout *self = TOV_WRAP_LAYOUT (layout);
  int least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_columns (self, widget, minimum, natural);
    return;
  }
  if (for_size < 0)
    measure_columns (self, widget, &least, &for_size);
  *minimum = *natural = measure_lines (self, widget, for_size);
}

static void
tov_wrap_layout_allocate (
    GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  TovWrapLayout *self = TOV_WRAP_LAYOUT (layout);
  Pen pen = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkAllocation place;

    if (!gtk_widget_should_layout (child))
      continue;
    put (self, &pen, child, &place);
    gtk_widget_size_allocate (child, &place, -1);
  }
}

static void
tov_wrap_layout_class_init (TovWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tov_wrap_layout_get_request_mode;
  layout_class->measure = tov_wrap_layout_measure;
  layout_class->allocate = tov_wrap_layout_allocate;
}

static void
tov_wrap_layout_init (TovWrapLayout *self)
{
}

GtkLayoutManager *
tov_wrap_layout_new (int spacing)
{
  TovWrapLayout *self = g_object_new (TOV_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
