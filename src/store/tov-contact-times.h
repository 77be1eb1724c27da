/* When young people were reached, or tried to be: the table contact_time, which is the logbook read
 * once for each young person. It finds the last contact of thousands without reading the logbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  /* YYYY-MM-DDTHH:MM. */
  char *happened_at;
  TovDate on;
  gboolean is_reached;
  /* A place among tov_contact_forms. */
  int form;
  /* The log entry's id. */
  char *log_entry;
} TovContactTime;

/* Makes the table anew where it is not what the logbook says, as it may be when another program has
 * written into the file. Reads the whole logbook. */
gboolean tov_contact_times_mend (TovConnection *connection, GError **error);
/* Keeps the table from now on, by temporary triggers: whatever statement changes the logbook, in
 * whatever order, recorded or not. Does nothing if it has started. */
gboolean tov_contact_times_start (TovConnection *connection, GError **error);

/* All of a young person's, the newest first, those to come included. Elements TovContactTime;
 * transfer full. NULL on error. */
GArray *tov_contact_times_list (TovStore *store, const char *young_person, GError **error);

G_END_DECLS
