/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-page.h"

#include "tov-bin-focus.h"
#include "tov-partnership-map-view.h"

#include <glib/gi18n-lib.h>

struct _TovNetworkPage
{
  AdwBin parent_instance;

  GtkWidget *bar;
  GtkWidget *list_button;
  GtkWidget *partnership_button;
  GtkStack *stack;
  GtkWidget *records;
  TovPartnershipMapView *map;
};

G_DEFINE_FINAL_TYPE (TovNetworkPage, tov_network_page, ADW_TYPE_BIN)

/* The keys of the window mean the records while they are seen. */
static void
hand_on_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovNetworkPage *self = TOV_NETWORK_PAGE (widget);

  if (gtk_stack_get_visible_child (self->stack) == self->records)
    gtk_widget_activate_action (self->records, name, NULL);
}

/* In the narrowest window there is room for the beginnings. */
static GtkWidget *
create_button (const char *words, const char *action, const char *target)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
create_bar (TovNetworkPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->list_button = create_button (_ ("_Young people's maps"), "win.show-list", "network_map");
  self->partnership_button =
      create_button (_ ("The _partnership's map"), "win.partnership-map", "");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->partnership_button),
                               GTK_TOGGLE_BUTTON (self->list_button));
  gtk_widget_add_css_class (bar, "linked");
  gtk_widget_add_css_class (bar, "network-bar");
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), self->list_button);
  gtk_box_append (GTK_BOX (bar), self->partnership_button);
  return bar;
}

static gboolean
tov_network_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (TOV_NETWORK_PAGE (widget)->stack));
}

static void
tov_network_page_class_init (TovNetworkPageClass *klass)
{
  static const char *const keys[] = { "page.search", "page.new", "page.edit", "page.delete" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_network_page_grab_focus;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_install_action (widget_class, keys[i], NULL, hand_on_cb);
}

static void
tov_network_page_init (TovNetworkPage *self)
{
}

GtkWidget *
tov_network_page_new (TovContext *context, GtkWidget *records)
{
  TovNetworkPage *self = g_object_new (TOV_TYPE_NETWORK_PAGE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bar = create_bar (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->records = records;
  self->map = TOV_PARTNERSHIP_MAP_VIEW (tov_partnership_map_view_new (context));
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_child (self->stack, records);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->map));
  gtk_widget_add_css_class (box, "list-page");
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

GtkWidget *
tov_network_page_get_records (TovNetworkPage *self)
{
  g_return_val_if_fail (TOV_IS_NETWORK_PAGE (self), NULL);

  return self->records;
}

/* One record has the page to itself. */
void
tov_network_page_show (TovNetworkPage *self, TovNetworkPart part)
{
  gboolean is_partnership = part == TOV_NETWORK_PARTNERSHIP;

  g_return_if_fail (TOV_IS_NETWORK_PAGE (self));

  gtk_widget_set_visible (self->bar, part != TOV_NETWORK_RECORD);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (is_partnership ? self->partnership_button : self->list_button), TRUE);
  gtk_stack_set_visible_child (self->stack,
                               is_partnership ? GTK_WIDGET (self->map) : self->records);
}

void
tov_network_page_ask_whom (TovNetworkPage *self)
{
  g_return_if_fail (TOV_IS_NETWORK_PAGE (self));

  tov_network_page_show (self, TOV_NETWORK_PARTNERSHIP);
  tov_partnership_map_view_ask_whom (self->map);
}
