/* A paper on a printer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-paper.h"

G_BEGIN_DECLS

/* Asks for a printer and which pages, current being the one that is shown, and prints; what goes
 * wrong is said over the window, which is kept while there is printing. */
void tov_paper_print (GtkWindow *window, TovPaper *paper, guint current);

G_END_DECLS
