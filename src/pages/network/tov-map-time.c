/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-time.h"

#include "tov-clock.h"

#include <glib/gi18n-lib.h>

#define MONTHS_OF_YEAR 12
/* As wide as the longest day in words. */
#define LABEL_CHARS 14

struct _TovMapTime
{
  AdwBin parent_instance;

  TovDate first;
  TovDate today;
  GtkRange *scale;
  GtkLabel *label;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (TovMapTime, tov_map_time, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static int
count_months (TovDate from, TovDate til)
{
  int from_year, from_month, til_year, til_month, day;

  tov_date_split (from, &from_year, &from_month, &day);
  tov_date_split (til, &til_year, &til_month, &day);
  return (til_year - from_year) * MONTHS_OF_YEAR + til_month - from_month;
}

static void
show_day (TovMapTime *self)
{
  TovDate day = tov_map_time_get_day (self);
  g_autofree char *words = day == self->today ? g_strdup (_ ("Today")) : tov_date_format_long (day);

  gtk_label_set_text (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words, -1);
}

static void
on_scale_value_changed_cb (TovMapTime *self)
{
  show_day (self);
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
tov_map_time_class_init (TovMapTimeClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_MAP_TIME, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tov_map_time_init (TovMapTime *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->first = self->today = tov_clock_today ();
  self->scale = GTK_RANGE (gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1));
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_range_set_round_digits (self->scale, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->scale), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->scale), 120, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The day that the map shows"), -1);
  gtk_label_set_width_chars (self->label, LABEL_CHARS);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scale));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->scale, "value-changed", G_CALLBACK (on_scale_value_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

void
tov_map_time_set_days (TovMapTime *self, TovDate first, TovDate today)
{
  TovDate day = tov_map_time_get_day (self);
  gboolean is_end = day == self->today;
  int n = count_months (first, today);

  g_return_if_fail (TOV_IS_MAP_TIME (self) && first <= today);

  self->first = first;
  self->today = today;
  self->is_filling = TRUE;
  gtk_range_set_range (self->scale, 0, MAX (n, 1));
  gtk_range_set_value (self->scale, is_end ? n : CLAMP (count_months (first, day), 0, n));
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), n > 0);
  show_day (self);
}

TovDate
tov_map_time_get_day (TovMapTime *self)
{
  int months;

  g_return_val_if_fail (TOV_IS_MAP_TIME (self), TOV_DATE_NONE);

  months = (int) gtk_range_get_value (self->scale);
  return MIN (tov_date_month_end (tov_date_add_months (tov_date_month_start (self->first), months)),
              self->today);
}
