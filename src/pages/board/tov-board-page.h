/* The board, the start page: the young people in lanes by level, as a list, or by key worker, and
 * above them what calls for action.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOARD_PAGE (tov_board_page_get_type ())
G_DECLARE_FINAL_TYPE (TovBoardPage, tov_board_page, TOV, BOARD_PAGE, AdwBin)

GtkWidget *tov_board_page_new (TovContext *context);

/* Narrows the board to a selection (its text, see tov-selection.h; "" for all); as_list TRUE shows
 * it as a list, FALSE as it was shown last. */
void tov_board_page_select (TovBoardPage *self, const char *selection_text, gboolean as_list);

G_END_DECLS
