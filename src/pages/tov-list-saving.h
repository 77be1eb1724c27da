/* Saving a list as the user sees it: asks where, and writes a workbook or CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"
#include "tov-list-file.h"

G_BEGIN_DECLS

/* name: what the list is called. list: transfer full. */
void
tov_list_saving_ask (TovContext *context, GtkWindow *parent, const char *name, TovListFile *list);

G_END_DECLS
