/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-filter-button.h"

#include "tov-filter-row.h"

#include <glib/gi18n-lib.h>

struct _TovFilterButton
{
  AdwBin parent_instance;
  const TovEntity *entity;
  const TovField *owner;
  TovRecordSource *source;
  /* By the number of the field; NULL where there is none. */
  char **conditions;

  GtkMenuButton *button;
  GtkLabel *count;
  GtkBox *rows;
  GtkWidget *clear;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovFilterButton, tov_filter_button, ADW_TYPE_BIN)

static gboolean
has_row (TovFilterButton *self, const TovField *field)
{
  return (field->flags & TOV_FIELD_COLUMN) && field != self->owner;
}

static guint
count_conditions (TovFilterButton *self)
{
  guint number = 0;

  for (guint i = 0; self->entity != NULL && i < self->entity->n_fields; i++)
    number += self->conditions[i] != NULL;
  return number;
}

static void
update_button (TovFilterButton *self)
{
  guint number = count_conditions (self);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *words =
      number == 0 ? g_strdup (_ ("Filter the list"))
                  : g_strdup_printf (ngettext ("Filter the list: %u condition",
                                               "Filter the list: %u conditions", number),
                                     number);

  gtk_label_set_text (self->count, digits);
  gtk_widget_set_visible (GTK_WIDGET (self->count), number > 0);
  gtk_widget_set_sensitive (self->clear, number > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
set_condition (TovFilterButton *self, const TovField *field, const char *condition)
{
  char **place = &self->conditions[field - self->entity->fields];
  char *old = *place;

  *place = g_strdup (condition);
  g_free (old);
  update_button (self);
}

static void
clear_rows (TovFilterButton *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
}

static void
on_row_changed_cb (TovFilterButton *self, const char *condition, TovFilterRow *row)
{
  const TovField *field = tov_filter_row_get_field (row);

  set_condition (self, field, condition);
  g_signal_emit (self, signals[CHANGED], 0, field->name, condition);
}

static void
on_clear_clicked_cb (TovFilterButton *self, GtkButton *button)
{
  for (guint i = 0; i < self->entity->n_fields; i++) {
    const TovField *field = &self->entity->fields[i];

    if (self->conditions[i] == NULL)
      continue;
    tov_filter_button_show (self, field->name, NULL);
    g_signal_emit (self, signals[CHANGED], 0, field->name, NULL);
  }
  /* The button can be pressed no more, so the focus goes on. */
  gtk_widget_child_focus (GTK_WIDGET (self->rows), GTK_DIR_TAB_FORWARD);
}

/* The rows are made when they are to be seen: most lists are never filtered. They must be there
 * before the popover is, or it keeps the size it had. */
static void
on_popover_due_cb (GtkMenuButton *button, gpointer user_data)
{
  TovFilterButton *self = user_data;

  clear_rows (self);
  for (guint i = 0; self->entity != NULL && i < self->entity->n_fields; i++) {
    const TovField *field = &self->entity->fields[i];
    GtkWidget *row;

    if (!has_row (self, field))
      continue;
    row = tov_filter_row_new (field, self->source);
    tov_filter_row_show (TOV_FILTER_ROW (row), self->conditions[i]);
    g_signal_connect_swapped (row, "changed", G_CALLBACK (on_row_changed_cb), self);
    gtk_box_append (self->rows, row);
  }
}

static void
free_conditions (TovFilterButton *self)
{
  for (guint i = 0; self->entity != NULL && i < self->entity->n_fields; i++)
    g_free (self->conditions[i]);
  g_clear_pointer (&self->conditions, g_free);
}

static void
tov_filter_button_dispose (GObject *object)
{
  g_clear_object (&TOV_FILTER_BUTTON (object)->source);
  G_OBJECT_CLASS (tov_filter_button_parent_class)->dispose (object);
}

static void
tov_filter_button_finalize (GObject *object)
{
  free_conditions (TOV_FILTER_BUTTON (object));
  G_OBJECT_CLASS (tov_filter_button_parent_class)->finalize (object);
}

static void
tov_filter_button_class_init (TovFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_filter_button_dispose;
  object_class->finalize = tov_filter_button_finalize;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_FILTER_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
add_popover (TovFilterButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "filter-rows");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 480);
  /* What is listed under a reference has the room it asks for, and not the least it can do with. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), GTK_WIDGET (self->rows));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  self->clear = gtk_button_new_with_label (_ ("Clear"));
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_widget_add_css_class (popover, "filter-popover");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_menu_button_set_create_popup_func (self->button, on_popover_due_cb, self, NULL);
}

static void
tov_filter_button_init (TovFilterButton *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "accent");
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("tov-filter-symbolic"));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->count));
  gtk_menu_button_set_child (self->button, content);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  add_popover (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  update_button (self);
}

GtkWidget *
tov_filter_button_new (void)
{
  return g_object_new (TOV_TYPE_FILTER_BUTTON, NULL);
}

void
tov_filter_button_set_up (TovFilterButton *self,
                          const TovEntity *entity,
                          const TovField *owner,
                          TovRecordSource *source)
{
  g_return_if_fail (TOV_IS_FILTER_BUTTON (self));

  gtk_menu_button_popdown (self->button);
  free_conditions (self);
  self->entity = entity;
  self->owner = owner;
  g_set_object (&self->source, source);
  self->conditions = g_new0 (char *, entity->n_fields);
  clear_rows (self);
  update_button (self);
}

void
tov_filter_button_show (TovFilterButton *self, const char *field, const char *condition)
{
  const TovField *shown;

  g_return_if_fail (TOV_IS_FILTER_BUTTON (self));

  shown = tov_entity_get_field (self->entity, field);
  if (!has_row (self, shown))
    return;
  set_condition (self, shown, condition);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (tov_filter_row_get_field (TOV_FILTER_ROW (row)) == shown)
      tov_filter_row_show (TOV_FILTER_ROW (row), condition);
}
