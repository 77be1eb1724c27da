/* The foot of the sidebar: which register it is, that all is saved, the way to take back and do
 * again, and who the user is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_SIDEBAR_FOOT (tov_sidebar_foot_get_type ())
G_DECLARE_FINAL_TYPE (TovSidebarFoot, tov_sidebar_foot, TOV, SIDEBAR_FOOT, AdwBin)

/* register_name is what the register is called. */
void tov_sidebar_foot_set_up (TovSidebarFoot *self, TovContext *context, const char *register_name);

G_END_DECLS
