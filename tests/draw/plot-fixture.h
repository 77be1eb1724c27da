/* What the tests of the plot share: charts of young people, and letters of a known width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-plot.h"

#define WIDTH  400.0
#define HEIGHT 200.0
#define LINE   16.0

/* Every character is 7 wide. */
double plot_measure (const char *text, gpointer user_data);
/* A chart without series; categories are separated by commas. Transfer full. */
TovChart *plot_create (TovChartKind kind, const char *categories);
/* Adds a series with the values of the first three categories. */
void plot_add (TovChart *chart, TovMarkKind mark, double a, double b, double c);
/* Its plot in WIDTH by HEIGHT. Transfer full. */
TovPlot *plot_lay_out (const TovChart *chart);
