/* Who the persons and key workers of the events are. Figures that are counted for others than the
 * partnership itself are counted without it, so that no name and no reference can get into them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-events.h"

G_BEGIN_DECLS

/* Strings, by the numbers of the events. */
typedef struct
{
  GPtrArray *person_ids;
  GPtrArray *person_references;
  /* Names. */
  GPtrArray *key_workers;
  GPtrArray *key_worker_ids;
} TovEventNames;

/* Nobody, to be filled in order. Transfer full. */
TovEventNames *tov_event_names_new (void);
/* Those of the events, which must come from the same state of the register. Transfer full. */
TovEventNames *tov_event_names_load (TovConnection *connection,
                                     const TovEvents *events,
                                     GCancellable *cancellable,
                                     GError **error);
void tov_event_names_free (TovEventNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovEventNames, tov_event_names_free)

static inline const char *
tov_event_names_get (const GPtrArray *names, guint position)
{
  return g_ptr_array_index (names, position);
}

G_END_DECLS
