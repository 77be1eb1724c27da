/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-deletion.h"

#include "tov-removal.h"

#include <glib/gi18n-lib.h>

static char *
describe (const char *title, guint n_related)
{
  if (n_related == 0)
    return g_strdup_printf (_ ("“%s” is deleted"), title);
  /* Translators: %s is what the deleted record is called, %u how many records went with it. */
  return g_strdup_printf (ngettext ("“%s” and %u related record are deleted",
                                    "“%s” and %u related records are deleted", n_related),
                          title, n_related);
}

gboolean
tov_record_deletion_run (TovContext *context, const TovEntity *entity, const char *id)
{
  TovStore *store = tov_context_get_store (context);
  g_autofree char *title =
      tov_record_source_get_title (TOV_RECORD_SOURCE (context), entity->name, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) related = tov_removal_find (store, entity, id, &error);
  g_autofree char *words = NULL;

  if (related == NULL || !tov_store_delete (store, entity, id, &error)) {
    words = g_strdup_printf (_ ("“%s” was not deleted"), title);
    tov_context_fail (context, words, error);
    return FALSE;
  }
  words = describe (title, related->len);
  tov_context_notify (context, words, TRUE);
  return TRUE;
}
