/* A page of the help on its way to a printer or a PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-help.h"

G_BEGIN_DECLS

void
tov_help_paper_window_present (GtkWindow *parent, const TovHelp *help, const TovHelpPage *page);

G_END_DECLS
