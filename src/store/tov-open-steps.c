/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-open-steps.h"

#include "tov-next-step.h"
#include "tov-owned.h"

#include <glib/gi18n-lib.h>

static gboolean
has_ended (TovNextStep *step, TovDate today)
{
  return tov_date_has_come (step->done_on, today) || tov_date_has_come (step->cancelled_on, today);
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

/* A copy to be changed. */
static TovNextStep *
load_copy (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_next_step_entity, id, error);

  return live != NULL ? TOV_NEXT_STEP (tov_record_copy (live)) : NULL;
}

static gboolean
save (TovStore *store, TovNextStep *step, const char *words, GError **error)
{
  g_autofree char *title = g_strdup_printf (words, step->text);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_store_save (store, TOV_RECORD (step), error), error);
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

    if (step->set_on > today || has_ended (step, today))
      g_ptr_array_remove_index (steps, i - 1);
  }
  g_ptr_array_sort (steps, compare_due);
  return steps;
}

gboolean
tov_open_steps_finish (TovStore *store, const char *id, TovDate on, GError **error)
{
  g_autoptr (TovNextStep) step = load_copy (store, id, error);

  if (step == NULL)
    return FALSE;
  if (has_ended (step, on))
    return TRUE;
  g_object_set (step, "done_on", on, "cancelled_on", TOV_DATE_NONE, "cancelled_because", NULL,
                NULL);
  return save (store, step, _ ("“%s” is done"), error);
}

gboolean
tov_open_steps_reopen (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovNextStep) step = load_copy (store, id, error);

  if (step == NULL)
    return FALSE;
  step->done_on = TOV_DATE_NONE;
  return save (store, step, _ ("“%s” is not done after all"), error);
}
