/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-cpr-row.h"

#include "tov-cpr-number.h"

#include <glib/gi18n-lib.h>

struct _TovCprRow
{
  TovEntryRow parent_instance;
  /* The number while it is covered; NULL while the row is to be typed in. */
  char *covered;
  GtkWidget *reveal;
};

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovCprRow,
                               tov_cpr_row,
                               TOV_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

/* Covers a number, or opens the row to be typed in with NULL. */
static void
cover (TovCprRow *self, const char *number)
{
  char *old = self->covered;

  self->covered = g_strdup (number);
  g_free (old);
  gtk_editable_set_editable (GTK_EDITABLE (self), number == NULL);
  gtk_widget_set_visible (self->reveal, number != NULL);
}

static void
set_value (TovFieldRow *row, const char *value)
{
  TovCprRow *self = TOV_CPR_ROW (row);
  g_autofree char *masked = value != NULL ? tov_cpr_number_mask (value) : NULL;

  cover (self, value);
  tov_entry_row_show_text (TOV_ENTRY_ROW (self), masked != NULL ? masked : "");
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  TovCprRow *self = TOV_CPR_ROW (row);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  *value = g_strdup (self->covered);
  if (self->covered != NULL || *text == '\0')
    return TRUE;
  return tov_cpr_number_parse (text, value, error);
}

static char *
get_hint (TovFieldRow *row)
{
  g_autofree char *number = NULL;

  if (!get_value (row, &number, NULL) || number == NULL || tov_cpr_number_has_check_digit (number))
    return NULL;
  return g_strdup (_ (
      "The last digit is unusual. Check it once more; such numbers have been issued since 2007."));
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
  iface->get_hint = get_hint;
}

static void
on_reveal_clicked_cb (TovCprRow *self, GtkButton *button)
{
  g_autofree char *number = g_strdup (self->covered);

  cover (self, NULL);
  tov_entry_row_show_text (TOV_ENTRY_ROW (self), number);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

static void
tov_cpr_row_finalize (GObject *object)
{
  g_free (TOV_CPR_ROW (object)->covered);
  G_OBJECT_CLASS (tov_cpr_row_parent_class)->finalize (object);
}

static void
tov_cpr_row_class_init (TovCprRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_cpr_row_finalize;
}

static void
tov_cpr_row_init (TovCprRow *self)
{
  self->reveal = gtk_button_new_from_icon_name ("view-reveal-symbolic");
  gtk_widget_set_valign (self->reveal, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->reveal, FALSE);
  gtk_widget_set_tooltip_text (self->reveal, _ ("Show the whole number"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reveal), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show the whole number"), -1);
  gtk_widget_add_css_class (self->reveal, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->reveal);
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (on_reveal_clicked_cb), self);
}

GtkWidget *
tov_cpr_row_new (const TovField *field)
{
  return g_object_new (TOV_TYPE_CPR_ROW, "field", field, NULL);
}
