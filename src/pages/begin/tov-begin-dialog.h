/* How one begins, in four steps: the partnership, its parties, who one is, and the young people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Nothing is saved before the last step, and then all of it as one act. */
void tov_begin_dialog_present (TovContext *context, GtkWindow *parent);

G_END_DECLS
