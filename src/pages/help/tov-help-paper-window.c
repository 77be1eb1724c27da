/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help-paper-window.h"

#include "tov-clock.h"
#include "tov-help-paper.h"
#include "tov-paper-window.h"

#define TOV_TYPE_HELP_PAPER_WINDOW (tov_help_paper_window_get_type ())
G_DECLARE_FINAL_TYPE (
    TovHelpPaperWindow, tov_help_paper_window, TOV, HELP_PAPER_WINDOW, TovPaperWindow)

struct _TovHelpPaperWindow
{
  TovPaperWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (TovHelpPaperWindow, tov_help_paper_window, TOV_TYPE_PAPER_WINDOW)

static char *
tov_help_paper_window_create_file_name (TovPaperWindow *window)
{
  return g_strconcat ("Tovholder ", gtk_window_get_title (GTK_WINDOW (window)), NULL);
}

static void
tov_help_paper_window_class_init (TovHelpPaperWindowClass *klass)
{
  TOV_PAPER_WINDOW_CLASS (klass)->create_file_name = tov_help_paper_window_create_file_name;
}

static void
tov_help_paper_window_init (TovHelpPaperWindow *self)
{
}

void
tov_help_paper_window_present (GtkWindow *parent, const TovHelp *help, const TovHelpPage *page)
{
  g_autoptr (TovPaper) paper = tov_help_paper_new (help, page, tov_clock_today ());
  TovPaperWindow *self =
      g_object_new (TOV_TYPE_HELP_PAPER_WINDOW, "title", page->title, "transient-for", parent,
                    "modal", TRUE, "application", gtk_window_get_application (parent), NULL);

  tov_paper_window_set_paper (self, paper);
  gtk_window_present (GTK_WINDOW (self));
}
