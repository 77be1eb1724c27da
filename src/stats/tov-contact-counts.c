/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact-counts.h"

/* A month with fewer days enrolled asks for no meeting. */
#define LEAST_DAYS_OF_MONTH 15
/* At the job centre it is often no more than every third month (CABI: Status på Lokale
 * Ungepartnerskaber, October 2011, p. 17). */
#define LONGEST_WAIT 90

static gboolean
is_face_to_face (const TovContactEvent *contact)
{
  return contact->reached && contact->form <= TOV_FORM_ACCOMPANIMENT;
}

/* The first contact on that day or later; contacts are in order of their day. */
static guint
find_contact (const TovPersonEvents *person, TovDate day)
{
  guint low = 0;
  guint high = person->n_contacts;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (person->contacts[middle].on < day)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gboolean
is_met (const TovPersonEvents *person, TovPeriod period)
{
  for (guint i = find_contact (person, period.from);
       i < person->n_contacts && person->contacts[i].on <= period.til; i++)
    if (is_face_to_face (&person->contacts[i]))
      return TRUE;
  return FALSE;
}

/* The calendar months that lie wholly inside the period. Elements TovPeriod. */
static GArray *
list_months (TovPeriod period)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (TovPeriod));
  TovPeriod month = tov_period_of (TOV_PERIOD_MONTH, period.from);

  if (month.from < period.from)
    month = tov_period_next (month);
  for (; month.til <= period.til; month = tov_period_next (month))
    g_array_append_val (months, month);
  return months;
}

/* The monthly norm and the law's norm of one person, added by level of the (later) month. The
 * person is not enrolled after the last day; TOV_DATE_NONE is not at all. */
static void
count_months (const TovScope *scope,
              const TovPersonEvents *person,
              const GArray *months,
              TovDate last_enrolled,
              TovContactCounts *levels)
{
  gboolean before_counts = FALSE;
  gboolean before_met = FALSE;

  for (guint i = 0; i < months->len; i++) {
    TovPeriod month = g_array_index (months, TovPeriod, i);
    gboolean counts, met;
    TovDate last_day;

    /* Of ten years these are most. */
    if (last_enrolled < month.from)
      break;
    if (month.til < person->enrolments[0].admitted_on)
      continue;
    counts = tov_scope_enrolled_days (scope, person, month, &last_day) >= LEAST_DAYS_OF_MONTH;
    met = counts && is_met (person, month);
    if (counts) {
      TovContactCounts *level = &levels[tov_person_level (person, last_day)];

      level->monthly_norm.N++;
      level->monthly_norm.n += met;
      if (before_counts) {
        level->law_norm.N++;
        level->law_norm.n += met || before_met;
      }
    }
    before_counts = counts;
    before_met = met;
  }
}

static void
count_contacts (const TovPersonEvents *person, TovPeriod period, TovContactCounts *levels)
{
  TovDate last_met = TOV_DATE_NONE;

  for (guint i = find_contact (person, period.from);
       i < person->n_contacts && person->contacts[i].on <= period.til; i++) {
    const TovContactEvent *contact = &person->contacts[i];
    TovContactCounts *level = &levels[tov_person_level (person, contact->on)];

    level->contacts++;
    if (contact->reached) {
      level->reached++;
      level->forms[contact->form]++;
    } else {
      level->attempts++;
    }
    if (!is_face_to_face (contact) || contact->on == last_met)
      continue;
    if (last_met != TOV_DATE_NONE) {
      int wait = contact->on - last_met;

      g_array_append_val (level->waits, wait);
    }
    last_met = contact->on;
  }
}

/* How long somebody who is enrolled on the period's last day has waited for a meeting, and for any
 * contact, then. */
