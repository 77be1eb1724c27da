/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-entry-row.h"

#include "tov-clock.h"
#include "tov-spoken.h"
#include "tov-typed-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const TovField *field;
  /* Stands at the end of a row that must be filled in, until it is. */
  GtkWidget *required;
  gboolean is_loading;
  TovDate day;
} TovEntryRowPrivate;

enum
{
  PROP_FIELD = 1,
};

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_TYPE_WITH_CODE (TovEntryRow,
                         tov_entry_row,
                         ADW_TYPE_ENTRY_ROW,
                         G_ADD_PRIVATE (TovEntryRow)
                             G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

static TovEntryRowPrivate *
get_private (TovEntryRow *self)
{
  return tov_entry_row_get_instance_private (self);
}

static void
add_label (TovEntryRow *self, GtkWidget *label)
{
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), label);
}

static void
set_value (TovFieldRow *row, const char *value)
{
  TovEntryRow *self = TOV_ENTRY_ROW (row);
  g_autofree char *text = tov_typed_value_write (get_private (self)->field, value);

  tov_entry_row_show_text (self, text);
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  TovEntryRowPrivate *private = get_private (TOV_ENTRY_ROW (row));
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  gboolean is_time_alone = private->field->kind == TOV_KIND_TIME && strchr (typed, ' ') == NULL;

  return tov_typed_value_read (private->field, typed,
                               is_time_alone && private->day != TOV_DATE_NONE ? private->day
                                                                              : tov_clock_today (),
                               value, error);
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
}

static void
on_changed_cb (TovEntryRow *self, gpointer user_data)
{
  TovEntryRowPrivate *private = get_private (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  gtk_widget_set_visible (private->required,
                          (private->field->flags & TOV_FIELD_REQUIRED) && *text == '\0');
  if (!private->is_loading)
    tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static void
tov_entry_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  get_private (TOV_ENTRY_ROW (object))->field = g_value_get_pointer (value);
}

static void
tov_entry_row_constructed (GObject *object)
{
  TovEntryRow *self = TOV_ENTRY_ROW (object);
  TovEntryRowPrivate *private = get_private (self);
  gboolean is_required = (private->field->flags & TOV_FIELD_REQUIRED) != 0;

  G_OBJECT_CLASS (tov_entry_row_parent_class)->constructed (object);
  tov_field_row_set_up (TOV_FIELD_ROW (self), private->field);
  if (private->field->kind == TOV_KIND_MONEY)
    add_label (self, gtk_label_new (_ ("kr.")));
  gtk_widget_set_visible (private->required, is_required);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                  is_required, -1);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed_cb), NULL);
}

static void
tov_entry_row_class_init (TovEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = tov_entry_row_set_property;
  object_class->constructed = tov_entry_row_constructed;
  g_object_class_install_property (
      object_class, PROP_FIELD,
      g_param_spec_pointer ("field", NULL, NULL,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
tov_entry_row_init (TovEntryRow *self)
{
  TovEntryRowPrivate *private = get_private (self);

  private->day = TOV_DATE_NONE;
  /* Translators: a quiet word at the end of a row that must be filled in. */
  private->required = gtk_label_new (_ ("required"));
  gtk_widget_add_css_class (private->required, "required");
  add_label (self, private->required);
  tov_spoken_entry (ADW_ENTRY_ROW (self));
}

GtkWidget *
tov_entry_row_new (const TovField *field)
{
  return g_object_new (TOV_TYPE_ENTRY_ROW, "field", field, NULL);
}

const TovField *
tov_entry_row_get_field (TovEntryRow *self)
{
  return get_private (self)->field;
}

void
tov_entry_row_show_text (TovEntryRow *self, const char *text)
{
  TovEntryRowPrivate *private = get_private (self);

  /* Without need it would lose what can be undone. */
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    return;
  private->is_loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  private->is_loading = FALSE;
}

void
tov_entry_row_set_day (TovEntryRow *self, TovDate day)
{
  get_private (self)->day = day;
}
