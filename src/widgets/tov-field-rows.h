/* The row for a field, by its kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"
#include "tov-record-source.h"

G_BEGIN_DECLS

/* A TovReferenceRow, a TovFileRow, or another row without signals of its own. */
GtkWidget *tov_field_rows_create (const TovField *field, TovRecordSource *source);

G_END_DECLS
