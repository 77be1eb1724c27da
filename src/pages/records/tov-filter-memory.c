/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-filter-memory.h"

#define KEY "list-filters"

static GVariantDict *
load (GSettings *settings)
{
  g_autoptr (GVariant) filters = g_settings_get_value (settings, KEY);

  return g_variant_dict_new (filters);
}

TovFilter *
tov_filter_memory_recall (GSettings *settings, const TovEntity *entity)
{
  g_autoptr (GVariantDict) filters = settings != NULL ? load (settings) : NULL;
  g_autofree char *text = NULL;

  if (filters == NULL || !g_variant_dict_lookup (filters, entity->name, "s", &text))
    return tov_filter_new (entity);
  return tov_filter_from_text (entity, text);
}

void
tov_filter_memory_keep (GSettings *settings, const TovEntity *entity, const TovFilter *filter)
{
  g_autoptr (GVariantDict) filters = settings != NULL ? load (settings) : NULL;
  g_autofree char *text = tov_filter_to_text (filter);

  if (filters == NULL)
    return;
  if (tov_filter_size (filter) > 0)
    g_variant_dict_insert (filters, entity->name, "s", text);
  else
    g_variant_dict_remove (filters, entity->name);
  g_settings_set_value (settings, KEY, g_variant_dict_end (filters));
}
