/* A record to be edited: a row for each field, by its kind, in groups.
 *
 * The form edits the record it was given, which is a copy of the caller's, and says at the field
 * what is wrong. What is half typed stays in its row, and the record keeps what it had. The form
 * never saves, and it does not scroll by itself. To focus the form is to focus the first field that
 * must be filled in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-source.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_FORM (tov_record_form_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordForm, tov_record_form, TOV, RECORD_FORM, AdwBin)

/* fixed (may be NULL) is a reference that is given and not shown: the owner a record is added to.
 *
 * Signals: "changed" when the record or a typed text was changed; "create-reference" (field name,
 * typed text) when the user asks for a new record in a reference; "choose-file" (field name) when a
 * photo or document is to be chosen; the owner of the form answers the last two by
 * tov_record_form_set_value (). */
GtkWidget *tov_record_form_new (TovRecord *record, TovRecordSource *source, const TovField *fixed);

TovRecord *tov_record_form_get_record (TovRecordForm *self);
/* Puts a value, as stored, into a field and its row. */
void tov_record_form_set_value (TovRecordForm *self, const TovField *field, const char *value);
/* Whether something differs from what the form began with, half-typed text included. */
gboolean tov_record_form_is_modified (TovRecordForm *self);
/* Looks at every row and at the record's own rules; marks what is wrong with its words, and moves
 * the focus to the first of it. */
gboolean tov_record_form_check (TovRecordForm *self);
/* Marks a field with a message that came from elsewhere (the store); NULL field: above the rows. */
void tov_record_form_show_fault (TovRecordForm *self, const TovField *field, const char *message);
/* What saving will bring about, one sentence a line, shown above the rows; NULL for nothing. */
void tov_record_form_set_consequences (TovRecordForm *self, const char *text);

G_END_DECLS
