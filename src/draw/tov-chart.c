/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart.h"

#include "tov-number.h"

#include <math.h>

#define MOST_SERIES 5

static void
free_series (TovSeries *series)
{
  g_free (series->name);
  g_free (series->values);
  g_free (series);
}

TovChart *
tov_chart_new (TovChartKind kind,
               const char *title,
               const char *unit,
               gboolean percent,
               const char *const *categories)
{
  TovChart *self = g_new0 (TovChart, 1);

  self->kind = kind;
  self->title = g_strdup (title);
  self->unit = g_strdup (unit);
  self->percent = percent;
  self->categories = g_strdupv ((char **) categories);
  self->n_categories = g_strv_length (self->categories);
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) free_series);
  return self;
}

void
tov_chart_free (TovChart *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->unit);
  g_strfreev (self->categories);
  g_strfreev (self->labels);
  g_ptr_array_unref (self->series);
  g_free (self);
}

void
tov_chart_set_labels (TovChart *self, const char *const *labels)
{
  g_return_if_fail (g_strv_length ((char **) labels) == self->n_categories);

  g_strfreev (self->labels);
  self->labels = g_strdupv ((char **) labels);
}

const char *
tov_chart_get_label (const TovChart *self, guint category)
{
  return self->labels != NULL ? self->labels[category] : self->categories[category];
}

TovSeries *
tov_chart_add_series (TovChart *self, const char *name, TovMarkKind mark)
{
  TovSeries *series = NULL;

  g_return_val_if_fail (self->series->len < MOST_SERIES, NULL);

  series = g_new0 (TovSeries, 1);
  series->name = g_strdup (name);
  series->mark = mark;
  series->values = g_new (double, self->n_categories);
  for (guint i = 0; i < self->n_categories; i++)
    series->values[i] = NAN;
  g_ptr_array_add (self->series, series);
  return series;
}

const TovSeries *
tov_chart_get_series (const TovChart *self, guint position)
{
  return g_ptr_array_index (self->series, position);
}

guint
tov_chart_n_series (const TovChart *self)
{
  return self->series->len;
}

gboolean
tov_chart_has_values (const TovChart *self)
{
  for (guint s = 0; s < self->series->len; s++)
    for (guint c = 0; c < self->n_categories; c++) {
      double value = tov_chart_get_series (self, s)->values[c];

      if (!isnan (value) && value != 0)
        return TRUE;
    }
  return FALSE;
}

double
tov_chart_get_total (const TovChart *self, guint category)
{
  double total = 0;

  for (guint s = 0; s < self->series->len; s++) {
    double value = tov_chart_get_series (self, s)->values[category];

    if (!isnan (value))
      total += value;
  }
  return total;
}

char *
tov_chart_format_value (const TovChart *self, guint series, guint category)
{
  double value = tov_chart_get_series (self, series)->values[category];
  double total;
  g_autofree char *number = NULL, *share = NULL;

  if (isnan (value))
    return g_strdup ("–");
  if (self->percent)
    return tov_number_format_percent (value, 0);
  number = tov_number_format (fabs (value), value == floor (value) ? 0 : 1);
  if (self->kind != TOV_CHART_SHARES)
    return g_steal_pointer (&number);
  total = tov_chart_get_total (self, category);
  share = tov_number_format_percent (total > 0 ? 100 * value / total : 0, 0);
  return g_strdup_printf ("%s (%s)", number, share);
}

char *
tov_chart_describe (const TovChart *self, guint series, guint category)
{
  g_autofree char *value = tov_chart_format_value (self, series, category);
  gboolean has_unit = !self->percent && self->kind != TOV_CHART_SHARES;

  return g_strdup_printf ("%s, %s: %s%s%s", self->categories[category],
                          tov_chart_get_series (self, series)->name, value, has_unit ? " " : "",
                          has_unit ? self->unit : "");
}
