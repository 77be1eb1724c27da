/* The annex on a printer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-annex-paper.h"

G_BEGIN_DECLS

/* Asks for a printer and which pages, current being the one that is shown, and prints; what goes
 * wrong is said over the window. The paper must live as long as the window, which is kept while
 * there is printing. */
void
tov_annex_print (GtkWindow *window, const TovAnnexPaper *paper, const char *name, guint current);

G_END_DECLS
