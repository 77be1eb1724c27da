/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart.h"

#include "tov-number.h"
#include "tov-table.h"

#include <math.h>

static void
free_series (TovSeries *series)
{
  g_free (series->name);
  g_free (series->values);
  g_free (series->wholes);
  g_free (series->is_hidden);
  g_free (series);
}

/* What a mark reaches: its value, of a divided bar all its parts. */
static double
get_drawn (const TovChart *self, guint series, guint category)
{
  return tov_chart_is_divided (self) ? tov_chart_get_total (self, category)
                                     : tov_chart_get_series (self, series)->values[category];
}

static gboolean
is_whole (const TovChart *self)
{
  for (guint s = 0; s < self->series->len; s++)
    for (guint c = 0; c < self->n_categories; c++) {
      double value = tov_chart_get_series (self, s)->values[c];

      if (!isnan (value) && value != floor (value))
        return FALSE;
    }
  return TRUE;
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
  self->reference = NAN;
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
  g_free (self->unit_one);
  g_free (self->axis);
  g_free (self->reference_name);
  g_strfreev (self->categories);
  g_strfreev (self->labels);
  g_ptr_array_unref (self->series);
  g_free (self);
}

void
tov_chart_set_unit_one (TovChart *self, const char *unit_one)
{
  g_free (self->unit_one);
  self->unit_one = g_strdup (unit_one);
}

void
tov_chart_set_axis (TovChart *self, const char *axis)
{
  g_free (self->axis);
  self->axis = g_strdup (axis);
}

void
tov_chart_set_reference (TovChart *self, double reference, const char *name)
{
  self->reference = reference;
  g_free (self->reference_name);
  self->reference_name = g_strdup (name);
}

void
tov_chart_align (TovChart *self, TovChart *other)
{
  double least, greatest, its_least, its_greatest;

  tov_chart_find_range (self, &least, &greatest);
  tov_chart_find_range (other, &its_least, &its_greatest);
  self->least = other->least = MIN (least, its_least);
  self->greatest = other->greatest = MAX (greatest, its_greatest);
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

  g_return_val_if_fail (self->series->len < TOV_CHART_MOST_SERIES, NULL);

  series = g_new0 (TovSeries, 1);
  series->name = g_strdup (name);
  series->mark = mark;
  series->values = g_new (double, self->n_categories);
  series->wholes = g_new (double, self->n_categories);
  series->is_hidden = g_new0 (gboolean, self->n_categories);
  for (guint i = 0; i < self->n_categories; i++)
    series->values[i] = series->wholes[i] = NAN;
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
      double value = get_drawn (self, s, c);

      if (!isnan (value) && value != 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
tov_chart_has_hidden (const TovChart *self)
{
  for (guint s = 0; s < self->series->len; s++)
    for (guint c = 0; c < self->n_categories; c++)
      if (tov_chart_get_series (self, s)->is_hidden[c])
        return TRUE;
  return FALSE;
}

void
tov_chart_find_range (const TovChart *self, double *least, double *greatest)
{
  *least = MIN (self->least, 0);
  *greatest = MAX (self->greatest, tov_chart_is_hundred (self) ? 100 : 0);
  if (self->kind == TOV_CHART_SHARES)
    return;
  if (!isnan (self->reference)) {
    *least = MIN (*least, self->reference);
    *greatest = MAX (*greatest, self->reference);
  }
  for (guint c = 0; c < self->n_categories; c++)
    for (guint s = 0; s < self->series->len; s++) {
      double value = get_drawn (self, s, c);

      if (isnan (value))
        continue;
      *least = MIN (*least, value);
      *greatest = MAX (*greatest, value);
    }
}

gboolean
tov_chart_is_horizontal (const TovChart *self)
{
  return self->kind != TOV_CHART_COLUMNS;
}

gboolean
tov_chart_is_divided (const TovChart *self)
{
  return self->kind == TOV_CHART_STACKS || self->kind == TOV_CHART_SHARES;
}

gboolean
tov_chart_is_hundred (const TovChart *self)
{
  return self->percent || self->kind == TOV_CHART_SHARES;
}

double
tov_chart_get_total (const TovChart *self, guint category)
{
  double total = 0;

  for (guint s = 0; s < self->series->len; s++)
    total += tov_chart_get_series (self, s)->values[category];
  return total;
}

double
tov_chart_get_share (const TovChart *self, guint series, guint category)
{
  double total = tov_chart_get_total (self, category);

  if (isnan (total) || total < TOV_LEAST_WHOLE)
    return NAN;
  return 100 * tov_chart_get_series (self, series)->values[category] / total;
}

char *
tov_chart_format_number (const TovChart *self, double value)
{
  if (self->percent)
    return tov_number_format_percent (value, 0);
  return tov_number_format (fabs (value), is_whole (self) ? 0 : 1);
}

char *
tov_chart_format_value (const TovChart *self, guint series, guint category)
{
  const TovSeries *its = tov_chart_get_series (self, series);
  double value = its->values[category], whole = its->wholes[category];
  g_autofree char *number = NULL, *share = NULL, *n = NULL, *N = NULL;

  if (isnan (value))
    return g_strdup (its->is_hidden[category] ? "·" : "–");
  number = tov_chart_format_number (self, value);
  if (self->percent && !isnan (whole)) {
    n = tov_number_format (value * whole / 100, 0);
    N = tov_number_format (whole, 0);
    return g_strdup_printf ("%s (%s/%s)", number, n, N);
  }
  if (self->kind != TOV_CHART_SHARES || isnan (tov_chart_get_share (self, series, category)))
    return g_steal_pointer (&number);
  share = tov_number_format_percent (tov_chart_get_share (self, series, category), 0);
  return g_strdup_printf ("%s (%s)", number, share);
}

char *
tov_chart_describe (const TovChart *self, guint series, guint category)
{
  const TovSeries *its = tov_chart_get_series (self, series);
  g_autofree char *value = tov_chart_format_value (self, series, category);
  gboolean is_one = fabs (its->values[category]) == 1 && self->unit_one != NULL;
  const char *unit = is_one ? self->unit_one : self->unit;

  if (self->percent || self->kind == TOV_CHART_SHARES || isnan (its->values[category]))
    return g_strdup_printf ("%s, %s: %s", self->categories[category], its->name, value);
  return g_strdup_printf ("%s, %s: %s %s", self->categories[category], its->name, value, unit);
}
