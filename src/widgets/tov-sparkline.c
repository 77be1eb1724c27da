/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sparkline.h"

#define WIDTH  64
#define HEIGHT 22
/* Room for the line's thickness and the dot at its end. */
#define MARGIN 3.5
#define DOT    2.5

struct _TovSparkline
{
  GtkWidget parent_instance;

  int least;
  int most;
  GArray *values;
};

G_DEFINE_FINAL_TYPE (TovSparkline, tov_sparkline, GTK_TYPE_WIDGET)

static void
find_point (TovSparkline *self, guint i, double *x, double *y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;
  double value = g_array_index (self->values, int, i) - self->least;

  *x = MARGIN + (self->values->len > 1 ? width * i / (self->values->len - 1) : width);
  *y = MARGIN + height * (1 - value / (self->most - self->least));
}

static void
tov_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TovSparkline *self = TOV_SPARKLINE (widget);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  double x = 0, y = 0;
  cairo_t *cr;
  GdkRGBA color;

  if (self->values->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->values->len; i++) {
    find_point (self, i, &x, &y);
    cairo_line_to (cr, x, y);
  }
  cairo_stroke (cr);
  cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
tov_sparkline_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
tov_sparkline_finalize (GObject *object)
{
  g_array_unref (TOV_SPARKLINE (object)->values);
  G_OBJECT_CLASS (tov_sparkline_parent_class)->finalize (object);
}

static void
tov_sparkline_class_init (TovSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_sparkline_finalize;
  widget_class->snapshot = tov_sparkline_snapshot;
  widget_class->measure = tov_sparkline_measure;
  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tov_sparkline_init (TovSparkline *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
tov_sparkline_new (int least, int most)
{
  TovSparkline *self = g_object_new (TOV_TYPE_SPARKLINE, NULL);

  self->least = least;
  self->most = most;
  return GTK_WIDGET (self);
}

void
tov_sparkline_set_values (TovSparkline *self, GArray *values, const char *words)
{
  g_return_if_fail (TOV_IS_SPARKLINE (self));

  g_array_unref (self->values);
  self->values = g_array_copy (values);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
