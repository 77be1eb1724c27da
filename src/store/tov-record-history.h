/* The history of a record: who changed what, when, from what to what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  const TovField *field;
  /* As stored; NULL for empty. */
  char *from;
  char *to;
} TovValueChange;

typedef enum
{
  TOV_PAST_CREATED,
  TOV_PAST_CHANGED,
  TOV_PAST_DELETED,
} TovPastKind;

/* What one act did to the record. */
typedef struct
{
  gint64 act;
  /* UTC, YYYY-MM-DDTHH:MM:SSZ. */
  char *at;
  /* A contact's id or a login name. */
  char *who;
  /* What the act was called. */
  char *title;
  TovPastKind kind;
  /* Elements TovValueChange, in the order of the field table; without created, changed and rev. */
  GPtrArray *changes;
} TovPastAct;

void tov_past_act_free (TovPastAct *self);

/* The acts that touched a record, the newest first. Elements TovPastAct; transfer full. NULL on
 * error. A record that came by an import of a whole package has none before that. */
GPtrArray *
tov_record_history_load (TovStore *store, const TovEntity *entity, const char *id, GError **error);
/* How often the record has been changed, as far as anybody knows: the acts that touched it, those
 * of undo too, and what it had been through when it came by an import of a whole package. It never
 * falls while the record lives in a register. */
gint64 tov_record_history_count (TovStore *store, TovRecord *record);
/* The record as it was when the act had ended, with the rev it has now, so that saving it is an
 * ordinary change. The number before that of its oldest act gives the record as it came by an
 * import of a whole package. Transfer full; TOV_STORE_ERROR_MISSING if it was not there then. A
 * record that is deleted now comes with rev 0. */
TovRecord *tov_record_history_get_state (
    TovStore *store, const TovEntity *entity, const char *id, gint64 act, GError **error);

G_END_DECLS
