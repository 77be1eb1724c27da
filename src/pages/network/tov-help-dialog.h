/* From the map to support (B12): what somebody on it is to be asked for, who asks, and by when (p.
 * 13 of the report: »en guide til, hvordan den konkrete unge skal have en hånd i ryggen«). It
 * becomes a next step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Nothing where there is no such person on a map. */
void tov_help_dialog_present (TovContext *context, GtkWindow *parent, const char *alter);

G_END_DECLS
