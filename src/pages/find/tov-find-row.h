/* A row of what was found: what it is called and a line about it. Rows are filled again and again,
 * for results come with every key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_FIND_ROW (tov_find_row_get_type ())
G_DECLARE_FINAL_TYPE (TovFindRow, tov_find_row, TOV, FIND_ROW, GtkListBoxRow)

GtkWidget *tov_find_row_new (void);
/* Shows a record of that entity and id; is_first where the kind begins and its heading stands
 * above. */
void tov_find_row_fill (TovFindRow *self,
                        const TovEntity *entity,
                        const char *id,
                        const char *title,
                        const char *subtitle,
                        gboolean is_first);

const TovEntity *tov_find_row_get_entity (TovFindRow *self);
const char *tov_find_row_get_id (TovFindRow *self);
gboolean tov_find_row_is_first (TovFindRow *self);

G_END_DECLS
