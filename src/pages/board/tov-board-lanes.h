/* The lanes of the board beside each other, one for each support level, and above them those
 * without one, if there are any. Where there is no room it is one lane at a time.
 *
 * The focus follows a young person who changes, also into another lane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-board-model.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOARD_LANES (tov_board_lanes_get_type ())
G_DECLARE_FINAL_TYPE (TovBoardLanes, tov_board_lanes, TOV, BOARD_LANES, AdwBin)

GtkWidget *tov_board_lanes_new (TovContext *context, TovBoardModel *model);

G_END_DECLS
