/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-print.h"

#include "tov-alert.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow *window;
  TovPaper *paper;
} Printing;

static void
free_printing (gpointer data)
{
  Printing *self = data;

  g_object_unref (self->window);
  tov_paper_unref (self->paper);
  g_free (self);
}

static void
on_request_page_setup_cb (GtkPrintOperation *operation,
                          GtkPrintContext *context,
                          int position,
                          GtkPageSetup *setup,
                          Printing *self)
{
  const TovPaperPage *page = tov_paper_get_page (self->paper, (guint) position);

  gtk_page_setup_set_orientation (setup, page->width > page->height
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/* On other paper than they are laid out for the pages are as large as it allows. */
static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext *context,
                 int position,
                 Printing *self)
{
  const TovPaperPage *page = tov_paper_get_page (self->paper, (guint) position);
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  double across = gtk_print_context_get_width (context) / page->width;
  double down = gtk_print_context_get_height (context) / page->height;

  cairo_scale (cairo, MIN (across, down), MIN (across, down));
  tov_paper_paint (self->paper, (guint) position, cairo);
}

static void
on_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  tov_alert_show (self->window, _ ("It was not printed"), error != NULL ? error->message : NULL);
}

/* The paper that the pages are laid out for, whichever way they lie. */
static GtkPageSetup *
create_page_setup (const TovPaper *paper)
{
  const TovPaperPage *page = tov_paper_get_page (paper, 0);
  gboolean is_large = MAX (page->width, page->height) > TOV_PAPER_HEIGHT + 1;
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size =
      gtk_paper_size_new (is_large ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  return setup;
}

void
tov_paper_print (GtkWindow *window, TovPaper *paper, guint current)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (paper);
  Printing *self = g_new0 (Printing, 1);

  self->window = g_object_ref (window);
  self->paper = tov_paper_ref (paper);
  g_object_set_data_full (G_OBJECT (operation), "printing", self, free_printing);
  gtk_print_operation_set_job_name (operation, gtk_window_get_title (window));
  gtk_print_operation_set_n_pages (operation, (int) tov_paper_n_pages (paper));
  gtk_print_operation_set_current_page (operation, (int) current);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_request_page_setup_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (on_done_cb), self);
  /* What goes wrong is told when it is done, which it is at once where it cannot begin. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}
