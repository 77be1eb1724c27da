/* A norm or weight of the register, to be changed in the preferences.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-norms.h"

G_BEGIN_DECLS

#define TOV_TYPE_NORM_ROW (tov_norm_row_get_type ())
G_DECLARE_FINAL_TYPE (TovNormRow, tov_norm_row, TOV, NORM_ROW, AdwActionRow)

/* What is typed is saved when the user leaves the row or presses Enter. */
GtkWidget *tov_norm_row_new (TovContext *context, TovNorm norm);

G_END_DECLS
