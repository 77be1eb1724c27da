/* What the rows of a form have in common: each holds one value of a field, as it is stored.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_FIELD_ROW (tov_field_row_get_type ())
G_DECLARE_INTERFACE (TovFieldRow, tov_field_row, TOV, FIELD_ROW, AdwPreferencesRow)

struct _TovFieldRowInterface
{
  GTypeInterface parent_iface;
  void (*set_value) (TovFieldRow *self, const char *value);
  gboolean (*get_value) (TovFieldRow *self, char **value, GError **error);
  /* These two may be NULL. */
  char *(*get_hint) (TovFieldRow *self);
  GtkWidget *(*get_editor) (TovFieldRow *self);
};

/* Shows a value (NULL for none). The signal "edited" tells of what the user does, not of this. */
void tov_field_row_set_value (TovFieldRow *self, const char *value);
/* The value that was entered, NULL when empty; transfer full. FALSE where what was typed is none,
 * and then it stays in the row. */
gboolean tov_field_row_get_value (TovFieldRow *self, char **value, GError **error);
/* What is to be said about a value that is unusual but allowed; NULL for nothing. Transfer full. */
char *tov_field_row_get_hint (TovFieldRow *self);
/* The widget that takes the focus and that a screen reader speaks of. */
GtkWidget *tov_field_row_get_editor (TovFieldRow *self);

/* For the rows themselves: gives a row the name of its field, and emits "edited". */
void tov_field_row_set_up (TovFieldRow *self, const TovField *field);
void tov_field_row_emit_edited (TovFieldRow *self);

G_END_DECLS
