/* What is coming, by week and then by month, and what is late on top; a row opens what it is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

void tov_coming_dialog_present (TovContext *context, GtkWindow *parent);

G_END_DECLS
