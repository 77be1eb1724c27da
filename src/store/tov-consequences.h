/* What else must change when a record is saved, so that it can be said first (contract, section 3):
 * a new interval ends the one before it the day before, one from the same day is replaced, and a
 * discharge ends level, key worker, ball and placements the day before, never before their start.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  /* The record gets another end. */
  TOV_CONSEQUENCE_ENDS,
  /* The record is replaced by the one that is saved, and goes. */
  TOV_CONSEQUENCE_REPLACED,
} TovConsequenceKind;

typedef struct
{
  TovConsequenceKind kind;
  /* A copy as it will be; of one that is replaced as it is. */
  TovRecord *record;
  /* The new last day. */
  TovDate to_date;
} TovConsequence;

void tov_consequence_free (TovConsequence *self);

/* What saving this record would bring about. Elements TovConsequence, none in most cases; transfer
 * full. NULL with the error of tov_record_validate (), or TOV_STORE_ERROR_RULE where it is
 * locked (tov-lock.h), or where the intervals cannot be made to fit: one that begins later is
 * in the way, or the new one lies inside a longer one. */
GPtrArray *tov_consequences_find (TovStore *store, TovRecord *record, GError **error);
/* Saves the record and its consequences as one act; all or nothing, as tov_store_save (). */
gboolean tov_consequences_save (TovStore *store, TovRecord *record, GError **error);

G_END_DECLS
