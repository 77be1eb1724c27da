/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-drop-out-counts.h"

#define DAYS_OF_YEAR 365.25
/* How long before a drop-out somebody is asked to have been reached. */
#define DAYS_BEFORE 30

static guint
find_last_placement (const TovPersonEvents *person, TovDate day, guint none)
{
  for (guint i = person->n_placements; i > 0; i--)
    if (person->placements[i - 1].from_date < day)
      return person->placements[i - 1].type;
  return none;
}

static gboolean
is_reached (const TovPersonEvents *person, TovPeriod period)
{
  for (guint i = 0; i < person->n_contacts; i++)
    if (person->contacts[i].reached && tov_period_holds (period, person->contacts[i].on))
      return TRUE;
  return FALSE;
}

static void
count_drop_out (TovDropOutCounts *self,
                const TovEvents *events,
                const TovPersonEvents *person,
                const TovEnrolmentEvent *drop_out)
{
  TovDate day = drop_out->discharged_on;
  TovPeriod before = { day - DAYS_BEFORE, day - 1 };
  int days = day - drop_out->admitted_on;

  self->share.n++;
  self->reasons[drop_out->reason >= 0 ? (guint) drop_out->reason
                                      : events->discharge_reasons->len]++;
  self->last_placements[find_last_placement (person, day, events->placement_types->len)]++;
  self->with_open_step += tov_person_has_open_step (person, day - 1);
  self->reached_before += is_reached (person, before);
  g_array_append_val (self->days, days);
}

TovDropOutCounts *
tov_drop_out_counts_new (const TovScope *scope, TovPeriod period)
{
  const TovEvents *events = scope->events;
  TovDropOutCounts *self = g_new0 (TovDropOutCounts, 1);
  TovDate last_day;

  self->reasons = g_new0 (gint64, events->discharge_reasons->len + 1);
  self->last_placements = g_new0 (gint64, events->placement_types->len + 1);
  self->days = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);
    const TovEnrolmentEvent *drop_out;

    if (!tov_is_participant (scope, person, period))
      continue;
    self->share.N++;
    self->enrolled_days += tov_scope_enrolled_days (scope, person, period, &last_day);
    drop_out = tov_scope_last_drop_out (scope, person, period);
    if (drop_out != NULL)
      count_drop_out (self, events, person, drop_out);
  }
  return self;
}

void
tov_drop_out_counts_free (TovDropOutCounts *self)
{
  if (self == NULL)
    return;
  g_free (self->reasons);
  g_free (self->last_placements);
  g_array_unref (self->days);
  g_free (self);
}

double
tov_drop_out_counts_person_years (const TovDropOutCounts *self)
{
  return (double) self->enrolled_days / DAYS_OF_YEAR;
}
