/* The history of a record in a dialog: who changed what and when, in words, and a way back to an
 * earlier state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

void tov_history_dialog_present (TovContext *context,
                                 GtkWindow *parent,
                                 const TovEntity *entity,
                                 const char *id);

G_END_DECLS
