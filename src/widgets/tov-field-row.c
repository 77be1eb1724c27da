/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-field-row.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (TovFieldRow, tov_field_row, ADW_TYPE_PREFERENCES_ROW)

static guint edited_signal;

static void
tov_field_row_default_init (TovFieldRowInterface *iface)
{
  edited_signal = g_signal_new ("edited", TOV_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

void
tov_field_row_set_value (TovFieldRow *self, const char *value)
{
  g_return_if_fail (TOV_IS_FIELD_ROW (self));

  TOV_FIELD_ROW_GET_IFACE (self)->set_value (self, value);
}

gboolean
tov_field_row_get_value (TovFieldRow *self, char **value, GError **error)
{
  g_return_val_if_fail (TOV_IS_FIELD_ROW (self), FALSE);

  return TOV_FIELD_ROW_GET_IFACE (self)->get_value (self, value, error);
}

char *
tov_field_row_get_hint (TovFieldRow *self)
{
  g_return_val_if_fail (TOV_IS_FIELD_ROW (self), NULL);

  if (TOV_FIELD_ROW_GET_IFACE (self)->get_hint == NULL)
    return NULL;
  return TOV_FIELD_ROW_GET_IFACE (self)->get_hint (self);
}

GtkWidget *
tov_field_row_get_editor (TovFieldRow *self)
{
  g_return_val_if_fail (TOV_IS_FIELD_ROW (self), NULL);

  if (TOV_FIELD_ROW_GET_IFACE (self)->get_editor == NULL)
    return GTK_WIDGET (self);
  return TOV_FIELD_ROW_GET_IFACE (self)->get_editor (self);
}

void
tov_field_row_set_up (TovFieldRow *self, const TovField *field)
{
  /* What people wrote is never read as markup, nor an underscore in it as a key. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (field->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
}

void
tov_field_row_emit_edited (TovFieldRow *self)
{
  g_signal_emit (self, edited_signal, 0);
}
