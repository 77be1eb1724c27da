/* All of a record to be read: its fields, and below them the records that refer to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"
#include "tov-record-view.h"

G_BEGIN_DECLS

/* A page of its own. Whoever made it refreshes the view when the register has changed. */
GtkWidget *tov_record_sheet_new (TovContext *context, TovRecord *record);
/* A part of a page that scrolls and says itself what the record is called. */
GtkWidget *tov_record_sheet_new_part (TovContext *context, TovRecord *record);

G_END_DECLS
