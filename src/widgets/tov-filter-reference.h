/* An entry to choose a record by typing a part of what it is called: what fits is listed below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-source.h"

G_BEGIN_DECLS

#define TOV_TYPE_FILTER_REFERENCE (tov_filter_reference_get_type ())
G_DECLARE_FINAL_TYPE (TovFilterReference, tov_filter_reference, TOV, FILTER_REFERENCE, AdwBin)

/* Signal: "changed" (id, "-" for no reference, or NULL for any), when the user has chosen. */
GtkWidget *tov_filter_reference_new (const TovField *field, TovRecordSource *source);
/* Shows a choice, and emits nothing. */
void tov_filter_reference_show (TovFilterReference *self, const char *id);

G_END_DECLS
