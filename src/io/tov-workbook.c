/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <time.h>

#include "tov-danish.h"
#include "tov-safe-file.h"
#include "tov-workbook-private.h"

#define SECONDS_PER_DAY (24 * 60 * 60)
#define LINK_WIDTH      32
#define NOTE_WIDTH      92

typedef struct
{
  TovProgressFunc report;
  gpointer user_data;
  GCancellable *cancellable;
  guint n_done;
  guint n_all;
} Progress;

static gboolean
step (Progress *self, const char *what, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->report != NULL)
    self->report ((double) self->n_done / self->n_all, what, self->user_data);
  self->n_done++;
  return TRUE;
}

static void
set_properties (TovBook *self)
{
  const TovAnnex *annex = self->annex;
  g_autofree char *title = g_strdup (tov_danish (N_ ("Annex 3: Statistics")));
  g_autofree char *subject = tov_period_format (annex->period);
  /* Without a day it was made on, the library would take the clock's. */
  TovDate day = annex->made != TOV_DATE_NONE ? annex->made : annex->period.til;
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = annex->made_by,
    .created = (time_t) (day - tov_date_new (1970, 1, 1)) * SECONDS_PER_DAY,
  };

  workbook_set_properties (self->workbook, &properties);
}

static gboolean
add_contents (TovBook *self, GError **error)
{
  const TovAnnex *annex = self->annex;
  g_autofree char *period = tov_period_format (annex->period);
  g_autoptr (TovSheet) sheet = tov_sheet_new (self, tov_danish (N_ ("Contents")), error);

  if (sheet == NULL)
    return FALSE;
  tov_sheet_widen (sheet, 0, LINK_WIDTH, LINK_WIDTH);
  tov_sheet_widen (sheet, 1, NOTE_WIDTH, NOTE_WIDTH);
  tov_sheet_set_columns (sheet);
  tov_sheet_write_text (sheet, 0, tov_danish (N_ ("Annex 3: Statistics")), TOV_STYLE_TITLE);
  tov_sheet_end_row (sheet, 24);
  tov_sheet_write_paragraph (sheet, 1, period, TOV_STYLE_SUBTITLE);
  tov_sheet_write_paragraph (sheet, 1, annex->partnerships, TOV_STYLE_SUBTITLE);
  if (annex->marking != NULL)
    tov_sheet_write_paragraph (sheet, 1, annex->marking, TOV_STYLE_NOTE);
  tov_sheet_end_row (sheet, TOV_SHEET_ROW_HEIGHT);
  for (guint t = 0; t < annex->tables->len; t++) {
    const TovTable *table = g_ptr_array_index (annex->tables, t);
    const char *note = table->note != NULL ? table->note : "";
    g_autofree char *name = tov_table_get_title (table);

    tov_sheet_write_link (sheet, 0, name);
    tov_sheet_write_text (sheet, 1, note, TOV_STYLE_TEXT);
    tov_sheet_end_row (sheet, tov_sheet_count_lines (note, NOTE_WIDTH) * TOV_SHEET_ROW_HEIGHT);
  }
  return tov_sheet_finish (sheet, 0, 0, 1, error);
}

static gboolean
add_sheets (TovBook *self, Progress *progress, GError **error)
{
  const GPtrArray *tables = self->annex->tables;

  set_properties (self);
  tov_book_add_styles (self);
  if (!step (progress, tov_danish (N_ ("Contents")), error) || !add_contents (self, error))
    return FALSE;
  for (guint t = 0; t < tables->len; t++) {
    const TovTable *table = g_ptr_array_index (tables, t);
    g_autofree char *name = tov_table_get_title (table);

    if (!step (progress, name, error) || !tov_book_add_table (self, table, error))
      return FALSE;
  }
  return TRUE;
}

/* Writes the workbook to the file as the library does it, without a promise that it is whole. */
static gboolean
write_draft (TovBook *self, char *folder, const char *path, Progress *progress, GError **error)
{
  lxw_workbook_options options = { .tmpdir = folder };
  lxw_error fault;

  self->workbook = workbook_new_opt (path, &options);
  if (self->workbook == NULL) {
    g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                         _ ("The workbook could not be begun. Nothing was saved."));
    return FALSE;
  }
  if (!add_sheets (self, progress, error)) {
    lxw_workbook_free (self->workbook);
    return FALSE;
  }
  fault = workbook_close (self->workbook);
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
write_and_verify (TovBook *self, char *folder, const char *path, Progress *progress, GError **error)
{
  g_autofree char *draft = g_build_filename (folder, "annex.xlsx", NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  gboolean is_good = write_draft (self, folder, draft, progress, error)
                     && g_file_get_contents (draft, &bytes, &length, error)
                     && tov_workbook_verify ((const guint8 *) bytes, length, self->n_cells, error)
                     && step (progress, "", error)
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
tov_workbook_write (const TovAnnex *annex,
                    const char *path,
                    TovProgressFunc progress,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GArray) n_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  TovBook book = { .annex = annex, .n_cells = n_cells };
  Progress steps = { progress, user_data, cancellable, 0, annex->tables->len + 2 };
  g_autofree char *folder = make_folder (error);
  locale_t own, before;
  gboolean is_good;

  if (folder == NULL)
    return FALSE;
  before = use_decimal_points (&own);
  is_good = write_and_verify (&book, folder, path, &steps, error);
  uselocale (before);
  freelocale (own);
  g_rmdir (folder);
  return is_good;
}
