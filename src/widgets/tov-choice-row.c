/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-choice-row.h"

#include "tov-spoken.h"

#include <glib/gi18n-lib.h>

struct _TovChoiceRow
{
  AdwComboRow parent_instance;
  const TovField *field;
  gboolean is_loading;
};

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovChoiceRow,
                               tov_choice_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

/* How many rows stand before the first choice: one for "none", unless none stands for a choice. */
static guint
count_before (TovChoiceRow *self)
{
  return self->field->fallback == NULL ? 1 : 0;
}

/* The word for "none" is no value, and looks so. */
static void
mark_empty (TovChoiceRow *self)
{
  if (adw_combo_row_get_selected (ADW_COMBO_ROW (self)) < count_before (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
}

static GListModel *
create_model (TovChoiceRow *self)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  if (count_before (self) > 0)
    gtk_string_list_append (words, (self->field->flags & TOV_FIELD_REQUIRED) ? _ ("To be chosen")
                                                                             : _ ("Not chosen"));
  for (const TovChoice *choice = self->field->choices; choice->code != NULL; choice++)
    gtk_string_list_append (words, _ (choice->label));
  return G_LIST_MODEL (words);
}

static void
set_value (TovFieldRow *row, const char *value)
{
  TovChoiceRow *self = TOV_CHOICE_ROW (row);
  int index =
      tov_choice_index (self->field->choices, value != NULL ? value : self->field->fallback);

  self->is_loading = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self),
                              index >= 0 ? (guint) index + count_before (self) : 0);
  self->is_loading = FALSE;
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  TovChoiceRow *self = TOV_CHOICE_ROW (row);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  guint before = count_before (self);

  *value = selected >= before && selected != GTK_INVALID_LIST_POSITION
               ? g_strdup (self->field->choices[selected - before].code)
               : NULL;
  return TRUE;
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
}

static void
on_selected_cb (TovChoiceRow *self, GParamSpec *pspec, gpointer user_data)
{
  mark_empty (self);
  if (!self->is_loading)
    tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static void
tov_choice_row_class_init (TovChoiceRowClass *klass)
{
}

static void
tov_choice_row_init (TovChoiceRow *self)
{
  /* The words have a line of their own: some are long, and the row may be narrow. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "value-row");
}

GtkWidget *
tov_choice_row_new (const TovField *field)
{
  TovChoiceRow *self = g_object_new (TOV_TYPE_CHOICE_ROW, NULL);
  g_autoptr (GListModel) model = NULL;

  self->field = field;
  tov_field_row_set_up (TOV_FIELD_ROW (self), field);
  model = create_model (self);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), model);
  mark_empty (self);
  tov_spoken_choice (GTK_WIDGET (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
  return GTK_WIDGET (self);
}
