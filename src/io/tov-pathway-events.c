/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-pathway-events.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-enrolment.h"
#include "tov-outcome.h"
#include "tov-owned.h"
#include "tov-placement.h"

typedef struct
{
  TovStore *store;
  const char *young_person;
  TovDate today;
  GPtrArray *events;
} Loading;

static void
free_event (gpointer data)
{
  TovPathwayEvent *self = data;

  g_free (self->period);
  g_free (self->words);
  g_free (self);
}

/* What a reference leads to; NULL for none. Transfer full. */
static char *
find_title (const Loading *self, const char *entity, const char *id)
{
  return id != NULL ? tov_store_get_title (self->store, entity, id) : NULL;
}

static GPtrArray *
load (const Loading *self, const TovEntity *entity, const char *order, GError **error)
{
  return tov_owned_load (self->store, entity, "young_person_id", self->young_person, order, error);
}

/* Takes the words. */
static void
add_event (Loading *self, TovDate from, TovDate to, char *words)
{
  TovPathwayEvent *event = g_new0 (TovPathwayEvent, 1);
  g_autofree char *first = tov_date_format (from);
  g_autofree char *last = tov_date_format (to);

  event->day = from;
  event->words = words;
  event->period = to == from ? g_strdup (first) : g_strdup_printf ("%s – %s", first, last);
  g_ptr_array_add (self->events, event);
}

static void
collect_placements (Loading *self, GPtrArray *placements)
{
  for (guint i = 0; i < placements->len; i++) {
    TovPlacement *placement = g_ptr_array_index (placements, i);
    g_autofree char *type = find_title (self, "placement_type", placement->placement_type_id);
    g_autofree char *host = find_title (self, "organisation", placement->organisation_id);
    g_autofree char *obstacle = find_title (self, "theme", placement->obstacle_id);
    GString *words;

    if (placement->from_date > self->today)
      continue;
    words = g_string_new (type);
    if (host != NULL)
      g_string_append_printf (words, ", %s", host);
    if (g_strcmp0 (placement->ending, "interrupted") == 0 && placement->to_date != TOV_DATE_NONE
        && placement->to_date <= self->today) {
      g_string_append_printf (words, "\n%s", tov_danish (N_ ("Interrupted")));
      if (obstacle != NULL)
        g_string_append_printf (words, ": %s", obstacle);
    }
    add_event (self, placement->from_date,
               placement->to_date > self->today ? TOV_DATE_NONE : placement->to_date,
               g_string_free (words, FALSE));
  }
}

/* The day the enrolment before it ended; TOV_DATE_NONE for none. */
static TovDate
find_discharge (GPtrArray *enrolments, const char *id)
{
  for (guint i = 0; id != NULL && i < enrolments->len; i++)
    if (g_str_equal (tov_record_get_id (g_ptr_array_index (enrolments, i)), id))
      return TOV_ENROLMENT (g_ptr_array_index (enrolments, i))->discharged_on;
  return TOV_DATE_NONE;
}

/* Transfer full. */
static char *
describe_discharge (const Loading *self, TovEnrolment *enrolment)
{
  g_autofree char *reason = find_title (self, "discharge_reason", enrolment->discharge_reason_id);

  return reason != NULL ? g_strdup_printf ("%s: %s", tov_danish (N_ ("Discharged")), reason)
                        : g_strdup (tov_danish (N_ ("Discharged")));
}

static void
collect_enrolments (Loading *self, GPtrArray *enrolments)
{
  for (guint i = 0; i < enrolments->len; i++) {
    TovEnrolment *enrolment = g_ptr_array_index (enrolments, i);
    TovDate before = find_discharge (enrolments, enrolment->resumes_id);

    if (enrolment->admitted_on > self->today)
      continue;
    add_event (self, enrolment->admitted_on, enrolment->admitted_on,
               before != TOV_DATE_NONE ? g_strdup_printf (tov_danish (N_ ("Back after %d days")),
                                                          enrolment->admitted_on - before)
                                       : g_strdup (tov_danish (N_ ("Admitted"))));
    if (enrolment->discharged_on != TOV_DATE_NONE && enrolment->discharged_on <= self->today)
      add_event (self, enrolment->discharged_on, enrolment->discharged_on,
                 describe_discharge (self, enrolment));
  }
}

static void
collect_outcomes (Loading *self, GPtrArray *outcomes)
{
  for (guint i = 0; i < outcomes->len; i++) {
    TovOutcome *outcome = g_ptr_array_index (outcomes, i);

    g_autofree char *type = find_title (self, "outcome_type", outcome->outcome_type_id);

    if (outcome->started_on <= self->today)
      add_event (self, outcome->started_on, outcome->started_on,
                 g_strdup_printf (tov_danish (N_ ("Started: %s")), type));
  }
}

/* Newest first. */
static int
compare_events (gconstpointer a, gconstpointer b)
{
  const TovPathwayEvent *one = *(gpointer *) a;
  const TovPathwayEvent *other = *(gpointer *) b;

  return one->day != other->day ? other->day - one->day : g_strcmp0 (one->words, other->words);
}

GPtrArray *
tov_pathway_events_load (TovStore *store, const char *young_person, TovDate today, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (free_event);
  Loading self = { store, young_person, today, events };
  g_autoptr (GPtrArray) enrolments = load (&self, &tov_enrolment_entity, "admitted_on", error);
  g_autoptr (GPtrArray) placements =
      enrolments != NULL ? load (&self, &tov_placement_entity, "from_date", error) : NULL;
  g_autoptr (GPtrArray) outcomes =
      placements != NULL ? load (&self, &tov_outcome_entity, "started_on", error) : NULL;

  if (outcomes == NULL)
    return NULL;
  collect_enrolments (&self, enrolments);
  collect_placements (&self, placements);
  collect_outcomes (&self, outcomes);
  g_ptr_array_sort (events, compare_events);
  return g_steal_pointer (&events);
}
