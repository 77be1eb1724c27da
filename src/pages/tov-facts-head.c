/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-facts-head.h"

#include "tov-merge.h"
#include "tov-wrap-layout.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

struct _TovFactsHead
{
  AdwBin parent_instance;
  AdwBin *face;
  GtkLabel *name;
  GtkLabel *about;
  /* Those of the page; the menu stands behind them. */
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (TovFactsHead, tov_facts_head, ADW_TYPE_BIN)

static void
tov_facts_head_class_init (TovFactsHeadClass *klass)
{
}

/* The buttons stand at the end of the line, or below where there is no room. */
static void
tov_facts_head_init (TovFactsHead *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->face = ADW_BIN (adw_bin_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->face), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self->face), FALSE);
  self->name = GTK_LABEL (tov_wrapped_label_new (NULL, "title-1"));
  self->about = GTK_LABEL (tov_wrapped_label_new (NULL, "dim-label"));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->about));
  self->buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->buttons), tov_wrap_layout_new (6));
  gtk_widget_set_hexpand (GTK_WIDGET (self->buttons), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->buttons), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self->buttons), GTK_ALIGN_START);
  gtk_widget_set_layout_manager (lines, tov_wrap_layout_new (12));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), words);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->buttons));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->face));
  gtk_box_append (GTK_BOX (head), lines);
  adw_bin_set_child (ADW_BIN (self), head);
}

static void
add_item (
    GMenu *menu, const char *label, const char *action, const TovEntity *entity, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ss)", entity->name, id);
  g_menu_append_item (menu, item);
}

static GtkWidget *
create_menu_button (const TovEntity *entity, const char *id)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  add_item (menu, _ ("_Edit"), "win.edit-record", entity, id);
  add_item (menu, _ ("_History"), "win.show-history", entity, id);
  if (tov_merge_is_possible (entity))
    add_item (menu, _ ("_Merge…"), "win.merge", entity, id);
  add_item (last, _ ("_Delete"), "win.delete-record", entity, id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More"), -1);
  return button;
}

GtkWidget *
tov_facts_head_new (const TovEntity *entity, const char *id)
{
  TovFactsHead *self = g_object_new (TOV_TYPE_FACTS_HEAD, NULL);

  gtk_box_append (self->buttons, create_menu_button (entity, id));
  return GTK_WIDGET (self);
}

void
tov_facts_head_set_words (TovFactsHead *self, const char *name, const char *about)
{
  g_return_if_fail (TOV_IS_FACTS_HEAD (self));

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->about, about != NULL ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL && *about != '\0');
}

void
tov_facts_head_set_face (TovFactsHead *self, GtkWidget *face)
{
  g_return_if_fail (TOV_IS_FACTS_HEAD (self));

  adw_bin_set_child (self->face, face);
  gtk_widget_set_visible (GTK_WIDGET (self->face), face != NULL);
}

GtkWidget *
tov_facts_head_add_button (TovFactsHead *self,
                           const char *words,
                           const char *action,
                           GVariant *target)
{
  GtkWidget *button;

  g_return_val_if_fail (TOV_IS_FACTS_HEAD (self), NULL);

  button = gtk_button_new_with_mnemonic (words);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_insert_child_after (
      self->buttons, button,
      gtk_widget_get_prev_sibling (gtk_widget_get_last_child (GTK_WIDGET (self->buttons))));
  return button;
}
