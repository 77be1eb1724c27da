/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "tov-safe-file.h"
#include "tov-workbook-private.h"

/* Writes the workbook to the file as the library does it, without a promise that it is whole. */
static gboolean
write_draft (TovBook *book,
             char *folder,
             const char *path,
             TovBookFunc fill,
             gpointer user_data,
             GError **error)
{
  lxw_workbook_options options = { .tmpdir = folder, .constant_memory = book->is_in_order };
  lxw_error fault;

  book->workbook = workbook_new_opt (path, &options);
  if (book->workbook == NULL) {
    g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                         _ ("The workbook could not be begun. Nothing was saved."));
    return FALSE;
  }
  tov_book_add_styles (book);
  if (!fill (book, user_data, error)) {
    lxw_workbook_free (book->workbook);
    return FALSE;
  }
  fault = workbook_close (book->workbook);
  if (fault != LXW_NO_ERROR) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("The workbook could not be written: %s Nothing was saved, and an older file is "
                    "as it was."),
                 lxw_strerror (fault));
    return FALSE;
  }
  return TRUE;
}

static gboolean
write_and_verify (TovBook *book,
                  char *folder,
                  const char *path,
                  TovBookFunc fill,
                  gpointer user_data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *draft = g_build_filename (folder, "workbook.xlsx", NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  gboolean is_good = write_draft (book, folder, draft, fill, user_data, error)
                     && !g_cancellable_set_error_if_cancelled (cancellable, error)
                     && g_file_get_contents (draft, &bytes, &length, error)
                     && tov_workbook_verify ((const guint8 *) bytes, length, book->n_cells, error)
                     && !g_cancellable_set_error_if_cancelled (cancellable, error)
                     && tov_safe_file_write (path, bytes, length, error);

  g_unlink (draft);
  return is_good;
}

/* The library writes clear text to temporary files: they lie in a folder that is ours alone, and go
 * when the session ends if they are left. Transfer full. */
static char *
make_folder (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "tovholder-XXXXXX", NULL);

  if (g_mkdir_with_parents (g_get_user_runtime_dir (), 0700) != 0 || g_mkdtemp (folder) == NULL) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("There is no place for temporary files: %s. Nothing was saved."),
                 g_strerror (errno));
    return NULL;
  }
  return g_steal_pointer (&folder);
}

/* Under a Danish locale the library would write decimal commas into the file, and a spreadsheet
 * would read 4,5 as 4. The locale is this thread's own. */
static locale_t
use_decimal_points (locale_t *own)
{
  locale_t base = duplocale (uselocale ((locale_t) 0));

  *own = newlocale (LC_NUMERIC_MASK, "C", base);
  return uselocale (*own);
}

gboolean
tov_workbook_file_write (TovBook *book,
                         const char *path,
                         TovBookFunc fill,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GArray) n_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folder = make_folder (error);
  locale_t own, before;
  gboolean is_good;

  if (folder == NULL)
    return FALSE;
  book->n_cells = n_cells;
  before = use_decimal_points (&own);
  is_good = write_and_verify (book, folder, path, fill, user_data, cancellable, error);
  uselocale (before);
  freelocale (own);
  g_rmdir (folder);
  return is_good;
}
