/* How somebody is reached: a button for each telephone number and address, which hands it to the
 * program of this computer that calls, writes mail or shows pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_REACH_BAR (tov_reach_bar_get_type ())
G_DECLARE_FINAL_TYPE (TovReachBar, tov_reach_bar, TOV, REACH_BAR, GtkBox)

GtkWidget *tov_reach_bar_new (TovContext *context);

/* record: a contact or an organisation. */
void tov_reach_bar_update (TovReachBar *self, TovRecord *record);

G_END_DECLS
