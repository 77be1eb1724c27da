/* The rows of a list become records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

#include "tov-file.h"

/* How long a step may take: a frame of the window lasts 16 ms. */
#define STEP_MICROSECONDS (10 * G_TIME_SPAN_MILLISECOND)
/* How many records are written between two looks at the clock. */
#define RECORDS_AT_ONCE 20

struct _TovImportRun
{
  TovStore *store;
  /* Every record once, in the order in which they are written, and the files that they name. */
  GPtrArray *records;
  GPtrArray *files;
  guint n_written;
  guint n_files_written;
  /* Whether the act is still open. */
  gboolean is_open;
};

static void
collect (TovImportRun *self, TovImportPreview *preview, gboolean with_duplicates)
{
  GPtrArray *rows = tov_import_preview_get_rows (preview);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++) {
    const TovImportPlan *plan = g_ptr_array_index (rows, i);

    if (!tov_import_row_is_taken (&plan->base, with_duplicates))
      continue;
    for (guint j = 0; j < plan->records->len; j++) {
      TovRecord *record = g_ptr_array_index (plan->records, j);

      if (g_hash_table_add (seen, record))
        g_ptr_array_add (self->records, g_object_ref (record));
    }
    for (guint j = 0; j < plan->files->len; j++)
      g_ptr_array_add (self->files, g_bytes_ref (g_ptr_array_index (plan->files, j)));
  }
}

/* A photo is as much as many records. */
static gboolean
write_file (TovImportRun *self, GError **error)
{
  g_autofree char *hash = tov_store_put_file (
      self->store, g_ptr_array_index (self->files, self->n_files_written), error);

  self->n_files_written++;
  return hash != NULL;
}

static gboolean
write_some (TovImportRun *self, GError **error)
{
  guint end = MIN (self->n_written + RECORDS_AT_ONCE, self->records->len);

  if (self->n_files_written < self->files->len)
    return write_file (self, error);
  for (; self->n_written < end; self->n_written++)
    if (!tov_store_save (self->store, g_ptr_array_index (self->records, self->n_written), error))
      return FALSE;
  return tov_store_settle (self->store, error);
}

static gboolean
is_written (const TovImportRun *self)
{
  return self->n_files_written == self->files->len && self->n_written == self->records->len;
}

static void
take_back (TovImportRun *self)
{
  if (self->is_open)
    tov_store_rollback (self->store);
  self->is_open = FALSE;
}

TovImportRun *
tov_import_run_new (TovStore *store,
                    TovImportPreview *preview,
                    gboolean with_duplicates,
                    const char *title,
                    GError **error)
{
  TovImportRun *self;

  if (!tov_store_begin (store, title, error))
    return NULL;
  self = g_new0 (TovImportRun, 1);
  self->store = g_object_ref (store);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  collect (self, preview, with_duplicates);
  self->is_open = TRUE;
  return self;
}

gboolean
tov_import_run_step (TovImportRun *self, GError **error)
{
  gint64 end = g_get_monotonic_time () + STEP_MICROSECONDS;

  g_return_val_if_fail (self->is_open, FALSE);

  while (!is_written (self) && g_get_monotonic_time () < end) {
    if (!write_some (self, error)) {
      take_back (self);
      return FALSE;
    }
  }
  return !is_written (self);
}

double
tov_import_run_get_progress (TovImportRun *self)
{
  guint n_all = self->records->len + self->files->len;

  return n_all > 0 ? (double) (self->n_written + self->n_files_written) / n_all : 1;
}

gboolean
tov_import_run_finish (TovImportRun *self, GError **error)
{
  g_return_val_if_fail (self->is_open && is_written (self), FALSE);

  self->is_open = FALSE;
  return tov_store_commit (self->store, error);
}

void
tov_import_run_free (TovImportRun *self)
{
  take_back (self);
  g_object_unref (self->store);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->files);
  g_free (self);
}
