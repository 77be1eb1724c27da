/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-events.h"

/* Where the arrays are. */
static const gsize arrays[] = {
  G_STRUCT_OFFSET (TovEvents, partnerships),
  G_STRUCT_OFFSET (TovEvents, placement_types),
  G_STRUCT_OFFSET (TovEvents, outcome_types),
  G_STRUCT_OFFSET (TovEvents, discharge_reasons),
  G_STRUCT_OFFSET (TovEvents, referral_sources),
  G_STRUCT_OFFSET (TovEvents, theme_types),
  G_STRUCT_OFFSET (TovEvents, targets),
  G_STRUCT_OFFSET (TovEvents, persons),
  G_STRUCT_OFFSET (TovEvents, enrolments),
  G_STRUCT_OFFSET (TovEvents, readiness),
  G_STRUCT_OFFSET (TovEvents, support_levels),
  G_STRUCT_OFFSET (TovEvents, key_workers),
  G_STRUCT_OFFSET (TovEvents, placements),
  G_STRUCT_OFFSET (TovEvents, outcomes),
  G_STRUCT_OFFSET (TovEvents, contacts),
  G_STRUCT_OFFSET (TovEvents, next_steps),
  G_STRUCT_OFFSET (TovEvents, referrals),
  G_STRUCT_OFFSET (TovEvents, intakes),
  G_STRUCT_OFFSET (TovEvents, balls),
  G_STRUCT_OFFSET (TovEvents, themes),
  G_STRUCT_OFFSET (TovEvents, logged_themes),
  G_STRUCT_OFFSET (TovEvents, maps),
  G_STRUCT_OFFSET (TovEvents, company_starts),
};

/* Gives each person the part of an array that is about them. */
#define GIVE_TO_PERSONS(self, Type, member)                                                       \
  do {                                                                                            \
    for (guint i = 0; i < (self)->member->len; i++) {                                             \
      const Type *event = &g_array_index ((self)->member, Type, i);                               \
      TovPersonEvents *person = &g_array_index ((self)->persons, TovPersonEvents, event->person); \
      if (person->n_##member == 0)                                                                \
        person->member = event;                                                                   \
      g_assert (person->member + person->n_##member == event);                                    \
      person->n_##member++;                                                                       \
    }                                                                                             \
  } while (0)

static void
clear_partnership (TovPartnershipEvents *partnership)
{
  g_free (partnership->id);
  g_free (partnership->name);
}

static void
clear_type (TovTypeEvents *type)
{
  g_free (type->id);
  g_free (type->name);
}

static GArray *
make_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

static GArray **
get_array (TovEvents *self, guint position)
{
  return G_STRUCT_MEMBER_P (self, arrays[position]);
}

/* By the whole register, so that a view of some persons knows them too. */
static void
find_company_starts (TovEvents *self)
{
  g_array_set_size (self->company_starts, self->n_companies);
  for (guint i = 0; i < self->placements->len; i++) {
    const TovPlacementEvent *placement = &g_array_index (self->placements, TovPlacementEvent, i);
    TovDate *start;

    if (placement->company < 0)
      continue;
    start = &g_array_index (self->company_starts, TovDate, placement->company);
    if (*start == TOV_DATE_NONE || placement->from_date < *start)
      *start = placement->from_date;
  }
}

TovEvents *
tov_events_new (void)
{
  TovEvents *self = g_new0 (TovEvents, 1);

  self->partnerships =
      make_array (sizeof (TovPartnershipEvents), (GDestroyNotify) clear_partnership);
  self->placement_types = make_array (sizeof (TovTypeEvents), (GDestroyNotify) clear_type);
  self->outcome_types = make_array (sizeof (TovTypeEvents), (GDestroyNotify) clear_type);
  self->discharge_reasons = make_array (sizeof (TovTypeEvents), (GDestroyNotify) clear_type);
  self->referral_sources = make_array (sizeof (TovTypeEvents), (GDestroyNotify) clear_type);
  self->theme_types = make_array (sizeof (TovTypeEvents), (GDestroyNotify) clear_type);
  self->targets = make_array (sizeof (TovTargetEvent), NULL);
  self->persons = make_array (sizeof (TovPersonEvents), NULL);
  self->enrolments = make_array (sizeof (TovEnrolmentEvent), NULL);
  self->readiness = make_array (sizeof (TovLevelEvent), NULL);
  self->support_levels = make_array (sizeof (TovLevelEvent), NULL);
  self->key_workers = make_array (sizeof (TovKeyWorkerEvent), NULL);
  self->placements = make_array (sizeof (TovPlacementEvent), NULL);
  self->outcomes = make_array (sizeof (TovOutcomeEvent), NULL);
  self->contacts = make_array (sizeof (TovContactEvent), NULL);
  self->next_steps = make_array (sizeof (TovNextStepEvent), NULL);
  self->referrals = make_array (sizeof (TovReferralEvent), NULL);
  self->intakes = make_array (sizeof (TovIntakeEvent), NULL);
  self->balls = make_array (sizeof (TovBallEvent), NULL);
  self->themes = make_array (sizeof (TovThemeEvent), NULL);
  self->logged_themes = make_array (sizeof (TovLoggedThemeEvent), NULL);
  self->maps = make_array (sizeof (TovMapEvent), NULL);
  self->company_starts = make_array (sizeof (TovDate), NULL);
  for (guint i = 0; i < TOV_N_NORMS; i++)
    self->norms[i] = tov_norm_get_kind (i)->fallback;
  return self;
}

void
tov_events_finish (TovEvents *self)
{
  GIVE_TO_PERSONS (self, TovEnrolmentEvent, enrolments);
  GIVE_TO_PERSONS (self, TovLevelEvent, readiness);
  GIVE_TO_PERSONS (self, TovLevelEvent, support_levels);
  GIVE_TO_PERSONS (self, TovKeyWorkerEvent, key_workers);
  GIVE_TO_PERSONS (self, TovPlacementEvent, placements);
  GIVE_TO_PERSONS (self, TovOutcomeEvent, outcomes);
  GIVE_TO_PERSONS (self, TovContactEvent, contacts);
  GIVE_TO_PERSONS (self, TovNextStepEvent, next_steps);
  GIVE_TO_PERSONS (self, TovReferralEvent, referrals);
  GIVE_TO_PERSONS (self, TovIntakeEvent, intakes);
  GIVE_TO_PERSONS (self, TovBallEvent, balls);
  GIVE_TO_PERSONS (self, TovThemeEvent, themes);
  GIVE_TO_PERSONS (self, TovLoggedThemeEvent, logged_themes);
  GIVE_TO_PERSONS (self, TovMapEvent, maps);
  find_company_starts (self);
}

TovEvents *
tov_events_view (const TovEvents *self, guint first, guint n)
{
  TovEvents *view = g_new (TovEvents, 1);

  *view = *self;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_ref (*get_array (view, i));
  g_array_unref (view->persons);
  view->persons = make_array (sizeof (TovPersonEvents), NULL);
  g_array_append_vals (view->persons, tov_events_get_person (self, first), n);
  return view;
}

void
tov_events_free (TovEvents *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (*get_array (self, i));
  g_free (self);
}
