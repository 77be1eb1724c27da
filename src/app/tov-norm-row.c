/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-norm-row.h"

#include "tov-number.h"
#include "tov-setting.h"

#include <glib/gi18n-lib.h>

struct _TovNormRow
{
  AdwActionRow parent_instance;
  TovContext *context;
  TovNorm norm;

  GtkEditable *entry;
  GtkWidget *reset_button;
};

G_DEFINE_FINAL_TYPE (TovNormRow, tov_norm_row, ADW_TYPE_ACTION_ROW)

/* "30 days", "0,6". */
static char *
format (const TovNormKind *kind, double value)
{
  g_autofree char *number = tov_number_format (value, kind->decimals);

  return kind->unit != NULL ? g_strdup_printf ("%s %s", number, _ (kind->unit))
                            : g_steal_pointer (&number);
}

static void
set_faulty (TovNormRow *self, gboolean is_faulty)
{
  const TovNormKind *kind = tov_norm_get_kind (self->norm);
  g_autofree char *fallback = format (kind, kind->fallback);
  g_autofree char *min = tov_number_format (kind->min, kind->decimals);
  g_autofree char *max = tov_number_format (kind->max, kind->decimals);
  g_autofree char *words = NULL;

  if (is_faulty) {
    words = g_strdup_printf (kind->decimals == 0 ? _ ("Type a whole number from %s to %s")
                                                 : _ ("Type a number from %s to %s"),
                             min, max);
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  } else {
    words = g_strdup_printf (_ ("Normally %s"), fallback);
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_faulty ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show (TovNormRow *self)
{
  const TovNormKind *kind = tov_norm_get_kind (self->norm);
  double value = tov_norm_load (tov_context_get_store (self->context), self->norm);
  g_autofree char *text = tov_number_format (value, kind->decimals);

  gtk_editable_set_text (self->entry, text);
  gtk_widget_set_visible (self->reset_button, value != kind->fallback);
  set_faulty (self, FALSE);
}

static void
save (TovNormRow *self, double value)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (GError) error = NULL;

  if (value != tov_norm_load (store, self->norm)
      && !tov_norm_save (store, self->norm, value, &error))
    tov_context_fail (self->context, _ ("The setting could not be saved"), error);
  show (self);
}

static void
take_text (TovNormRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  double value;

  if (tov_norm_parse (self->norm, g_strdelimit (text, ",", '.'), &value))
    save (self, value);
  else
    set_faulty (self, TRUE);
}

static void
on_entry_activate_cb (TovNormRow *self)
{
  take_text (self);
}

static void
on_focus_leave_cb (TovNormRow *self)
{
  take_text (self);
}

static void
on_reset_button_clicked_cb (TovNormRow *self)
{
  save (self, tov_norm_get_kind (self->norm)->fallback);
}

static void
on_store_changed_cb (TovNormRow *self, const char *entity, const char *id)
{
  if (g_str_equal (entity, tov_setting_entity.name))
    show (self);
}

static void
tov_norm_row_dispose (GObject *object)
{
  g_clear_object (&TOV_NORM_ROW (object)->context);
  G_OBJECT_CLASS (tov_norm_row_parent_class)->dispose (object);
}

static void
tov_norm_row_class_init (TovNormRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_norm_row_dispose;
}

static void
tov_norm_row_init (TovNormRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->reset_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_add_css_class (self->reset_button, "flat");
  gtk_widget_set_valign (self->reset_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->reset_button, "clicked", G_CALLBACK (on_reset_button_clicked_cb),
                           self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->reset_button);

  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_width_chars (self->entry, 5);
  gtk_editable_set_max_width_chars (self->entry, 5);
  gtk_editable_set_alignment (self->entry, 1);
  gtk_widget_set_valign (GTK_WIDGET (self->entry), GTK_ALIGN_CENTER);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_leave_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->entry));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->entry));
  /* The entry alone is a stop on the way by Tab. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tov_norm_row_new (TovContext *context, TovNorm norm)
{
  TovNormRow *self = g_object_new (TOV_TYPE_NORM_ROW, "use-markup", FALSE, NULL);
  const TovNormKind *kind = tov_norm_get_kind (norm);
  g_autofree char *fallback = format (kind, kind->fallback);
  /* Translators: %s is a number, such as "30 days". */
  g_autofree char *reset = g_strdup_printf (_ ("Reset to %s"), fallback);

  self->context = g_object_ref (context);
  self->norm = norm;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (kind->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->label), -1);
  gtk_widget_set_tooltip_text (self->reset_button, reset);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, reset, -1);
  g_signal_connect_object (tov_context_get_store (context), "changed",
                           G_CALLBACK (on_store_changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
