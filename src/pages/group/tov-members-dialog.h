/* Several contacts become members of a group at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* group: the id of a contact group. Each of them represents the party where they work; of several
 * the first one. */
void tov_members_dialog_present (TovContext *context, GtkWindow *parent, const char *group);

G_END_DECLS
