/* What is wrong with a register: integrity, hard rules, and soft rules as warnings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-record.h"

G_BEGIN_DECLS

typedef struct
{
  /* An error breaks a hard rule; a warning a soft one. */
  gboolean is_error;
  /* The record at fault; NULL where it is the file as a whole. */
  char *entity;
  char *id;
  /* In the language of the program. */
  char *message;
} TovFinding;

void tov_finding_free (TovFinding *self);

/* The records that a record's interval overlaps though the two exclude each other, by their first
 * day. Elements TovRecord, not live, mostly none; transfer full. NULL on error. */
GPtrArray *
tov_check_find_overlapping (TovConnection *connection, TovRecord *record, GError **error);
/* Whether a record that is to be saved leaves the intervals of its owner apart;
 * TOV_STORE_ERROR_RULE if not. */
gboolean tov_check_record_overlap (TovConnection *connection, TovRecord *record, GError **error);
/* Overlaps of the intervals that exclude each other, over the whole database: hard rules that no
 * CHECK can hold. Elements TovFinding; transfer full. NULL on error. */
GPtrArray *
tov_check_overlaps (TovConnection *connection, GCancellable *cancellable, GError **error);
/* SQLite's integrity and foreign keys, every record's own rules, overlaps, and the soft rules as of
 * today: enrolled without ball, level, key worker or next step; a return without resumes_id;
 * unlikely dates. Elements TovFinding; transfer full. NULL on error. */
GPtrArray *tov_check_register (TovConnection *connection, TovDate today, GError **error);

G_END_DECLS
