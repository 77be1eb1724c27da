/* A list of records leaves the house as a file. Where it tells of young people it goes through the
 * gate of consent, and then holds those alone whom it may be about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* records: TovRecords of the entity, as they are shown. */
void tov_records_saving_ask (TovContext *context,
                             GtkWindow *parent,
                             const TovEntity *entity,
                             GListModel *records);

G_END_DECLS
