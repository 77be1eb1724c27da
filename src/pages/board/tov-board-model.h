/* The young people on the board: all who are enrolled today in the chosen partnership, narrowed by
 * a selection, who needs attention first.
 *
 * It is a list model of TovStanding and follows the register, the choice of partnership, and who
 * the user is. Who has not changed stays the same object, so that what shows them stays too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-context.h"
#include "tov-selection.h"
#include "tov-standing.h"

G_BEGIN_DECLS

/* What is counted above the board, each by one condition. */
typedef enum
{
  TOV_BOARD_WITHOUT_STEP,
  TOV_BOARD_OVERDUE,
  TOV_BOARD_MY_BALL,
  TOV_BOARD_TODAY,
  TOV_N_BOARD_COUNTS,
} TovBoardCount;

#define TOV_TYPE_BOARD_MODEL (tov_board_model_get_type ())
G_DECLARE_FINAL_TYPE (TovBoardModel, tov_board_model, TOV, BOARD_MODEL, GObject)

/* Signals: "changing" and "changed", before and after the items are others, because the standings
 * were loaded again or the selection is another one. */
TovBoardModel *tov_board_model_new (TovContext *context);

/* The selection is copied; NULL for all. */
void tov_board_model_set_selection (TovBoardModel *self, const TovSelection *selection);
/* Never NULL. Transfer none. */
const TovSelection *tov_board_model_get_selection (TovBoardModel *self);

/* Everybody enrolled in the chosen partnership, whatever the selection. Elements TovStanding;
 * transfer none, until the next change. */
GPtrArray *tov_board_model_get_all (TovBoardModel *self);
/* How many there are of a count among those whom the rest of the selection means: as many as would
 * be shown if it were narrowed to them. */
guint tov_board_model_count (TovBoardModel *self, TovBoardCount count);
/* Whether the selection is narrowed to a count, and narrowing it or widening it again. */
gboolean tov_board_model_is_narrowed (TovBoardModel *self, TovBoardCount count);
void tov_board_model_narrow (TovBoardModel *self, TovBoardCount count, gboolean narrow);

/* Why the standings could not be read; NULL where they could. Then there are no items. */
const GError *tov_board_model_get_error (TovBoardModel *self);
/* Loads again if another day has begun: a window may stay open overnight. */
void tov_board_model_check_day (TovBoardModel *self);

G_END_DECLS
