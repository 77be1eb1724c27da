/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-package.h"

#include "tov-change-entry.h"
#include "tov-change-log.h"
#include "tov-cpr.h"
#include "tov-csv.h"
#include "tov-entities.h"
#include "tov-file.h"
#include "tov-package-check.h"
#include "tov-package-history.h"
#include "tov-safe-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A package while it is being written: the text of the file at hand, and the hashes that any file
 * so far has referred to. */
typedef struct
{
  TovStore *store;
  const char *folder;
  TovPackageFlags flags;
  GString *text;
  GHashTable *hashes;
} Writing;

static gboolean
fail_file (GError **error, const char *format, const char *path)
{
  int number = errno;
  g_autofree char *message = g_strdup_printf (format, path);

  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE, "%s: %s", message, g_strerror (number));
  return FALSE;
}

static void
append_header (GString *text, const TovEntity *entity)
{
  g_auto (GStrv) columns = tov_package_columns (entity);

  tov_csv_append_row (text, (const char *const *) columns, g_strv_length (columns));
}

/* The change log remembers the numbers as well. */
static gboolean
tells_number (TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (record);

  return entity == &tov_cpr_entity
         || (entity == &tov_change_entry_entity
             && g_strcmp0 (TOV_CHANGE_ENTRY (record)->entity, tov_cpr_entity.name) == 0);
}

static void
on_record_cb (TovRecord *record, gpointer user_data)
{
  Writing *writing = user_data;
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  if (tells_number (record) && !(writing->flags & TOV_PACKAGE_WITH_CPR))
    return;
  g_ptr_array_add (values, g_strdup (tov_record_get_id (record)));
  for (guint i = 0; i < entity->n_fields; i++) {
    char *value = tov_record_get_text (record, &entity->fields[i]);

    if (value != NULL && entity->fields[i].kind == TOV_KIND_FILE)
      g_hash_table_add (writing->hashes, g_strdup (value));
    g_ptr_array_add (values, value);
  }
  if (tov_entities_find (entity->name) == entity) {
    g_ptr_array_add (values, g_strdup (tov_record_get_created (record)));
    g_ptr_array_add (values, g_strdup (tov_record_get_changed (record)));
    g_ptr_array_add (values, g_strdup_printf ("%" G_GINT64_FORMAT, tov_record_get_rev (record)));
  }
  tov_csv_append_row (writing->text, (const char *const *) values->pdata, values->len);
}

static gboolean
append_rows (Writing *writing, const TovEntity *entity, GError **error)
{
  if (tov_entities_find (entity->name) == entity)
    return tov_store_foreach (writing->store, entity, on_record_cb, writing, error);
  return tov_change_log_foreach (tov_store_get_connection (writing->store), entity, on_record_cb,
                                 writing, error);
}

static gboolean
write_lists (Writing *writing, const TovEntity *const *entities, GError **error)
{
  for (; *entities != NULL; entities++) {
    g_autofree char *name = g_strconcat ((*entities)->name, ".csv", NULL);
    g_autofree char *path = g_build_filename (writing->folder, name, NULL);

    g_string_truncate (writing->text, 0);
    append_header (writing->text, *entities);
    if (!append_rows (writing, *entities, error)
        || !tov_safe_file_write (path, writing->text->str, writing->text->len, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_contents (const Writing *writing, GError **error)
{
  g_autofree char *files = tov_package_content_path (writing->folder, NULL);
  GHashTableIter iter;
  gpointer hash;

  if (g_hash_table_size (writing->hashes) == 0)
    return TRUE;
  if (g_mkdir (files, 0700) != 0)
    return fail_file (error, _ ("The folder “%s” could not be made"), files);
  g_hash_table_iter_init (&iter, writing->hashes);
  while (g_hash_table_iter_next (&iter, &hash, NULL)) {
    g_autofree char *path = tov_package_content_path (writing->folder, hash);
    g_autoptr (GBytes) content = tov_store_get_file (writing->store, hash, error);

    if (content == NULL
        || !tov_safe_file_write (path, g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                                 error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_package (TovStore *store, const char *folder, TovPackageFlags flags, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writing writing = { store, folder, flags, text, hashes };

  return write_lists (&writing, tov_entities_get (), error)
         && (!(flags & TOV_PACKAGE_WITH_HISTORY)
             || write_lists (&writing, tov_package_history_entities (), error))
         && write_contents (&writing, error);
}

/* A package has files and one folder of files. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_unlink (child) != 0)
      remove_folder (child);
  }
  g_rmdir (path);
}

/* Told before the work is done; what appears in the meantime is refused by the rename. */
static gboolean
check_free (const char *path, GError **error)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  if (folder == NULL || g_dir_read_name (folder) == NULL)
    return TRUE;
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
               _ ("“%s” already holds something, and is unchanged. Name a new folder."), path);
  return FALSE;
}

gboolean
tov_package_export (TovStore *store, const char *directory, TovPackageFlags flags, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (directory, NULL);
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);

  if (!check_free (path, error))
    return FALSE;
  if (g_mkdtemp (temporary) == NULL)
    return fail_file (error, _ ("No folder could be made beside “%s”"), path);
  /* Half a package is never seen under its name. */
  if (!write_package (store, temporary, flags, error)) {
    remove_folder (temporary);
    return FALSE;
  }
  if (g_rename (temporary, path) != 0) {
    fail_file (error, _ ("The package could not be moved to “%s”; what was there is unchanged"),
               path);
    remove_folder (temporary);
    return FALSE;
  }
  return TRUE;
}
