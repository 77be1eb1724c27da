/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-summary-rows.h"

#include "tov-clock.h"
#include "tov-number.h"

#include <glib/gi18n-lib.h>

/* What a row says of a summary; NULL where there is nothing to say. Transfer full. */
typedef char *(*SayFunc) (const TovRegisterSummary *summary);

static char *
say_partnerships (const TovRegisterSummary *summary)
{
  return summary->partnerships[0] != NULL ? g_strjoinv (", ", summary->partnerships)
                                          : g_strdup (_ ("None"));
}

static char *
say_young_people (const TovRegisterSummary *summary)
{
  return tov_number_format (summary->n_young_people, 0);
}

static char *
say_contacts (const TovRegisterSummary *summary)
{
  return tov_number_format (summary->n_contacts, 0);
}

static char *
say_log_entries (const TovRegisterSummary *summary)
{
  return tov_number_format (summary->n_log_entries, 0);
}

static char *
say_cpr_numbers (const TovRegisterSummary *summary)
{
  return tov_number_format (summary->n_cpr_numbers, 0);
}

static char *
say_changed (const TovRegisterSummary *summary)
{
  return summary->changed != NULL ? tov_clock_format (summary->changed) : NULL;
}

static const struct
{
  const char *title;
  SayFunc say;
} rows[] = {
  { N_ ("Partnerships"), say_partnerships }, { N_ ("Young people"), say_young_people },
  { N_ ("Contacts"), say_contacts },         { N_ ("Log entries"), say_log_entries },
  { N_ ("CPR numbers"), say_cpr_numbers },   { N_ ("Last changed"), say_changed },
};

static void
add_row (AdwPreferencesGroup *group, const char *title, const char *value, const char *own)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (own != NULL) {
    g_autofree char *words = g_strdup_printf (_ ("In your register: %s"), own);

    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  }
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

void
tov_summary_rows_add (AdwPreferencesGroup *group,
                      const TovRegisterSummary *summary,
                      const TovRegisterSummary *own)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *value = rows[i].say (summary);
    g_autofree char *its = own != NULL ? rows[i].say (own) : NULL;

    if (value != NULL || its != NULL)
      add_row (group, _ (rows[i].title), value, its);
  }
}
