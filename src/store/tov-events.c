/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-events.h"

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
clear_person (TovPersonEvents *person)
{
  g_free (person->id);
  g_free (person->reference);
}

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

TovEvents *
tov_events_new (void)
{
  TovEvents *self = g_new0 (TovEvents, 1);

  self->partnerships =
      make_array (sizeof (TovPartnershipEvents), (GDestroyNotify) clear_partnership);
  self->placement_types = make_array (sizeof (TovTypeEvents), (GDestroyNotify) clear_type);
  self->outcome_types = make_array (sizeof (TovTypeEvents), (GDestroyNotify) clear_type);
  self->targets = make_array (sizeof (TovTargetEvent), NULL);
  self->persons = make_array (sizeof (TovPersonEvents), (GDestroyNotify) clear_person);
  self->enrolments = make_array (sizeof (TovEnrolmentEvent), NULL);
  self->readiness = make_array (sizeof (TovLevelEvent), NULL);
  self->support_levels = make_array (sizeof (TovLevelEvent), NULL);
  self->key_workers = make_array (sizeof (TovKeyWorkerEvent), NULL);
  self->placements = make_array (sizeof (TovPlacementEvent), NULL);
  self->outcomes = make_array (sizeof (TovOutcomeEvent), NULL);
  self->contacts = make_array (sizeof (TovContactEvent), NULL);
  self->next_steps = make_array (sizeof (TovNextStepEvent), NULL);
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
}

void
tov_events_free (TovEvents *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->partnerships);
  g_array_unref (self->placement_types);
  g_array_unref (self->outcome_types);
  g_array_unref (self->targets);
  g_array_unref (self->persons);
  g_array_unref (self->enrolments);
  g_array_unref (self->readiness);
  g_array_unref (self->support_levels);
  g_array_unref (self->key_workers);
  g_array_unref (self->placements);
  g_array_unref (self->outcomes);
  g_array_unref (self->contacts);
  g_array_unref (self->next_steps);
  g_free (self);
}
