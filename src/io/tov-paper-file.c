/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "tov-safe-file.h"

static cairo_status_t
append_bytes (gpointer user_data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (user_data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const TovPaper *paper)
{
  /* Without a day it was made on, the library would take the clock's. */
  g_autofree char *day = tov_date_to_iso (paper->made);
  g_autofree char *time = g_strdup_printf ("%sT00:00:00Z", day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, paper->title);
  if (paper->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, paper->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tovholder " TOV_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
}

static void
add_bookmarks (cairo_surface_t *surface, const TovPaper *paper)
{
  for (guint s = 0; s < paper->sections->len; s++) {
    const TovPaperSection *section = &g_array_index (paper->sections, TovPaperSection, s);
    g_autofree char *name = tov_paper_name_section (s);
    g_autofree char *attributes = g_strdup_printf ("dest='%s'", name);

    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, section->title, attributes, 0);
  }
}

static gboolean
check_drawing (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
               _ ("The pages could not be drawn: %s. No file was written."),
               cairo_status_to_string (status));
  return FALSE;
}

/* Who cancels gets no file, but the pages are drawn to the end: later versions of cairo stop the
 * program where a bookmark leads to a page that never came. */
static gboolean
draw_pages (cairo_surface_t *surface,
            const TovPaper *paper,
            TovProgressFunc progress,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  guint n_pages = tov_paper_n_pages (paper);
  cairo_t *cairo = cairo_create (surface);
  gboolean goes_on = TRUE;

  for (guint i = 0; i < n_pages; i++) {
    const TovPaperPage *page = tov_paper_get_page (paper, i);

    if (progress != NULL && goes_on)
      progress ((double) i / n_pages, page->title, user_data);
    cairo_pdf_surface_set_size (surface, page->width, page->height);
    tov_paper_paint_page (paper, i, TRUE, cairo);
    cairo_show_page (cairo);
    goes_on = goes_on && !g_cancellable_set_error_if_cancelled (cancellable, error);
  }
  goes_on = goes_on && check_drawing (cairo_status (cairo), error);
  cairo_destroy (cairo);
  return goes_on;
}

static gboolean
write_surface (cairo_surface_t *surface,
               const TovPaper *paper,
               TovProgressFunc progress,
               gpointer user_data,
               GCancellable *cancellable,
               GError **error)
{
  set_metadata (surface, paper);
  add_bookmarks (surface, paper);
  if (!draw_pages (surface, paper, progress, user_data, cancellable, error))
    return FALSE;
  cairo_surface_finish (surface);
  return check_drawing (cairo_surface_status (surface), error);
}

gboolean
tov_paper_write_pdf (const TovPaper *self,
                     const char *path,
                     TovProgressFunc progress,
                     gpointer user_data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, self->width, self->height);
  gboolean drawn = write_surface (surface, self, progress, user_data, cancellable, error);

  cairo_surface_destroy (surface);
  return drawn && !g_cancellable_set_error_if_cancelled (cancellable, error)
         && tov_safe_file_write (path, (const char *) bytes->data, bytes->len, error);
}
