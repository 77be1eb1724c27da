/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-line.h"

GtkWidget *
tov_line_new (void)
{
  GtkWidget *self = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  return self;
}

GtkWidget *
tov_line_new_pair (void)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *rest = tov_line_new ();

  gtk_widget_add_css_class (rest, "dim-label");
  gtk_widget_add_css_class (rest, "caption");
  gtk_widget_add_css_class (pair, "record-row");
  gtk_box_append (GTK_BOX (pair), tov_line_new ());
  gtk_box_append (GTK_BOX (pair), rest);
  return pair;
}

void
tov_line_fill_pair (GtkWidget *pair, const char *title, const char *rest)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_first_child (pair)), title);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (pair)), rest);
}
