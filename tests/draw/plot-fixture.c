/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot-fixture.h"

double
plot_measure (const char *text, gpointer user_data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

TovChart *
plot_create (TovChartKind kind, const char *categories)
{
  g_auto (GStrv) names = g_strsplit (categories, ",", -1);

  return tov_chart_new (kind, "Prøve", "unge", FALSE, (const char *const *) names);
}

void
plot_add (TovChart *chart, TovMarkKind mark, double a, double b, double c)
{
  double values[] = { a, b, c };
  TovSeries *series = tov_chart_add_series (chart, "Række", mark);

  for (guint i = 0; i < MIN (3, chart->n_categories); i++)
    series->values[i] = values[i];
}

TovPlot *
plot_lay_out (const TovChart *chart)
{
  return tov_plot_new (chart, WIDTH, HEIGHT, LINE, plot_measure, NULL);
}
