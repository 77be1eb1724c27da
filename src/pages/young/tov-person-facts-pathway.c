/* The facts of the pathway: steps, placements, obstacles, outcomes, enrolments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-facts.h"

#include "tov-clock.h"
#include "tov-enrolment.h"
#include "tov-next-step.h"
#include "tov-open-steps.h"
#include "tov-outcome.h"
#include "tov-placement.h"

#include <glib/gi18n-lib.h>

static void
say_due (TovFact *fact, TovDate due)
{
  TovDate today = tov_clock_today ();

  if (due == today)
    tov_fact_say (fact, _ ("Today"));
  else if (due == today + 1)
    tov_fact_say (fact, _ ("Tomorrow"));
  else
    tov_fact_say_due (fact, due);
}

static TovFact *
describe_step (TovContext *context, TovNextStep *step)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (step)), g_strdup (step->text));
  g_autofree char *responsible = tov_fact_name (context, "contact", step->responsible_id);

  say_due (fact, step->due_on);
  tov_fact_say (fact, responsible);
  tov_fact_edit (fact, "next_step");
  fact->tick_action = "person.step-done";
  fact->tick_words = g_strdup_printf (_ ("“%s” is done"), step->text);
  return fact;
}

/* "Company placement · Randers Tømrerlaug". */
static char *
name_placement (TovContext *context, TovPlacement *placement)
{
  g_autofree char *type = tov_fact_name (context, "placement_type", placement->placement_type_id);
  g_autofree char *where = tov_fact_name (context, "organisation", placement->organisation_id);

  return where != NULL ? g_strdup_printf ("%s · %s", type, where) : g_steal_pointer (&type);
}

static TovFact *
describe_placement (TovContext *context, TovPlacement *placement)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (placement)),
                                name_placement (context, placement));
  g_autofree char *host = tov_fact_name (context, "contact", placement->contact_id);
  g_autofree char *ring = NULL;

  fact->is_alert =
      placement->planned_to != TOV_DATE_NONE && placement->planned_to < tov_clock_today ();
  tov_fact_say_day (fact, _ ("since %s"), placement->from_date);
  tov_fact_say_day (fact, fact->is_alert ? _ ("was planned to end %s") : _ ("planned to end %s"),
                    placement->planned_to);
  if (placement->parallel)
    tov_fact_say (fact, _ ("beside another"));
  if (placement->phone != NULL)
    /* Translators: %s is a telephone number. */
    ring = g_strdup_printf (_ ("ring %s"), placement->phone);
  tov_fact_say_line (fact, host);
  if (host != NULL)
    tov_fact_say (fact, ring);
  else
    tov_fact_say_line (fact, ring);
  tov_fact_say_line (fact, placement->promise);
  fact->action = "win.placement";
  fact->target = g_variant_ref_sink (g_variant_new ("(ss)", placement->young_person_id, fact->key));
  fact->button_words = _ ("End…");
  fact->button_action = "win.end-placement";
  return fact;
}

static gboolean
is_interrupted_by (TovPlacement *placement, const char *obstacle)
{
  return placement->obstacle_id != NULL && g_strcmp0 (placement->ending, "interrupted") == 0
         && tov_date_has_come (placement->to_date, tov_clock_today ())
         && (obstacle == NULL || g_str_equal (placement->obstacle_id, obstacle));
}

static TovFact *
describe_obstacle (TovContext *context, GPtrArray *placements, TovPlacement *first)
{
  TovFact *fact =
      tov_fact_new (first->obstacle_id, tov_fact_name (context, "theme", first->obstacle_id));
  guint n_times = 0;

  for (guint i = placements->len; i > 0; i--) {
    TovPlacement *placement = g_ptr_array_index (placements, i - 1);
    g_autofree char *name = NULL, *day = NULL, *line = NULL;

    if (!is_interrupted_by (placement, first->obstacle_id))
      continue;
    name = name_placement (context, placement);
    day = tov_date_format (placement->to_date);
    line = g_strdup_printf ("%s · %s", day, name);
    tov_fact_say_line (fact, line);
    n_times++;
  }
  if (n_times > 1) {
    g_autofree char *words = g_strdup_printf (
        ngettext ("%u time – the same again", "%u times – the same again", n_times), n_times);

    fact->is_alert = TRUE;
    g_string_prepend_c (fact->rest, '\n');
    g_string_prepend (fact->rest, words);
  }
  return fact;
}

static TovFact *
describe_outcome (TovContext *context, TovOutcome *outcome)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (outcome)),
                                tov_fact_name (context, "outcome_type", outcome->outcome_type_id));

  tov_fact_say (fact, tov_choice_get_label (tov_outcome_states, outcome->state));
  tov_fact_say_day (fact, _ ("started %s"), outcome->started_on);
  if (tov_date_has_come (outcome->ended_on, tov_clock_today ()))
    tov_fact_say_day (fact, _ ("ended %s"), outcome->ended_on);
  fact->is_alert = g_str_equal (outcome->state, "at_risk");
  tov_fact_edit (fact, "outcome");
  return fact;
}

