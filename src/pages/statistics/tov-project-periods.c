/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-project-periods.h"

#include "tov-clock.h"
#include "tov-partnership.h"
#include "tov-phase.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *name;
  TovPeriod period;
} Phase;

typedef struct
{
  /* The chosen partnership's id, NULL for all. */
  const char *partnership;
  TovPeriod project;
  /* Elements Phase, each once: partnerships often share the phases of a project. */
  GArray *phases;
} Search;

static void
clear_phase (Phase *phase)
{
  g_free (phase->name);
}

/* From the first of the partnerships to the last, where they say when. */
static void
widen_project (TovRecord *record, gpointer user_data)
{
  const TovPartnership *partnership = TOV_PARTNERSHIP (record);
  Search *search = user_data;

  if (search->partnership != NULL && !g_str_equal (search->partnership, tov_record_get_id (record)))
    return;
  search->project.from = MIN (search->project.from, partnership->from_date);
  search->project.til = MAX (search->project.til, partnership->to_date);
}

static gboolean
is_known (const Search *search, const char *name, TovPeriod period)
{
  for (guint i = 0; i < search->phases->len; i++) {
    const Phase *known = &g_array_index (search->phases, Phase, i);

    if (g_strcmp0 (known->name, name) == 0 && known->period.from == period.from
        && known->period.til == period.til)
      return TRUE;
  }
  return FALSE;
}

/* A phase that has no end yet goes on until today. */
static void
collect_phase (TovRecord *record, gpointer user_data)
{
  const TovPhase *phase = TOV_PHASE (record);
  Search *search = user_data;
  TovDate til = phase->to_date != TOV_DATE_NONE ? phase->to_date : tov_clock_today ();
  Phase found = { .period = { phase->from_date, til } };

  if (phase->from_date == TOV_DATE_NONE || til < phase->from_date
      || (search->partnership != NULL
          && g_strcmp0 (search->partnership, phase->partnership_id) != 0)
      || is_known (search, phase->name, found.period))
    return;
  found.name = g_strdup (phase->name);
  g_array_append_val (search->phases, found);
}

static int
compare_phases (gconstpointer a, gconstpointer b)
{
  const Phase *first = a, *second = b;

  if (first->period.from != second->period.from)
    return first->period.from < second->period.from ? -1 : 1;
  return tov_text_compare (first->name, second->name);
}

void
tov_project_periods_offer (TovContext *context, TovPeriodButton *button)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (GArray) phases = g_array_new (FALSE, FALSE, sizeof (Phase));
  Search search = { tov_context_get_partnership (context),
                    { TOV_DATE_FOREVER, TOV_DATE_NONE },
                    phases };

  g_array_set_clear_func (phases, (GDestroyNotify) clear_phase);
  tov_period_button_clear_choices (button);
  if (tov_store_foreach (store, &tov_phase_entity, collect_phase, &search, NULL))
    g_array_sort (phases, compare_phases);
  for (guint i = 0; i < phases->len; i++)
    tov_period_button_add_choice (button, g_array_index (phases, Phase, i).name,
                                  g_array_index (phases, Phase, i).period);
  if (tov_store_foreach (store, &tov_partnership_entity, widen_project, &search, NULL)
      && search.project.from != TOV_DATE_NONE && search.project.from <= search.project.til)
    tov_period_button_add_choice (button, _ ("The whole project"), search.project);
}
