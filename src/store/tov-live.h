/* The live records: one object for each record that anybody holds, so that one change repaints
 * every view of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

typedef struct _TovLive TovLive;

TovLive *tov_live_new (void);
void tov_live_free (TovLive *self);

/* The live record of an id; NULL if nobody holds one. Transfer full. */
TovRecord *tov_live_find (TovLive *self, const TovEntity *entity, const char *id);
/* Makes a record the live one of its id, until its last owner lets go of it. */
void tov_live_add (TovLive *self, TovRecord *record);
/* Every live record of an entity. Transfer full. */
GPtrArray *tov_live_list (TovLive *self, const TovEntity *entity);

G_END_DECLS
