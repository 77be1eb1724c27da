/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-command.h"

#include "tov-annex.h"
#include "tov-check.h"
#include "tov-clock.h"
#include "tov-enrolment.h"

#include <glib/gi18n.h>

static gboolean
print_findings (TovStore *store, gboolean *has_error, GError **error)
{
  g_autoptr (GPtrArray) findings =
      tov_check_register (tov_store_get_connection (store), tov_clock_today (), error);

  if (findings == NULL)
    return FALSE;
  for (guint i = 0; i < findings->len; i++) {
    const TovFinding *finding = g_ptr_array_index (findings, i);

    const char *kind = finding->is_error ? _ ("error") : _ ("warning");

    *has_error |= finding->is_error;
    /* What is wrong with the file as a whole names no record. */
    if (finding->id != NULL)
      g_print ("%s: %s %s: %s\n", kind, finding->entity, finding->id, finding->message);
    else
      g_print ("%s: %s\n", kind, finding->message);
  }
  return TRUE;
}

/* Widens the period until it holds the enrolment; an open one lasts until today. */
static void
on_enrolment_cb (TovRecord *record, gpointer user_data)
{
  TovEnrolment *enrolment = TOV_ENROLMENT (record);
  TovPeriod *period = user_data;
  TovDate til =
      enrolment->discharged_on != TOV_DATE_NONE ? enrolment->discharged_on : tov_clock_today ();

  if (period->from == TOV_DATE_NONE || enrolment->admitted_on < period->from)
    period->from = enrolment->admitted_on;
  period->til = MAX (period->til, til);
}

static gboolean
check_annex (TovStore *store, TovPeriod period, gboolean *has_error, GError **error)
{
  TovAnnexRequest request = { .period = period, .audience = TOV_AUDIENCE_INTERNAL };
  g_autoptr (TovAnnex) annex =
      tov_annex_count (tov_store_get_connection (store), &request, NULL, NULL, NULL, error);
  g_autofree char *name = tov_period_format (period);

  if (annex == NULL)
    return FALSE;
  if (!annex->is_sound) {
    g_print (_ ("error: annex %s: the control does not add up\n"), name);
    *has_error = TRUE;
  }
  return TRUE;
}

/* The annex of every year in which somebody was enrolled. A year outside those that an annex can be
 * of is an unlikely date, and told of as such. */
static gboolean
check_years (TovStore *store, gboolean *has_error, GError **error)
{
  TovPeriod span = { TOV_DATE_NONE, TOV_DATE_NONE };

  if (!tov_store_foreach (store, &tov_enrolment_entity, on_enrolment_cb, &span, error))
    return FALSE;
  if (span.from == TOV_DATE_NONE)
    return TRUE;
  span.from = MAX (span.from, tov_date_new (TOV_ANNEX_FIRST_YEAR, 1, 1));
  span.til = MIN (span.til, tov_date_new (TOV_ANNEX_LAST_YEAR, 12, 31));
  for (TovPeriod year = tov_period_of (TOV_PERIOD_YEAR, span.from); year.from <= span.til;
       year = tov_period_next (year))
    if (!check_annex (store, year, has_error, error))
      return FALSE;
  return TRUE;
}

int
tov_command_check (const TovCommand *self, char **arguments)
{
  g_autofree char *database = NULL;
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_ ("The register"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_error = FALSE;

  if (!tov_command_parse (self, arguments, entries, NULL)
      || !tov_command_require ("--database", database))
    return TOV_EXIT_USAGE;
  store = tov_command_open (database, FALSE, &error);
  if (store == NULL || !print_findings (store, &has_error, &error)
      || !check_years (store, &has_error, &error))
    return tov_command_failed (error);
  return has_error ? TOV_EXIT_FAILED : TOV_EXIT_DONE;
}
