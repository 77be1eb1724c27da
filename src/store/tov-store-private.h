/* What the files of this room know of the store, and no other room may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-live.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct _TovAct TovAct;

struct _TovStore
{
  GObject parent_instance;
  TovConnection *connection;
  TovLive *live;
  GThread *thread;
  char *who;
  gboolean is_recording;
  /* Whether the change log hears of changes: it is made ready before the first act, which is later
   * than the window, and never where nothing is changed. */
  gboolean has_change_log;
  /* Whether it is only looked at. */
  gboolean is_copy;
  /* Whether it was opened all the way. */
  gboolean is_open;
  /* The act that is going on; NULL else. */
  TovAct *act;
};

/* The statement that reads the record of an id, on its row; NULL if there is none. */
TovStatement *
tov_store_find_row (TovStore *self, const TovEntity *entity, const char *id, GError **error);
/* The live record of an id if anybody holds one; NULL else. Transfer full. */
TovRecord *tov_store_find_live (TovStore *self, const TovEntity *entity, const char *id);
/* The live record of a row of all columns, read from the row if nobody holds it. A value that is
 * not allowed is left out, and fault says so. Transfer full. */
TovRecord *
tov_store_make_live (TovStore *self, const TovEntity *entity, TovStatement *row, GError **fault);
/* The live records of all rows of a question for all columns. Elements TovRecord; transfer full.
 * NULL on error, a value that is not allowed being one. */
GPtrArray *tov_store_make_all_live (TovStore *self,
                                    const TovEntity *entity,
                                    TovStatement *rows,
                                    GError **error);

/* Puts the act that is going on into the change log, if it is not there: to be called before each
 * change, so that an act without changes is not logged. undoes_id is the act that it takes back or
 * does again; 0 for an ordinary one. */
gboolean tov_store_log_act (TovStore *self, gint64 undoes_id, GError **error);
/* Notes that the act that is going on has written a record. What somebody saved is given as record,
 * before it gets its new id, rev and times, which go if the act is taken back; else NULL. */
void
tov_store_note_written (TovStore *self, const TovEntity *entity, const char *id, TovRecord *record);
/* Whether the act that is going on has written that record; FALSE where none is. */
gboolean tov_store_has_written (TovStore *self, const TovEntity *entity, const char *id);
/* Notes that any record of an entity may have been written. */
void tov_store_note_imported (TovStore *self, const TovEntity *entity);
/* Writes this record within an act as tov_store_save () does, whatever locks it and whatever its
 * own rules say: for what changes no more than by which id something is known. */
gboolean tov_store_write_row (TovStore *self, TovRecord *record, GError **error);
/* Removes this record alone, whatever refers to it: at the end of the act nothing may. */
gboolean
tov_store_delete_row (TovStore *self, const TovEntity *entity, const char *id, GError **error);
/* Makes the live record of an id, if anybody holds one, what the database says; one that is not in
 * the database is left as it was. */
void tov_store_refresh_live (TovStore *self, const TovEntity *entity, const char *id);
/* Lets go of an act that nobody has ended; the database takes it back when it closes. */
void tov_store_forget_act (TovStore *self);

G_END_DECLS
