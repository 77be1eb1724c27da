/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-view.h"

#include "tov-chart-canvas.h"
#include "tov-chart-paint.h"

#include <glib/gi18n-lib.h>

struct _TovChartView
{
  GtkWidget parent_instance;

  TovChart *chart;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *readout;
  GtkWidget *names;
  GtkWidget *stack;
  GtkWidget *canvas;
  GtkWidget *table_window;
  GtkWidget *table_button;
};

G_DEFINE_FINAL_TYPE (TovChartView, tov_chart_view, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text, float side, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), side);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
draw_swatch_cb (GtkDrawingArea *area, cairo_t *cairo, int width, int height, gpointer user_data)
{
  TovColour colour = tov_chart_colour (GPOINTER_TO_UINT (user_data));

  cairo_set_source_rgb (cairo, colour.red, colour.green, colour.blue);
  cairo_rectangle (cairo, 0, 0, width, height);
  cairo_fill (cairo);
}

static void
show_names (TovChartView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->names)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->names), child);
  for (guint i = 0; i < tov_chart_n_series (self->chart); i++) {
    const TovSeries *series = tov_chart_get_series (self->chart, i);
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    GtkWidget *swatch = gtk_drawing_area_new ();

    gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), 12);
    /* A line's swatch is as thin as the line, so that the two kinds are told apart in grey too. */
    gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (swatch),
                                         series->mark == TOV_MARK_LINE ? 3 : 12);
    gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch_cb, GUINT_TO_POINTER (i),
                                    NULL);
    gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (box), swatch);
    gtk_box_append (GTK_BOX (box), create_label (series->name, 0, "caption"));
    gtk_flow_box_append (GTK_FLOW_BOX (self->names), box);
  }
}

static GtkWidget *
create_table (TovChartView *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_set_margin_end (grid, 12);
  for (guint s = 0; s < tov_chart_n_series (self->chart); s++)
    gtk_grid_attach (GTK_GRID (grid),
                     create_label (tov_chart_get_series (self->chart, s)->name, 1, "heading"),
                     (int) s + 1, 0, 1, 1);
  for (guint c = 0; c < self->chart->n_categories; c++) {
    gtk_grid_attach (GTK_GRID (grid), create_label (self->chart->categories[c], 0, NULL), 0,
                     (int) c + 1, 1, 1);
    for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
      g_autofree char *value = tov_chart_format_value (self->chart, s, c);

      gtk_grid_attach (GTK_GRID (grid), create_label (value, 1, "numeric"), (int) s + 1,
                       (int) c + 1, 1, 1);
    }
  }
  return grid;
}

/* What is pointed at stands where the subtitle else is, and stands out. */
static void
show_readout (TovChartView *self, const char *text)
{
  if (text != NULL)
    gtk_widget_remove_css_class (self->readout, "dim-label");
  else
    gtk_widget_add_css_class (self->readout, "dim-label");
  gtk_label_set_text (GTK_LABEL (self->readout), text != NULL ? text : self->chart->subtitle);
}

static void
on_canvas_pointed_cb (TovChartView *self, const char *text, TovChartCanvas *canvas)
{
  show_readout (self, text);
}

static void
on_table_button_toggled_cb (TovChartView *self, GtkToggleButton *button)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    gtk_toggle_button_get_active (button) ? "table" : "picture");
}

static void
tov_chart_view_dispose (GObject *object)
{
  TovChartView *self = TOV_CHART_VIEW (object);

  if (self->canvas != NULL)
    tov_chart_canvas_set_chart (TOV_CHART_CANVAS (self->canvas), NULL);
  self->canvas = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_chart_view_parent_class)->dispose (object);
}

static void
tov_chart_view_finalize (GObject *object)
{
  tov_chart_free (TOV_CHART_VIEW (object)->chart);
  G_OBJECT_CLASS (tov_chart_view_parent_class)->finalize (object);
}

static void
tov_chart_view_class_init (TovChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_chart_view_dispose;
  object_class->finalize = tov_chart_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TovChartView, box);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, title);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, readout);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, names);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, canvas);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, table_window);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, table_button);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_pointed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_table_button_toggled_cb);
}

static void
tov_chart_view_init (TovChartView *self)
{
  g_type_ensure (TOV_TYPE_CHART_CANVAS);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tov_chart_view_new (void)
{
  return g_object_new (TOV_TYPE_CHART_VIEW, NULL);
}

void
tov_chart_view_set_chart (TovChartView *self, TovChart *chart)
{
  g_autofree char *label = NULL;

  g_return_if_fail (TOV_IS_CHART_VIEW (self) && chart != NULL);

  tov_chart_canvas_set_chart (TOV_CHART_CANVAS (self->canvas), NULL);
  tov_chart_free (self->chart);
  self->chart = chart;
  gtk_label_set_text (GTK_LABEL (self->title), chart->title);
  show_readout (self, NULL);
  show_names (self);
  tov_chart_canvas_set_chart (TOV_CHART_CANVAS (self->canvas), chart);
  label = g_strdup_printf ("%s. %s", chart->title, chart->subtitle != NULL ? chart->subtitle : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table_window), create_table (self));
  gtk_widget_set_visible (self->table_button, tov_chart_has_values (chart));
  if (!tov_chart_has_values (chart))
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nothing");
  else
    on_table_button_toggled_cb (self, GTK_TOGGLE_BUTTON (self->table_button));
}
