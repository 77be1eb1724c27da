/* What calls for action, counted above the board: each number is a button that narrows the board to
 * those it counts, and widens it again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-board-model.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOARD_COUNTS (tov_board_counts_get_type ())
G_DECLARE_FINAL_TYPE (TovBoardCounts, tov_board_counts, TOV, BOARD_COUNTS, GtkWidget)

GtkWidget *tov_board_counts_new (TovContext *context, TovBoardModel *model);

G_END_DECLS
