/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-related-kinds.h"

#include "tov-entities.h"

/* What comes first below a record; the others follow in the order of the data package. */
static const struct
{
  const char *entity;
  const char *first[9];
} orders[] = {
  { "young_person",
    { "enrolment", "support_level", "key_worker", "ball", "next_step", "placement",
      "log_entry_young_person", "consent" } },
  { "contact", { "employment", "membership" } },
  { "organisation", { "employment", "party" } },
  { "partnership", { "party", "contact_group", "agreement", "target", "activity" } },
  { "meeting", { "agenda_item", "attendance", "follow_up" } },
  { "contact_group", { "meeting", "membership" } },
};

static const char *const catalogues[] = {
  "placement_type", "theme", "discharge_reason", "referral_source", "sector", "outcome_type", NULL,
};

/* Adds the references of one entity to another. */
static void
add_kinds (GArray *kinds, const TovEntity *entity, const TovEntity *target)
{
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    TovRelatedKind kind = { .entity = entity, .field = field };

    if (g_strcmp0 (field->target, target->name) != 0)
      continue;
    kind.can_add =
        (field->flags & TOV_FIELD_REQUIRED) != 0 && !g_strv_contains (catalogues, target->name);
    g_array_append_val (kinds, kind);
  }
}

static const char *const *
get_first (const TovEntity *entity)
{
  static const char *const none[] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].entity, entity->name))
      return orders[i].first;
  return none;
}

GArray *
tov_related_kinds_find (const TovEntity *entity)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (TovRelatedKind));
  const char *const *first = get_first (entity);

  for (guint i = 0; first[i] != NULL; i++)
    add_kinds (kinds, tov_entities_find (first[i]), entity);
  for (const TovEntity *const *other = tov_entities_get (); *other != NULL; other++)
    if (!g_strv_contains (first, (*other)->name))
      add_kinds (kinds, *other, entity);
  return kinds;
}
