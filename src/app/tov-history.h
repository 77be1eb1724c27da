/* Where one has been in the window: back and forward as in a browser.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place: a page; on it the list of an entity, or one of its records. A list may be only what
 * refers by a field to one owner. On the board it may be a list of those a selection means (its
 * text, see store/tov-selection). Members that do not apply are NULL. */
typedef struct
{
  const char *page;
  const char *entity;
  const char *record;
  const char *field;
  const char *owner;
  const char *selection;
} TovPlace;

typedef struct _TovHistory TovHistory;

TovHistory *tov_history_new (void);
void tov_history_free (TovHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovHistory, tov_history_free)

/* Goes to a place and forgets what lay ahead; nothing happens when one is there already. */
void tov_history_visit (TovHistory *self, const TovPlace *place);
/* NULL before the first visit. */
const TovPlace *tov_history_get_current (TovHistory *self);

gboolean tov_history_can_step (TovHistory *self, int steps);
/* -1 is back, 1 is forward; NULL if there is nothing that way. */
const TovPlace *tov_history_step (TovHistory *self, int steps);

G_END_DECLS
