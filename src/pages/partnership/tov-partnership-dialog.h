/* A new partnership at once: what it is called, who is in it, and the group that leads it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* record is a new one, not saved: what it holds is filled in. */
void tov_partnership_dialog_present (TovContext *context, GtkWindow *parent, TovRecord *record);

G_END_DECLS