/* What became of it, with the enrolments before and after; NULL for none. Who moves to another
 * partnership on the same day does not come back. */
static char *
title_enrolment (TovEnrolment *enrolment, TovEnrolment *previous, TovEnrolment *next)
{
  g_autofree char *admitted = tov_date_format (enrolment->admitted_on);
  g_autofree char *discharged = tov_date_format (enrolment->discharged_on);
  gboolean is_back = previous != NULL && previous->discharged_on < enrolment->admitted_on;
  int gap;

  if (!tov_date_has_come (enrolment->discharged_on, tov_clock_today ()))
    return g_strdup_printf (is_back ? _ ("Back since %s") : _ ("Admitted %s"), admitted);
  if (next == NULL)
    return g_strdup_printf (_ ("Discharged %s"), discharged);
  gap = next->admitted_on - enrolment->discharged_on;
  if (gap <= 0)
    return g_strdup_printf (_ ("Went on elsewhere %s"), discharged);
  return g_strdup_printf (
      ngettext ("Discharged %s, back after %d day", "Discharged %s, back after %d days", gap),
      discharged, gap);
}

static TovFact *
describe_enrolment (TovContext *context, GPtrArray *enrolments, guint i)
{
  TovEnrolment *enrolment = g_ptr_array_index (enrolments, i);
  TovEnrolment *previous = i > 0 ? g_ptr_array_index (enrolments, i - 1) : NULL;
  TovEnrolment *next = i + 1 < enrolments->len ? g_ptr_array_index (enrolments, i + 1) : NULL;
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (enrolment)),
                                title_enrolment (enrolment, previous, next));
  g_autofree char *partnership = tov_fact_name (context, "partnership", enrolment->partnership_id);
  g_autofree char *cohort = tov_fact_name (context, "cohort", enrolment->cohort_id);
  g_autofree char *reason = NULL;

  tov_fact_say (fact, partnership);
  tov_fact_say (fact, cohort);
  if (tov_date_has_come (enrolment->discharged_on, tov_clock_today ())) {
    reason = tov_fact_name (context, "discharge_reason", enrolment->discharge_reason_id);
    tov_fact_say (fact, reason);
    tov_fact_say_day (fact, _ ("admitted %s"), enrolment->admitted_on);
  }
  tov_fact_edit (fact, "enrolment");
  return fact;
}

GPtrArray *
tov_person_facts_list_steps (TovContext *context, const char *young_person)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = tov_open_steps_load (tov_context_get_store (context), young_person,
                                                     tov_clock_today (), &error);
  GPtrArray *facts = tov_fact_list_new ();

  if (steps == NULL)
    g_warning ("The next steps of a young person cannot be read: %s", error->message);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    g_ptr_array_add (facts, describe_step (context, g_ptr_array_index (steps, i)));
  return facts;
}

GPtrArray *
tov_person_facts_list_placements (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) placements =
      tov_fact_load (context, &tov_placement_entity, "young_person_id", young_person, "parallel");
  GPtrArray *facts = tov_fact_list_new ();
  TovDate today = tov_clock_today ();

  for (guint i = 0; i < placements->len; i++) {
    TovPlacement *placement = g_ptr_array_index (placements, i);

    if (tov_date_holds (placement->from_date, placement->to_date, today))
      g_ptr_array_add (facts, describe_placement (context, placement));
  }
  return facts;
}

GPtrArray *
tov_person_facts_list_obstacles (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) placements =
      tov_fact_load (context, &tov_placement_entity, "young_person_id", young_person, "to_date");
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = placements->len; i > 0; i--) {
    TovPlacement *placement = g_ptr_array_index (placements, i - 1);

    if (is_interrupted_by (placement, NULL) && g_hash_table_add (told, placement->obstacle_id))
      g_ptr_array_add (facts, describe_obstacle (context, placements, placement));
  }
  return facts;
}

GPtrArray *
tov_person_facts_list_outcomes (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) outcomes =
      tov_fact_load (context, &tov_outcome_entity, "young_person_id", young_person, "started_on");
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = outcomes->len; i > 0; i--) {
    TovOutcome *outcome = g_ptr_array_index (outcomes, i - 1);

    if (tov_date_has_come (outcome->started_on, tov_clock_today ()))
      g_ptr_array_add (facts, describe_outcome (context, outcome));
  }
  return facts;
}

GPtrArray *
tov_person_facts_list_enrolments (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) enrolments = tov_fact_load (context, &tov_enrolment_entity,
                                                    "young_person_id", young_person, "admitted_on");
  GPtrArray *facts = tov_fact_list_new ();

  while (enrolments->len > 0
         && !tov_date_has_come (
             TOV_ENROLMENT (g_ptr_array_index (enrolments, enrolments->len - 1))->admitted_on,
             tov_clock_today ()))
    g_ptr_array_remove_index (enrolments, enrolments->len - 1);
  for (guint i = enrolments->len; i > 0; i--)
    g_ptr_array_add (facts, describe_enrolment (context, enrolments, i - 1));
  return facts;
}
