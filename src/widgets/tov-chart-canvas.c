/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-canvas.h"

#include "tov-chart-paint.h"

#include <math.h>

#define NATURAL_WIDTH 420
#define MINIMUM_WIDTH 220
/* How much higher than it wishes a chart may be. */
#define MOST_STRETCH 1.6
/* A mark is hit a little outside its box. */
#define REACH 4

struct _TovChartCanvas
{
  TovMarkCanvas parent_instance;

  const TovChart *chart;
  TovMarkFunc is_link;
  gpointer user_data;
  TovPlot *plot;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (TovChartCanvas, tov_chart_canvas, TOV_TYPE_MARK_CANVAS)

/* Beside a high chart a course of time stretches, as far as it is still read with ease; bars stay
 * as thick as they are everywhere. */
static double
find_height (TovChartCanvas *self, PangoLayout *layout)
{
  double wish = tov_chart_wish_height (self->chart, self->width, layout);

  return MIN (self->height, wish * (tov_chart_is_horizontal (self->chart) ? 1 : MOST_STRETCH));
}

static void
lay_out (TovChartCanvas *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  g_clear_pointer (&self->plot, tov_plot_free);
  if (self->chart != NULL)
    self->plot = tov_chart_plot (self->chart, self->width, find_height (self, layout), layout);
}

static guint
tov_chart_canvas_count (TovMarkCanvas *canvas)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (canvas);

  return self->plot != NULL ? tov_plot_n_marks (self->plot) : 0;
}

static char *
tov_chart_canvas_describe (TovMarkCanvas *canvas, guint position)
{
  const TovMark *mark = tov_chart_canvas_get_mark (TOV_CHART_CANVAS (canvas), position);

  return tov_chart_describe (TOV_CHART_CANVAS (canvas)->chart, mark->series, mark->category);
}

static gboolean
tov_chart_canvas_get_box (TovMarkCanvas *canvas, guint position, TovBox *box)
{
  *box = tov_chart_canvas_get_mark (TOV_CHART_CANVAS (canvas), position)->box;
  return TRUE;
}

/* Lines lie over bars, so the last mark that is hit is the one that is seen. */
static int
tov_chart_canvas_find (TovMarkCanvas *canvas, double x, double y)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (canvas);
  int found = -1;

  for (guint i = 0; i < tov_chart_canvas_count (canvas); i++) {
    const TovBox *box = &tov_plot_get_mark (self->plot, i)->box;

    if (x >= box->x - REACH && x <= box->x + box->width + REACH && y >= box->y - REACH
        && y <= box->y + box->height + REACH)
      found = (int) i;
  }
  return found;
}

static gboolean
tov_chart_canvas_is_link (TovMarkCanvas *canvas, guint position)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (canvas);
  const TovMark *mark = tov_plot_get_mark (self->plot, position);

  return self->is_link != NULL && self->is_link (mark->series, mark->category, self->user_data);
}

static int
tov_chart_canvas_walk (TovMarkCanvas *canvas, guint from, GtkDirectionType direction)
{
  int step = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;

  return CLAMP ((int) from + step, 0, (int) tov_chart_canvas_count (canvas) - 1);
}

static void
tov_chart_canvas_paint (TovMarkCanvas *canvas,
                        cairo_t *cairo,
                        PangoLayout *layout,
                        const TovColour *ink)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (canvas);

  if (self->plot != NULL)
    tov_chart_paint (self->plot, cairo, layout, ink);
}

static void
tov_chart_canvas_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
    double width = for_size >= 0 ? for_size : NATURAL_WIDTH;

    *minimum = *natural =
        self->chart != NULL ? (int) ceil (tov_chart_wish_height (self->chart, width, layout)) : 0;
  }
}

static void
tov_chart_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (widget);

  if (width != self->width || height != self->height || self->plot == NULL) {
    self->width = width;
    self->height = height;
    lay_out (self);
  }
  GTK_WIDGET_CLASS (tov_chart_canvas_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
tov_chart_canvas_finalize (GObject *object)
{
  g_clear_pointer (&TOV_CHART_CANVAS (object)->plot, tov_plot_free);
  G_OBJECT_CLASS (tov_chart_canvas_parent_class)->finalize (object);
}

static void
tov_chart_canvas_class_init (TovChartCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovMarkCanvasClass *canvas_class = TOV_MARK_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_chart_canvas_finalize;
  widget_class->measure = tov_chart_canvas_measure;
  widget_class->size_allocate = tov_chart_canvas_size_allocate;
  canvas_class->count = tov_chart_canvas_count;
  canvas_class->describe = tov_chart_canvas_describe;
  canvas_class->get_box = tov_chart_canvas_get_box;
  canvas_class->find = tov_chart_canvas_find;
  canvas_class->is_link = tov_chart_canvas_is_link;
  canvas_class->walk = tov_chart_canvas_walk;
  canvas_class->paint = tov_chart_canvas_paint;
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
tov_chart_canvas_init (TovChartCanvas *self)
{
}

void
tov_chart_canvas_set_chart (TovChartCanvas *self,
                            const TovChart *chart,
                            TovMarkFunc is_link,
                            gpointer user_data)
{
  g_return_if_fail (TOV_IS_CHART_CANVAS (self));

  self->chart = chart;
  self->is_link = is_link;
  self->user_data = user_data;
  lay_out (self);
  tov_mark_canvas_reset (TOV_MARK_CANVAS (self), -1);
}

const TovMark *
tov_chart_canvas_get_mark (TovChartCanvas *self, guint position)
{
  return tov_plot_get_mark (self->plot, position);
}
