/* A window that shows a paper before it leaves: it is looked through, printed and saved as PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-paper.h"

G_BEGIN_DECLS

#define TOV_TYPE_PAPER_WINDOW (tov_paper_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (TovPaperWindow, tov_paper_window, TOV, PAPER_WINDOW, AdwWindow)

/* Writes what is shown to a file. */
typedef gboolean (*TovPaperWriteFunc) (TovPaperWindow *self, const char *path, GError **error);

struct _TovPaperWindowClass
{
  AdwWindowClass parent_class;
  /* What the file of the paper is called to begin with, without an ending. Transfer full. */
  char *(*create_file_name) (TovPaperWindow *self);
  /* Saves what is shown; unless it is overridden it asks where to and writes a PDF. */
  void (*save) (TovPaperWindow *self);
};

/* Shows a paper; until there is one the window says that it is busy. The focus goes to the first
 * page of the first one where there are no choices. */
void tov_paper_window_set_paper (TovPaperWindow *self, TovPaper *paper);
/* Says in place of the paper why it cannot be made, until there is one again. Nothing leaves. */
void tov_paper_window_set_trouble (TovPaperWindow *self, const GError *error);
/* What can be chosen about the paper, beside it. */
void tov_paper_window_set_choices (TovPaperWindow *self, GtkWidget *choices);
/* Whether it may be printed and saved. */
void tov_paper_window_set_may_leave (TovPaperWindow *self, gboolean may_leave);
/* Asks for a file with an ending (static) and writes it; what became of it is said over the window.
 */
void tov_paper_window_save_as (TovPaperWindow *self,
                               const char *title,
                               const char *ending,
                               TovPaperWriteFunc write);

G_END_DECLS
