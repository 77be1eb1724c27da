/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* All within it is one stop for Tab: the arrows go from thing to thing, and Tab leaves it. Of a
 * list whose row with the focus is selected, Tab would else select row after row. */
#define TOV_TYPE_TAB_STOP (tov_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (TovTabStop, tov_tab_stop, TOV, TAB_STOP, AdwBin)

G_END_DECLS
