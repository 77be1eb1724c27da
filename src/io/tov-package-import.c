/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-package.h"

#include "tov-change-log.h"
#include "tov-clock.h"
#include "tov-entities.h"
#include "tov-file.h"
#include "tov-package-check.h"
#include "tov-package-history.h"

#include <glib/gi18n-lib.h>

static void
on_store_record_cb (TovRecord *record, gpointer user_data)
{
  TovPackageFile *file = user_data;
  const char *id = tov_record_get_id (record);

  g_hash_table_insert (file->ids, g_strdup (id), GUINT_TO_POINTER (0));
  g_hash_table_insert (file->own, g_strdup (id), g_object_ref (record));
}

static gboolean
read_file (GPtrArray *files,
           TovStore *store,
           const TovEntity *entity,
           const char *directory,
           TovPackageFaults *faults,
           GError **error)
{
  g_autofree char *now = tov_clock_now ();
  TovPackageFile *file = tov_package_file_new (entity, files->len);

  g_ptr_array_add (files, file);
  /* Rows may refer to a catalogue that the package leaves out. */
  if (tov_entities_find (entity->name) == entity
      && !tov_store_foreach (store, entity, on_store_record_cb, file, error))
    return FALSE;
  return tov_package_file_read (file, directory, now, faults, error);
}

static gboolean
read_files (GPtrArray *files,
            TovStore *store,
            const char *directory,
            TovPackageFaults *faults,
            GError **error)
{
  const TovEntity *const *const lists[] = { tov_entities_get (), tov_package_history_entities () };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const TovEntity *const *entity = lists[i]; *entity != NULL; entity++)
      if (!read_file (files, store, *entity, directory, faults, error))
        return FALSE;
  return TRUE;
}

static gboolean
is_known (GPtrArray *files, const char *name)
{
  for (guint i = 0; i < files->len; i++)
    if (g_str_equal (((TovPackageFile *) g_ptr_array_index (files, i))->name, name))
      return TRUE;
  return FALSE;
}

/* A list under a name that nobody knows would be left out in silence, and so would a whole folder
 * that is no package. */
static gboolean
check_folder (GPtrArray *files, const char *directory, TovPackageFaults *faults, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GDir) folder = g_dir_open (directory, 0, &failure);
  guint n_lists = 0;
  const char *name;

  if (folder == NULL) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("The folder could not be read, and nothing was changed: %s"), failure->message);
    return FALSE;
  }
  while ((name = g_dir_read_name (folder)) != NULL) {
    TovPackagePlace place = { .order = files->len, .file = name };

    if (!g_str_has_suffix (name, ".csv"))
      continue;
    n_lists++;
    if (!is_known (files, name))
      tov_package_faults_add (faults, &place, NULL, _ ("no such file belongs into a package"));
  }
  if (n_lists == 0)
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("There is no data package in “%s”: the folder has no file that ends in .csv. "
                    "Nothing was changed."),
                 directory);
  return n_lists > 0;
}

/* The content is hashed again: it may have changed since it was checked. */
static gboolean
take_content (TovStore *store, const char *directory, const char *hash, GError **error)
{
  g_autofree char *path = tov_package_content_path (directory, hash);
  g_autofree char *actual = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, error))
    return FALSE;
  bytes = g_bytes_new_take (content, length);
  actual = tov_store_put_file (store, bytes, error);
  if (actual == NULL || g_str_equal (actual, hash))
    return actual != NULL;
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_INCOMPLETE,
               _ ("“%s” was changed during the import. Nothing was imported."), path);
  return FALSE;
}

static gboolean
write_row (TovStore *store, TovRecord *record, const char *directory, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);

  if (tov_entities_find (entity->name) != entity)
    return tov_change_log_insert (tov_store_get_connection (store), record, error);
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *hash = NULL;

    if (entity->fields[i].kind != TOV_KIND_FILE)
      continue;
    hash = tov_record_get_text (record, &entity->fields[i]);
    if (hash != NULL && !take_content (store, directory, hash, error))
      return FALSE;
  }
  return tov_store_insert_verbatim (store, record, error);
}

static gboolean
write_rows (TovStore *store, GPtrArray *files, const char *directory, GError **error)
{
  for (guint i = 0; i < files->len; i++) {
    const TovPackageFile *file = g_ptr_array_index (files, i);

    for (guint j = 0; j < file->rows->len; j++) {
      const TovPackageRow *row = g_ptr_array_index (file->rows, j);

      if (!write_row (store, row->record, directory, error)) {
        g_prefix_error (error, _ ("%s, line %u: "), file->name, row->line);
        return FALSE;
      }
    }
  }
  return TRUE;
}

static gboolean
write_register (TovStore *store, GPtrArray *files, const char *directory, GError **error)
{
  return tov_store_begin (store, _ ("Import of a data package"), error)
         && tov_store_end (store, write_rows (store, files, directory, error), error);
}

gboolean
tov_package_import (TovStore *store, const char *directory, GError **error)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_package_file_free);
  g_autoptr (TovPackageFaults) faults = tov_package_faults_new ();
  gboolean written;

  if (!tov_store_is_empty (store)) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_NOT_EMPTY,
                         _ ("The register already holds something, and nothing was changed. "
                            "A data package is taken into a new register only."));
    return FALSE;
  }
  if (!read_files (files, store, directory, faults, error)
      || !check_folder (files, directory, faults, error))
    return FALSE;
  tov_package_check (files, directory, faults);
  if (!tov_package_faults_report (faults, error))
    return FALSE;
  tov_store_set_recording (store, FALSE);
  written = write_register (store, files, directory, error);
  tov_store_set_recording (store, TRUE);
  return written;
}
