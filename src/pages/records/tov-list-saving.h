/* Saving a list as the user sees it: asks where, and writes a workbook or CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* records: a list model of the entity's records, in the order they are shown. */
void tov_list_saving_ask (TovContext *context,
                          GtkWindow *parent,
                          const TovEntity *entity,
                          GListModel *records);

G_END_DECLS
