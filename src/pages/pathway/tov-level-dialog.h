/* Another level of support for a young person, from a day on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* level is a code of tov_support_levels that is proposed, or NULL. Does nothing for who has gone.
 */
void tov_level_dialog_present (TovContext *context,
                               GtkWindow *parent,
                               const char *young_person,
                               const char *level);

G_END_DECLS
