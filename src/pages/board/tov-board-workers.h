/* The board by key worker: how many young people each follows, and how much that is, weighted by
 * level, against the limit for one key worker.
 *
 * A caseload is of everybody the key worker has in the chosen partnership, also where the board is
 * narrowed: then only the key workers of those who are shown are listed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-board-model.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOARD_WORKERS (tov_board_workers_get_type ())
G_DECLARE_FINAL_TYPE (TovBoardWorkers, tov_board_workers, TOV, BOARD_WORKERS, AdwBin)

/* Signal "chosen" (id of the contact, or "none"): the young people of one are to be shown. */
GtkWidget *tov_board_workers_new (TovContext *context, TovBoardModel *model);

G_END_DECLS
