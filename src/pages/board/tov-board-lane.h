/* One lane of the board: the cards of those on one support level, most urgent on top. A card that
 * is dropped here changes its level: the window is asked by "win.change-level".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-standing.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOARD_LANE (tov_board_lane_get_type ())
G_DECLARE_FINAL_TYPE (TovBoardLane, tov_board_lane, TOV, BOARD_LANE, AdwBin)

/* As a column, or as a row that lies; without a heading where something else says which it is. */
GtkWidget *
tov_board_lane_new (TovContext *context, GtkOrientation orientation, gboolean has_heading);

/* Whom the lane shows: those of a list model of TovStanding that are on a level, a place among
 * tov_support_levels, or -1 for those without. NULL for nobody. */
void tov_board_lane_set_model (TovBoardLane *self, GListModel *standings, int level);
/* What a level is called as a lane. */
const char *tov_board_lane_get_title (int level);
guint tov_board_lane_get_n_shown (TovBoardLane *self);

/* The young person whose card has the focus; NULL if none has. Transfer none. */
TovStanding *tov_board_lane_get_focused (TovBoardLane *self);
/* Where a young person is in the lane; -1 for nowhere. */
int tov_board_lane_find (TovBoardLane *self, const char *young_person);
/* Gives the focus to the card at a place, or the last one if there are not so many. FALSE in a lane
 * without cards. */
gboolean tov_board_lane_focus_card (TovBoardLane *self, guint position);
/* Gives the focus to the card that stands beside the one that has it in another lane. */
gboolean tov_board_lane_focus_beside (TovBoardLane *self, TovBoardLane *other);

G_END_DECLS
