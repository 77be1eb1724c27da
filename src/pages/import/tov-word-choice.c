/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-word-choice.h"

#include "tov-spoken.h"

static void
on_setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* Typing searches at once; GTK 4.8 waits until its search entry has been clicked. */
static void
capture_keys (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget)) {
    gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (widget),
                                             gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER));
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    capture_keys (child);
}

GtkWidget *
tov_word_choice_new (const char *name)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *choice = gtk_drop_down_new (
      NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), factory);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  capture_keys (choice);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  tov_spoken_choice (choice);
  return choice;
}
