/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-boolean-row.h"

#include <glib/gi18n-lib.h>

struct _TovBooleanRow
{
  AdwActionRow parent_instance;
  GtkSwitch *toggle;
  gboolean is_loading;
};

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovBooleanRow,
                               tov_boolean_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

static void
set_value (TovFieldRow *row, const char *value)
{
  TovBooleanRow *self = TOV_BOOLEAN_ROW (row);

  self->is_loading = TRUE;
  gtk_switch_set_active (self->toggle, g_strcmp0 (value, "1") == 0);
  self->is_loading = FALSE;
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  *value = g_strdup (gtk_switch_get_active (TOV_BOOLEAN_ROW (row)->toggle) ? "1" : "0");
  return TRUE;
}

static GtkWidget *
get_editor (TovFieldRow *row)
{
  return GTK_WIDGET (TOV_BOOLEAN_ROW (row)->toggle);
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
  iface->get_editor = get_editor;
}

static void
on_active_cb (TovBooleanRow *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  if (!self->is_loading)
    tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static void
tov_boolean_row_class_init (TovBooleanRowClass *klass)
{
}

static void
tov_boolean_row_init (TovBooleanRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  /* Tab goes to the switch, and not to its row before it. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (on_active_cb), self);
}

GtkWidget *
tov_boolean_row_new (const TovField *field)
{
  TovBooleanRow *self = g_object_new (TOV_TYPE_BOOLEAN_ROW, NULL);

  tov_field_row_set_up (TOV_FIELD_ROW (self), field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  return GTK_WIDGET (self);
}

gboolean
tov_boolean_row_is_on (TovBooleanRow *self)
{
  return gtk_switch_get_active (self->toggle);
}
