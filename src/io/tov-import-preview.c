/* Every row of a list as it would be taken in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

struct _TovImportPreview
{
  /* Elements TovImportPlan. */
  GPtrArray *rows;
  /* Elements const char *. */
  GPtrArray *assumptions;
  /* Entity to how many of its records would be made: without the duplicates, and with them. */
  GHashTable *counts[2];
};

/* Counts in the thread that reads, so that the window need not. */
static GHashTable *
count_records (GPtrArray *rows, gboolean with_duplicates)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++) {
    const TovImportPlan *plan = g_ptr_array_index (rows, i);

    for (guint j = 0;
         tov_import_row_is_taken (&plan->base, with_duplicates) && j < plan->records->len; j++) {
      TovRecord *record = g_ptr_array_index (plan->records, j);
      gpointer entity = (gpointer) tov_record_get_entity (record);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (counts, entity));

      if (g_hash_table_add (seen, record))
        g_hash_table_insert (counts, entity, GUINT_TO_POINTER (number + 1));
    }
  }
  return counts;
}

static gboolean
read_rows (TovImportPreview *self,
           TovImport *import,
           TovConnection *snapshot,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (TovImportReader) reader = tov_import_reader_new (import, snapshot);

  for (guint row = import->heading_row + 1; row < tov_sheet_n_rows (import->sheet); row++) {
    TovImportPlan *plan;

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    plan = tov_import_reader_read (reader, row, error);
    if (plan == NULL)
      return FALSE;
    g_ptr_array_add (self->rows, plan);
  }
  self->assumptions = g_ptr_array_ref (tov_import_reader_get_assumptions (reader));
  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    self->counts[i] = count_records (self->rows, i == 1);
  return TRUE;
}

TovImportPreview *
tov_import_preview (TovImport *self,
                    TovConnection *snapshot,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (TovImportPreview) preview = g_new0 (TovImportPreview, 1);

  preview->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_import_plan_free);
  if (!read_rows (preview, self, snapshot, cancellable, error))
    return NULL;
  return g_steal_pointer (&preview);
}

void
tov_import_preview_free (TovImportPreview *self)
{
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->assumptions, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    g_clear_pointer (&self->counts[i], g_hash_table_unref);
  g_free (self);
}

GPtrArray *
tov_import_preview_get_rows (TovImportPreview *self)
{
  return self->rows;
}

GPtrArray *
tov_import_preview_get_assumptions (TovImportPreview *self)
{
  return self->assumptions;
}

gboolean
tov_import_row_is_taken (const TovImportRow *row, gboolean with_duplicates)
{
  return row->state == TOV_IMPORT_GOOD || row->state == TOV_IMPORT_NOTED
         || (row->state == TOV_IMPORT_DUPLICATE && with_duplicates);
}

guint
tov_import_preview_count (TovImportPreview *self, TovImportState state)
{
  guint number = 0;

  for (guint i = 0; i < self->rows->len; i++)
    number += ((TovImportRow *) g_ptr_array_index (self->rows, i))->state == state ? 1 : 0;
  return number;
}

guint
tov_import_preview_count_records (TovImportPreview *self,
                                  const TovEntity *entity,
                                  gboolean with_duplicates)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts[with_duplicates ? 1 : 0], entity));
}
