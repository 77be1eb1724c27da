/* Saving meetings as a calendar that other programs read: asks where.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* id: of a meeting, which becomes an invitation, or of a group, whose meetings all become a
 * calendar; NULL for the meetings of the chosen partnership, or all. */
void tov_calendar_saving_ask (TovContext *context, GtkWindow *parent, const char *id);

G_END_DECLS
