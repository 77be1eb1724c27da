/* The records of one kind that differ from a backup: how many, and on demand which.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-difference.h"
#include "tov-record-source.h"

G_BEGIN_DECLS

#define TOV_TYPE_DIFFERENCE_ROW (tov_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (TovDifferenceRow, tov_difference_row, TOV, DIFFERENCE_ROW, AdwExpanderRow)

/* The row for those differences, elements TovDifference, from position first on that are of its
 * entity. What records refer to is called by its name in the backup where it differs, else by the
 * source's. */
GtkWidget *tov_difference_row_new (GPtrArray *differences, guint first, TovRecordSource *source);

/* The position behind its last difference. */
guint tov_difference_row_get_end (TovDifferenceRow *self);

/* "12 changed, 3 deleted since, 5 added since" of the differences from first to before end.
 * Transfer full. */
char *tov_difference_summarise (GPtrArray *differences, guint first, guint end);

G_END_DECLS
