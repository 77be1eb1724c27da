/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-scope.h"

#include "tov-entities.h"

#include <string.h>

/* What belongs to a partnership by others that refer to it. */
static const struct
{
  const char *entity;
  const char *condition;
} backwards[] = {
  { "young_person", "%s.id IN (SELECT young_person_id FROM \"referral\" WHERE partnership_id = ?4"
                    " UNION SELECT young_person_id FROM \"enrolment\" WHERE partnership_id = ?4)" },
  { "log_entry",
    "%s.id IN (SELECT log_entry_id FROM \"log_entry_young_person\" WHERE young_person_id IN"
    " (SELECT young_person_id FROM \"enrolment\" WHERE partnership_id = ?4))" },
};

/* What hangs on a record that belongs to a partnership belongs to it too. */
static char *
build_forwards (const TovEntity *entity, const char *alias)
{
  g_autofree char *inner = g_strconcat (alias, "_", NULL);

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autofree char *condition = NULL;

    if (field->kind != TOV_KIND_REFERENCE || !(field->flags & TOV_FIELD_REQUIRED))
      continue;
    condition = tov_partnership_scope_build (tov_entities_find (field->target), inner);
    if (condition != NULL)
      return g_strdup_printf ("%s.\"%s\" IN (SELECT id FROM \"%s\" AS %s WHERE %s)", alias,
                              field->name, field->target, inner, condition);
  }
  return NULL;
}

char *
tov_partnership_scope_build (const TovEntity *entity, const char *alias)
{
  if (g_str_equal (entity->name, "partnership"))
    return g_strdup_printf ("%s.id = ?4", alias);
  if (tov_entity_get_field (entity, "partnership_id") != NULL)
    return g_strdup_printf ("%s.partnership_id = ?4", alias);
  for (guint i = 0; i < G_N_ELEMENTS (backwards); i++)
    if (g_str_equal (entity->name, backwards[i].entity))
      return g_strdup_printf (backwards[i].condition, alias);
  return build_forwards (entity, alias);
}

gboolean
tov_partnership_scope_reads (const TovEntity *entity, const char *other)
{
  /* The condition itself says which tables it reads. */
  g_autofree char *condition = tov_partnership_scope_build (entity, "own");
  g_autofree char *table = g_strdup_printf ("FROM \"%s\" ", other);

  return condition != NULL && strstr (condition, table) != NULL;
}
