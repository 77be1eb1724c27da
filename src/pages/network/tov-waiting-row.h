/* Those who are to be placed on a network map, in a row below it: each can be dragged there, or is
 * placed by a click on the map or a key when her turn has come.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-map.h"

G_BEGIN_DECLS

#define TOV_TYPE_WAITING_ROW (tov_waiting_row_get_type ())
G_DECLARE_FINAL_TYPE (TovWaitingRow, tov_waiting_row, TOV, WAITING_ROW, AdwBin)

/* The signal "chosen" (id) tells whose turn it is by a click or the focus; "activated" (id) that
 * Enter was pressed. */
GtkWidget *tov_waiting_row_new (void);

/* Shows who waits on a map; nobody, and the row is hidden. Who is new stands last, and the focus
 * goes on to the next where somebody has been placed. */
void tov_waiting_row_update (TovWaitingRow *self, const TovMap *map, gboolean hides_names);
/* Gives somebody who waits the focus. */
void tov_waiting_row_choose (TovWaitingRow *self, const char *id);
/* Whose turn it is; NULL where nobody waits. Transfer none. */
const char *tov_waiting_row_get_current (TovWaitingRow *self);

G_END_DECLS