static void
count_waits (const TovScope *scope,
             const TovPersonEvents *person,
             TovDate til,
             TovContactCounts *levels)
{
  const TovEnrolmentEvent *current = tov_scope_current (scope, person, til);
  TovLevel level = tov_person_level (person, til);
  TovDate last_met, last_reached;

  if (current == NULL)
    return;
  last_met = last_reached = current->admitted_on;
  for (guint i = find_contact (person, current->admitted_on);
       i < person->n_contacts && person->contacts[i].on <= til; i++) {
    if (person->contacts[i].reached)
      last_reached = person->contacts[i].on;
    if (is_face_to_face (&person->contacts[i]))
      last_met = person->contacts[i].on;
  }
  levels[level].over_90_days.N++;
  levels[level].over_90_days.n += til - last_met > LONGEST_WAIT;
  if (level != TOV_LEVEL_UNKNOWN)
    levels[level].over_norm +=
        til - last_reached > scope->events->norms[TOV_NORM_CONTACT_MAX + level];
}

static void
add_fraction (TovFraction *sum, TovFraction part)
{
  sum->n += part.n;
  sum->N += part.N;
}

static void
add_counts (TovContactCounts *sum, const TovContactCounts *part)
{
  sum->young_people += part->young_people;
  sum->contacts += part->contacts;
  sum->reached += part->reached;
  for (guint form = 0; form < TOV_N_FORMS; form++)
    sum->forms[form] += part->forms[form];
  sum->attempts += part->attempts;
  g_array_append_vals (sum->waits, part->waits->data, part->waits->len);
  add_fraction (&sum->monthly_norm, part->monthly_norm);
  add_fraction (&sum->law_norm, part->law_norm);
  add_fraction (&sum->over_90_days, part->over_90_days);
  sum->over_norm += part->over_norm;
}

static void
count_norms (const TovScope *scope, TovPeriod period, TovFraction *monthly, TovFraction *law)
{
  TovContactCounts levels[TOV_N_LEVELS] = { 0 };
  g_autoptr (GArray) months = list_months (period);

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);
    TovDate last_day;

    tov_scope_enrolled_days (scope, person, period, &last_day);
    count_months (scope, person, months, last_day, levels);
  }
  *monthly = *law = (TovFraction){ 0 };
  for (guint level = 0; level < TOV_N_LEVELS; level++) {
    add_fraction (monthly, levels[level].monthly_norm);
    add_fraction (law, levels[level].law_norm);
  }
}

TovContactCounts *
tov_contact_counts_new (const TovScope *scope, TovPeriod period)
{
  TovContactCounts *levels = g_new0 (TovContactCounts, TOV_N_LEVELS + 1);
  g_autoptr (GArray) months = list_months (period);
  TovDate last_day;

  for (guint level = 0; level <= TOV_N_LEVELS; level++)
    levels[level].waits = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    if (!tov_is_participant (scope, person, period))
      continue;
    /* A young person without a day in the period has no level in it either. */
    if (tov_scope_enrolled_days (scope, person, period, &last_day) > 0)
      levels[tov_person_level (person, last_day)].young_people++;
    else
      levels[TOV_LEVEL_UNKNOWN].young_people++;
    count_contacts (person, period, levels);
    count_months (scope, person, months, last_day, levels);
    count_waits (scope, person, period.til, levels);
  }
  for (guint level = 0; level < TOV_N_LEVELS; level++)
    add_counts (&levels[TOV_N_LEVELS], &levels[level]);
  return levels;
}

void
tov_contact_counts_free (TovContactCounts *self)
{
  if (self == NULL)
    return;
  for (guint level = 0; level <= TOV_N_LEVELS; level++)
    g_array_unref (self[level].waits);
  g_free (self);
}

TovFraction
tov_count_monthly_norm (const TovScope *scope, TovPeriod period)
{
  TovFraction monthly, law;

  count_norms (scope, period, &monthly, &law);
  return monthly;
}

TovFraction
tov_count_law_norm (const TovScope *scope, TovPeriod period)
{
  TovFraction monthly, law;

  count_norms (scope, period, &monthly, &law);
  return law;
}
