/* Where widgets get from what they show but cannot know: what records are called, which there are
 * to choose from, and stored files. The pages implement it on the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_SOURCE (tov_record_source_get_type ())
G_DECLARE_INTERFACE (TovRecordSource, tov_record_source, TOV, RECORD_SOURCE, GObject)

struct _TovRecordSourceInterface
{
  GTypeInterface parent_iface;
  char *(*get_title) (TovRecordSource *self, const char *entity, const char *id);
  GListModel *(*list_records) (TovRecordSource *self, const char *entity, const char *search);
  GBytes *(*load_file) (TovRecordSource *self, const char *hash);
};

/* What a record is called, in one line; its id if there is none. Transfer full. */
char *tov_record_source_get_title (TovRecordSource *self, const char *entity, const char *id);
/* The same as a TovTitleFunc, whose user data is the source. */
char *tov_record_source_title (const char *entity, const char *id, gpointer source);
/* The records of an entity whose title holds every word of the search (NULL for all), by title: a
 * list model of TovRecord. Transfer full. */
GListModel *
tov_record_source_list_records (TovRecordSource *self, const char *entity, const char *search);
/* The content of a stored file; NULL if there is none. Transfer full. */
GBytes *tov_record_source_load_file (TovRecordSource *self, const char *hash);

G_END_DECLS
