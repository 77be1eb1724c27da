/* A page of the help on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-help.h"

G_BEGIN_DECLS

/* What is said on the page, which scrolls. Its links activate the action help.show-page (s) with
 * the id of a page. Nothing of the help is kept. Transfer floating. */
GtkWidget *tov_help_view_new (const TovHelp *help, const TovHelpPage *page);

G_END_DECLS
