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

/* Lets go of an act that nobody has ended; the database takes it back when it closes. */
void tov_store_forget_act (TovStore *self);

G_END_DECLS
