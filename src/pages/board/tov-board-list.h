/* The board as a list: the same standings as a table that is sorted by its headings, or, where
 * there is no room for columns, as rows of two lines. Above it stands how many they are, and the
 * way to save them as a file.
 *
 * It moves by actions of the window: "win.open-record" (Enter), "win.log-contact" (L),
 * "win.throw-ball" (B), "win.next-step" (N), "win.change-level" (1, 2, 3).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOARD_LIST (tov_board_list_get_type ())
G_DECLARE_FINAL_TYPE (TovBoardList, tov_board_list, TOV, BOARD_LIST, AdwBin)

/* standings: a list model of TovStanding, which the list follows; until a heading is clicked its
 * order is kept. */
GtkWidget *tov_board_list_new (TovContext *context, GListModel *standings);

G_END_DECLS
