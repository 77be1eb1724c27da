/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-counts.h"

#include "tov-number.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SPACING 6

struct _TovBoardCounts
{
  GtkWidget parent_instance;
  TovContext *context;
  TovBoardModel *model;
  struct
  {
    GtkToggleButton *button;
    GtkLabel *number;
  } counts[TOV_N_BOARD_COUNTS];
};

G_DEFINE_FINAL_TYPE (TovBoardCounts, tov_board_counts, GTK_TYPE_WIDGET)

static const struct
{
  const char *name;
  const char *tooltip;
  /* What should be none at all. */
  gboolean is_trouble;
} words[] = {
  [TOV_BOARD_WITHOUT_STEP] = { N_ ("Without a next step"),
                               N_ ("There is always a next step: nobody should be here"), TRUE },
  [TOV_BOARD_OVERDUE] = { N_ ("Over the contact limit"),
                          N_ ("The last contact is longer ago than their level allows"), TRUE },
  [TOV_BOARD_MY_BALL] = { N_ ("The ball is mine"),
                          N_ ("Those for whom you have something to do now"), FALSE },
  [TOV_BOARD_TODAY] = { N_ ("Today"), N_ ("The next step is due today, or was before"), FALSE },
};

static void
show_count (TovBoardCounts *self, TovBoardCount count)
{
  GtkWidget *button = GTK_WIDGET (self->counts[count].button);
  guint n = tov_board_model_count (self->model, count);
  g_autofree char *number = tov_number_format (n, 0);
  g_autofree char *spoken = g_strdup_printf ("%s %s", _ (words[count].name), number);

  gtk_label_set_text (self->counts[count].number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  if (n == 0)
    gtk_widget_add_css_class (button, "none");
  else
    gtk_widget_remove_css_class (button, "none");
  gtk_toggle_button_set_active (self->counts[count].button,
                                tov_board_model_is_narrowed (self->model, count));
}

static void
update (TovBoardCounts *self)
{
  for (guint i = 0; i < TOV_N_BOARD_COUNTS; i++)
    show_count (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->counts[TOV_BOARD_MY_BALL].button),
                          tov_context_get_me (self->context) != NULL);
}

static void
on_model_changed_cb (TovBoardCounts *self)
{
  update (self);
}

static void
on_button_toggled_cb (TovBoardCounts *self, GtkToggleButton *button)
{
  for (guint i = 0; i < TOV_N_BOARD_COUNTS; i++)
    if (self->counts[i].button == button)
      tov_board_model_narrow (self->model, i, gtk_toggle_button_get_active (button));
}

static void
tov_board_counts_dispose (GObject *object)
{
  TovBoardCounts *self = TOV_BOARD_COUNTS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->model);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_board_counts_parent_class)->dispose (object);
}

static void
tov_board_counts_class_init (TovBoardCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_board_counts_dispose;
}

static void
add_button (TovBoardCounts *self, TovBoardCount count)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *number = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (box), gtk_label_new (_ (words[count].name)));
  gtk_box_append (GTK_BOX (box), number);
  gtk_widget_add_css_class (number, "number");
  gtk_widget_add_css_class (button, "board-count");
  if (words[count].is_trouble)
    gtk_widget_add_css_class (button, "trouble");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, _ (words[count].tooltip));
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  self->counts[count].button = GTK_TOGGLE_BUTTON (button);
  self->counts[count].number = GTK_LABEL (number);
}

static void
tov_board_counts_init (TovBoardCounts *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tov_wrap_layout_new (SPACING));
  for (guint i = 0; i < TOV_N_BOARD_COUNTS; i++)
    add_button (self, i);
}

GtkWidget *
tov_board_counts_new (TovContext *context, TovBoardModel *model)
{
  TovBoardCounts *self = g_object_new (TOV_TYPE_BOARD_COUNTS, NULL);

  self->context = g_object_ref (context);
  self->model = g_object_ref (model);
  update (self);
  for (guint i = 0; i < TOV_N_BOARD_COUNTS; i++)
    g_signal_connect_object (self->counts[i].button, "toggled", G_CALLBACK (on_button_toggled_cb),
                             self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "changed", G_CALLBACK (on_model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
