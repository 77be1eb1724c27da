/* A button with a popover to filter a list by its columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-source.h"

G_BEGIN_DECLS

#define TOV_TYPE_FILTER_BUTTON (tov_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (TovFilterButton, tov_filter_button, TOV, FILTER_BUTTON, AdwBin)

/* Conditions are the texts of store/tov-filter.h. Signal: "changed" (field name, condition or
 * NULL). */
GtkWidget *tov_filter_button_new (void);
/* Shows a row for each column of the entity's list but the owner's (may be NULL). */
void tov_filter_button_set_up (TovFilterButton *self,
                               const TovEntity *entity,
                               const TovField *owner,
                               TovRecordSource *source);
/* Shows a condition, and emits nothing. A field without a row is passed over. */
void tov_filter_button_show (TovFilterButton *self, const char *field, const char *condition);

G_END_DECLS
