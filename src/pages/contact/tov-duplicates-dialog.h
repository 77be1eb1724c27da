/* Which records are the same twice: those that are likely to be, and for one record also any other
 * that is searched for. Who chooses goes on to merge them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* id: the record that another one is the same as; NULL for all that are likely. */
void tov_duplicates_dialog_present (TovContext *context,
                                    GtkWindow *parent,
                                    const TovEntity *entity,
                                    const char *id);

G_END_DECLS
