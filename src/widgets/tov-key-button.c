/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-key-button.h"

GtkWidget *
tov_key_button_new (GType type, const char *words, const char *key, const char *action)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *hint = gtk_label_new (key);
  GtkWidget *button =
      g_object_new (type, "child", content, "action-name", action, "focus-on-click", FALSE, NULL);

  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (content), gtk_label_new (words));
  gtk_box_append (GTK_BOX (content), hint);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  return button;
}
