/* The choice of partnership that holds for every page: one, or all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTNERSHIP_CHOICE (tov_partnership_choice_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnershipChoice, tov_partnership_choice, TOV, PARTNERSHIP_CHOICE, AdwBin)

/* Sets the property "partnership" of the context. */
GtkWidget *tov_partnership_choice_new (TovContext *context);

G_END_DECLS
