/* A promise was kept, or broken: with a note about how that is known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* status: one of tov_commitment_statuses, which is proposed. */
void tov_commitment_dialog_present (TovContext *context,
                                    GtkWindow *parent,
                                    const char *commitment,
                                    const char *status);

G_END_DECLS
