/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-open-steps.h"

#include "tov-next-step.h"
#include "tov-owned.h"

static gboolean
has_happened (TovDate day, TovDate today)
{
  return day != TOV_DATE_NONE && day <= today;
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  TovDate one = TOV_NEXT_STEP (*(gpointer *) a)->due_on;
  TovDate other = TOV_NEXT_STEP (*(gpointer *) b)->due_on;

  if (one == other)
    return g_strcmp0 (tov_record_get_id (*(gpointer *) a), tov_record_get_id (*(gpointer *) b));
  if (one == TOV_DATE_NONE || other == TOV_DATE_NONE)
    return one == TOV_DATE_NONE ? 1 : -1;
  return one < other ? -1 : 1;
}

GPtrArray *
tov_open_steps_load (TovStore *store, const char *young_person, TovDate today, GError **error)
{
  GPtrArray *steps = tov_owned_load (store, &tov_next_step_entity, "young_person_id", young_person,
                                     "due_on", error);

  if (steps == NULL)
    return NULL;
  for (guint i = steps->len; i > 0; i--) {
    TovNextStep *step = g_ptr_array_index (steps, i - 1);

    if (step->set_on > today || has_happened (step->done_on, today)
        || has_happened (step->cancelled_on, today))
      g_ptr_array_remove_index (steps, i - 1);
  }
  g_ptr_array_sort (steps, compare_due);
  return steps;
}
