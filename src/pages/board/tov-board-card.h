/* A young person on the board: five lines, the same height for everybody. It is one widget that
 * paints itself, because a list keeps hundreds of rows ready; what it says is said to a screen
 * reader by the row it stands in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-standing.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOARD_CARD (tov_board_card_get_type ())
G_DECLARE_FINAL_TYPE (TovBoardCard, tov_board_card, TOV, BOARD_CARD, GtkWidget)

GtkWidget *tov_board_card_new (void);

/* me: the contact that the user is; NULL where that is not known. */
void tov_board_card_show (TovBoardCard *self, TovStanding *standing, const char *me);

G_END_DECLS
