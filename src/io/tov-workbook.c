/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook.h"

#include <glib/gi18n-lib.h>
#include <time.h>

#include "tov-danish.h"
#include "tov-workbook-file.h"
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
    .author = annex->audience == TOV_AUDIENCE_INTERNAL ? annex->made_by : NULL,
    .created = (time_t) (day - tov_date_new (1970, 1, 1)) * SECONDS_PER_DAY,
  };

  workbook_set_properties (self->workbook, &properties);
}

static gboolean
add_contents (TovBook *self, GError **error)
{
  const TovAnnex *annex = self->annex;
  g_autofree char *period = tov_period_format (annex->period);
  g_autoptr (TovWorkbookSheet) sheet =
      tov_workbook_sheet_new (self, tov_danish (N_ ("Contents")), error);

  if (sheet == NULL)
    return FALSE;
  tov_workbook_sheet_widen (sheet, 0, LINK_WIDTH, LINK_WIDTH);
  tov_workbook_sheet_widen (sheet, 1, NOTE_WIDTH, NOTE_WIDTH);
  tov_workbook_sheet_set_columns (sheet);
  tov_workbook_sheet_write_text (sheet, 0, tov_danish (N_ ("Annex 3: Statistics")),
                                 TOV_STYLE_TITLE);
  tov_workbook_sheet_end_row (sheet, 24);
  tov_workbook_sheet_write_paragraph (sheet, 1, period, TOV_STYLE_SUBTITLE);
  tov_workbook_sheet_write_paragraph (sheet, 1, annex->partnerships, TOV_STYLE_SUBTITLE);
  if (annex->marking != NULL)
    tov_workbook_sheet_write_paragraph (sheet, 1, annex->marking, TOV_STYLE_NOTE);
  tov_workbook_sheet_end_row (sheet, TOV_WORKBOOK_ROW_HEIGHT);
  for (guint t = 0; t < annex->tables->len; t++) {
    const TovTable *table = g_ptr_array_index (annex->tables, t);
    const char *note = table->note != NULL ? table->note : "";
    g_autofree char *name = tov_table_get_title (table);

    tov_workbook_sheet_write_link (sheet, 0, name);
    tov_workbook_sheet_write_text (sheet, 1, note, TOV_STYLE_TEXT);
    tov_workbook_sheet_end_row (sheet, tov_workbook_sheet_count_lines (note, NOTE_WIDTH)
                                           * TOV_WORKBOOK_ROW_HEIGHT);
  }
  return tov_workbook_sheet_finish (sheet, 0, 0, 1, error);
}

static gboolean
add_sheets (TovBook *self, gpointer progress, GError **error)
{
  const GPtrArray *tables = self->annex->tables;

  set_properties (self);
  if (!step (progress, tov_danish (N_ ("Contents")), error) || !add_contents (self, error))
    return FALSE;
  for (guint t = 0; t < tables->len; t++) {
    const TovTable *table = g_ptr_array_index (tables, t);
    g_autofree char *name = tov_table_get_title (table);

    if (!step (progress, name, error) || !tov_book_add_table (self, table, error))
      return FALSE;
  }
  return step (progress, "", error);
}

gboolean
tov_workbook_write (const TovAnnex *annex,
                    const char *path,
                    TovProgressFunc progress,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  Progress steps = { progress, user_data, cancellable, 0, annex->tables->len + 2 };
  g_autofree char *period = tov_period_format (annex->period);
  g_autofree char *made = tov_date_format (annex->made);
  g_autofree char *edition =
      *made != '\0' ? g_strdup_printf ("%s · %s", period, made) : g_strdup (period);
  TovBook book = {
    .annex = annex,
    .title = tov_danish (N_ ("Annex 3: Statistics")),
    .edition = edition,
    .marking = annex->marking,
    /* Translators: &P and &N are replaced by the page and the number of pages. */
    .pages = tov_danish (N_ ("Page &P of &N")),
  };

  return tov_workbook_file_write (&book, path, add_sheets, &steps, cancellable, error);
}
