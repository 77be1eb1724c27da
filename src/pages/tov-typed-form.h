/* Some fields of a record, saved while they are typed: soon after the last letter, and now and then
 * while somebody writes without a pause. What is locked is shown to be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_TYPED_FORM (tov_typed_form_get_type ())
G_DECLARE_FINAL_TYPE (TovTypedForm, tov_typed_form, TOV, TYPED_FORM, AdwBin)

/* Saves the record with what was typed, as one act of the user. */
typedef gboolean (*TovTypedSaveFunc) (TovStore *store, TovRecord *record, GError **error);

/* Names of fields, ended by NULL; static. more (may be NULL) are shown when they are asked for. */
GtkWidget *tov_typed_form_new (TovContext *context,
                               const TovEntity *entity,
                               const char *const *shown,
                               const char *const *more,
                               TovTypedSaveFunc save);
/* Shows a record as it is now; what was typed and not saved of it stays. Of another record than
 * before (NULL: none) that is saved first. */
void tov_typed_form_show (TovTypedForm *self, TovRecord *record, gboolean is_locked);
/* Saves what was typed. FALSE where that failed, which the user has been told. */
gboolean tov_typed_form_flush (TovTypedForm *self);

G_END_DECLS
