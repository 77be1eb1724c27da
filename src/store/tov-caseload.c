/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-caseload.h"

#include "tov-text.h"

static void
free_caseload (TovCaseload *caseload)
{
  g_free (caseload->key_worker);
  g_free (caseload->name);
  g_ptr_array_unref (caseload->standings);
  g_free (caseload);
}

static TovCaseload *
create_caseload (TovStanding *standing, double limit)
{
  TovCaseload *caseload = g_new0 (TovCaseload, 1);

  caseload->key_worker = g_strdup (standing->key_worker);
  caseload->name = g_strdup (standing->key_worker_name);
  caseload->limit = limit;
  caseload->standings = g_ptr_array_new_with_free_func (g_object_unref);
  return caseload;
}

static int
compare_caseloads (gconstpointer a, gconstpointer b)
{
  const TovCaseload *one = *(TovCaseload *const *) a, *other = *(TovCaseload *const *) b;
  int order = tov_text_compare (one->name, other->name);

  return order != 0 ? order : tov_text_compare (one->key_worker, other->key_worker);
}

GPtrArray *
tov_caseloads_count (TovStore *store, GPtrArray *standings)
{
  g_autoptr (GPtrArray) caseloads = g_ptr_array_new_with_free_func ((GDestroyNotify) free_caseload);
  /* By the key worker's id; those without one are found under an empty one. */
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  double limit = tov_norm_load (store, TOV_NORM_CASELOAD_LIMIT);
  double weights[3];

  for (guint level = 0; level < G_N_ELEMENTS (weights); level++)
    weights[level] = tov_norm_load (store, TOV_NORM_WEIGHT + level);
  for (guint i = 0; i < standings->len; i++) {
    TovStanding *standing = g_ptr_array_index (standings, i);
    const char *id = standing->key_worker != NULL ? standing->key_worker : "";
    TovCaseload *caseload = g_hash_table_lookup (by_id, id);

    if (caseload == NULL) {
      caseload = create_caseload (standing, limit);
      g_ptr_array_add (caseloads, caseload);
      g_hash_table_insert (by_id, (gpointer) id, caseload);
    }
    caseload->n++;
    caseload->weight += weights[MAX (standing->level, 0)];
    g_ptr_array_add (caseload->standings, g_object_ref (standing));
  }
  g_ptr_array_sort (caseloads, compare_caseloads);
  return g_steal_pointer (&caseloads);
}
