/* Saving a list as the user sees it: asks where, and writes a workbook or CSV; contacts also as
 * cards for an address book (.vcf).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"
#include "tov-list-file.h"

G_BEGIN_DECLS

/* name: what the list is called. list: transfer full. contacts: the rows of a list of contacts,
 * NULL of any other. */
void tov_list_saving_ask (TovContext *context,
                          GtkWindow *parent,
                          const char *name,
                          TovListFile *list,
                          GListModel *contacts);

G_END_DECLS
