/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-view.h"

#include "tov-chart-canvas.h"

#include <glib/gi18n-lib.h>

struct _TovChartView
{
  GtkWidget parent_instance;

  TovChart *chart;
  gboolean is_table;

  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *readout;
  GtkWidget *stack;
  GtkWidget *canvas;
  GtkWidget *table_window;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (TovChartView, tov_chart_view, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GtkWidget *
create_label (const char *text, float side, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), side);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
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
on_canvas_activated_cb (TovChartView *self, guint position, TovChartCanvas *canvas)
{
  const TovMark *mark = tov_chart_canvas_get_mark (canvas, position);

  g_signal_emit (self, signals[ACTIVATED], 0, mark->series, mark->category);
}

/* The table is made when it is first looked at. */
static void
show_page (TovChartView *self)
{
  const char *page = self->is_table ? "table" : "picture";

  if (self->chart == NULL)
    return;
  if (!tov_chart_has_values (self->chart)) {
    page = "nothing";
    gtk_label_set_text (GTK_LABEL (self->nothing),
                        tov_chart_has_hidden (self->chart)
                            ? _ ("The numbers are too small to be shown to these readers")
                            : _ ("Nothing to show in this period"));
  } else if (self->is_table
             && gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->table_window)) == NULL) {
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table_window), create_table (self));
  }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
}

static void
tov_chart_view_dispose (GObject *object)
{
  TovChartView *self = TOV_CHART_VIEW (object);

  if (self->canvas != NULL)
    tov_chart_canvas_set_chart (TOV_CHART_CANVAS (self->canvas), NULL, NULL, NULL);
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
  gtk_widget_class_bind_template_child (widget_class, TovChartView, heading);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, readout);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, canvas);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, table_window);
  gtk_widget_class_bind_template_child (widget_class, TovChartView, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_pointed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_activated_cb);

  signals[ACTIVATED] = g_signal_new ("activated", TOV_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
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
tov_chart_view_set_chart (TovChartView *self,
                          TovChart *chart,
                          const char *heading,
                          TovMarkFunc is_link,
                          gpointer user_data)
{
  g_autofree char *label = NULL;

  g_return_if_fail (TOV_IS_CHART_VIEW (self) && chart != NULL);

  tov_chart_canvas_set_chart (TOV_CHART_CANVAS (self->canvas), NULL, NULL, NULL);
  tov_chart_free (self->chart);
  self->chart = chart;
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_widget_set_visible (self->heading, heading != NULL);
  /* It may be longer than its room. */
  gtk_widget_set_tooltip_text (self->readout, chart->subtitle);
  show_readout (self, NULL);
  tov_chart_canvas_set_chart (TOV_CHART_CANVAS (self->canvas), chart, is_link, user_data);
  label = g_strdup_printf ("%s. %s", chart->title, chart->subtitle != NULL ? chart->subtitle : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table_window), NULL);
  show_page (self);
}

const TovChart *
tov_chart_view_get_chart (TovChartView *self)
{
  return self->chart;
}

void
tov_chart_view_show_table (TovChartView *self, gboolean is_table)
{
  g_return_if_fail (TOV_IS_CHART_VIEW (self));

  self->is_table = is_table;
  show_page (self);
}
