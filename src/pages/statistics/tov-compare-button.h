/* What the figures are compared with: nothing, an earlier period, or another partnership.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-annex.h"
#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_COMPARE_BUTTON (tov_compare_button_get_type ())
G_DECLARE_FINAL_TYPE (TovCompareButton, tov_compare_button, TOV, COMPARE_BUTTON, GtkWidget)

/* The button offers the register's partnerships, and follows the context's choice: nothing is
 * compared with itself. */
void tov_compare_button_set_context (TovCompareButton *self, TovContext *context);
/* Turns the request into that of the figures to compare with; FALSE, and it stays as it is, where
 * nothing is to be compared. What it then borrows of the button holds until the next choice. The
 * signal "changed" tells that another choice was made. */
gboolean tov_compare_button_apply (TovCompareButton *self, TovAnnexRequest *request);

G_END_DECLS
