/* A button that says a period in words, with steps back and forward and a choice of kinds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-period.h"

G_BEGIN_DECLS

#define TOV_TYPE_PERIOD_BUTTON (tov_period_button_get_type ())
G_DECLARE_FINAL_TYPE (TovPeriodButton, tov_period_button, TOV, PERIOD_BUTTON, GtkWidget)

/* The signal "changed" tells that another period was chosen. */
TovPeriod tov_period_button_get_period (TovPeriodButton *self);
/* The day on which the register begins: where the last twelve whole months are shown and hold
 * nothing of it yet, the year that runs is shown instead. */
void tov_period_button_begin_at (TovPeriodButton *self, TovDate first);
/* Choices behind those that follow from today, such as the whole project and its phases. */
void tov_period_button_clear_choices (TovPeriodButton *self);
void tov_period_button_add_choice (TovPeriodButton *self, const char *name, TovPeriod period);

G_END_DECLS
