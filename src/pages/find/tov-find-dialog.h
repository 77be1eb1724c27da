/* Find in the whole register: results while typing, grouped by kind; Enter opens one by the
 * window's action "win.open-record".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

void tov_find_dialog_present (TovContext *context, GtkWindow *parent);

G_END_DECLS
