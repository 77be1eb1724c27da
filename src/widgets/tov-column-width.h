/* How wide a column of records is to be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <pango/pango.h>

#include "tov-record.h"

G_BEGIN_DECLS

/* What stands in the column of a record. Transfer full. */
typedef char *(*TovColumnFunc) (TovRecord *record, gpointer user_data);

/* In pixels, for the font of the layout: the heading is never cut, and what stands in the first
 * records only where it is long. */
int tov_column_width_measure (PangoLayout *layout,
                              const char *heading,
                              GListModel *records,
                              TovColumnFunc get_words,
                              gpointer user_data);

G_END_DECLS
