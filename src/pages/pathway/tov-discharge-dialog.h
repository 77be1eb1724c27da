/* A young person is discharged: why, what education or job it leads to, and what ends by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Says so, and nothing else, where the young person is not enrolled. */
void
tov_discharge_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person);

G_END_DECLS
