/* A record to be edited: a row for each field, by its kind, in groups; or some fields of several
 * records.
 *
 * The form edits the records it was given, which are copies of the caller's, and says at the field
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
 * Signals: "changed" when the record or a typed text was changed; "create-reference" (the TovField,
 * typed text) when the user asks for a new record in a reference; "choose-file" (the TovField) when
 * a photo or document is to be chosen; the owner of the form answers the last two by
 * tov_record_form_set_value (). */
GtkWidget *tov_record_form_new (TovRecord *record, TovRecordSource *source, const TovField *fixed);

/* A form without rows, for a choice of fields, also of several records; record (may be NULL) is the
 * one whose own rules are looked at. What is added stands in the group that was begun last. */
GtkWidget *tov_record_form_new_empty (TovRecord *record, TovRecordSource *source);
/* How wide the rows are at most, in pixels, where a form is more than a form to fill in. */
void tov_record_form_set_maximum_width (TovRecordForm *self, int width);
/* heading may be NULL. Gives the group, so that it can be hidden; what is hidden is not asked for.
 */
GtkWidget *tov_record_form_begin_group (TovRecordForm *self, const char *heading);
/* The groups that follow are shown when the user asks for more. */
void tov_record_form_begin_more (TovRecordForm *self);
/* A row for a field of a record, which is edited in place. field may be a copy of the record's own
 * with another label, or one that may be empty; it must live as long as the form. */
void tov_record_form_add_field (TovRecordForm *self, TovRecord *record, const TovField *field);
/* Rows for fields of a record by their names, ended by NULL. */
void tov_record_form_add_fields (TovRecordForm *self, TovRecord *record, const char *const *names);
/* A row of another kind. */
void tov_record_form_add_row (TovRecordForm *self, GtkWidget *row);
/* Whether a field that was added is shown, and must then be filled in if it is required. */
void tov_record_form_ask (TovRecordForm *self, const TovField *field, gboolean is_asked);
/* Says below a field what is good to know; NULL nothing. It stays until the field is edited. */
void tov_record_form_say (TovRecordForm *self, const TovField *field, const char *words);

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
