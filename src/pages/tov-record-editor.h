/* A dialog to enter or change a record: its form, what saving brings about, and Save by Ctrl+Enter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Called with the record when it has been saved; not when the dialog is left. */
typedef void (*TovRecordEditorFunc) (TovRecord *record, gpointer user_data);

/* Opens the dialog on a copy of the record; one without id is a new one. fixed (may be NULL) is a
 * reference that is given and not shown. done (may be NULL) is called at most once, and never after
 * the object user_data (a GObject or NULL) has gone. */
void tov_record_editor_present (TovContext *context,
                                GtkWindow *parent,
                                TovRecord *record,
                                const TovField *fixed,
                                TovRecordEditorFunc done,
                                gpointer user_data);

/* A new record of an entity with what the place says already: the owner, the chosen partnership,
 * the user as key worker or responsible, today as its first day. Transfer full. */
TovRecord *tov_record_editor_create (TovContext *context,
                                     const TovEntity *entity,
                                     const TovField *owner_field,
                                     const char *owner);

G_END_DECLS
