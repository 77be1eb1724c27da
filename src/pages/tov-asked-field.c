/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-asked-field.h"

const TovField *
tov_asked_field (const TovEntity *entity, const char *name, const char *label, gboolean is_required)
{
  static GHashTable *kept;
  const TovField *own = tov_entity_get_field (entity, name);
  g_autofree char *key = g_strdup_printf ("%s.%s %d %s", entity->name, name, is_required,
                                          label != NULL ? label : own->label);
  TovField *field;

  if (kept == NULL)
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  field = g_hash_table_lookup (kept, key);
  if (field == NULL) {
    field = g_memdup2 (own, sizeof *own);
    if (label != NULL)
      field->label = label;
    field->flags = is_required ? own->flags | TOV_FIELD_REQUIRED
                               : own->flags & ~(TovFieldFlags) TOV_FIELD_REQUIRED;
    g_hash_table_insert (kept, g_steal_pointer (&key), field);
  }
  return field;
}
