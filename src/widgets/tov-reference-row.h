/* A row to choose a record: what it is called, a search among those there are, and a way to make a
 * new one of what was searched for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"
#include "tov-record-source.h"

G_BEGIN_DECLS

#define TOV_TYPE_REFERENCE_ROW (tov_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (TovReferenceRow, tov_reference_row, TOV, REFERENCE_ROW, AdwActionRow)

/* The signal "create" (typed text) asks for a new record of the target entity. */
GtkWidget *tov_reference_row_new (const TovField *field, TovRecordSource *source);

G_END_DECLS
