/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-panel-choice.h"

#include <glib/gi18n-lib.h>

#define SETTING "statistics-charts"

struct _TovPanelChoice
{
  GtkWidget parent_instance;

  GSettings *settings;
  /* A check button by the id of its chart. */
  GHashTable *checks;

  GtkWidget *button;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (TovPanelChoice, tov_panel_choice, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
remember (TovPanelChoice *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) chosen = NULL;
  GtkWidget *check = gtk_widget_get_first_child (self->box);

  for (; check != NULL; check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_strv_builder_add (builder, g_object_get_data (G_OBJECT (check), "id"));
  chosen = g_strv_builder_end (builder);
  if (self->settings != NULL)
    g_settings_set_strv (self->settings, SETTING, (const char *const *) chosen);
}

static void
on_check_toggled_cb (TovPanelChoice *self, GtkCheckButton *check)
{
  remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_remembered (TovPanelChoice *self, const char *id)
{
  g_auto (GStrv) chosen = NULL;

  if (self->settings == NULL)
    return TRUE;
  chosen = g_settings_get_strv (self->settings, SETTING);
  return g_strv_contains ((const char *const *) chosen, id);
}

static void
tov_panel_choice_dispose (GObject *object)
{
  TovPanelChoice *self = TOV_PANEL_CHOICE (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (tov_panel_choice_parent_class)->dispose (object);
}

static void
tov_panel_choice_finalize (GObject *object)
{
  g_hash_table_unref (TOV_PANEL_CHOICE (object)->checks);
  G_OBJECT_CLASS (tov_panel_choice_parent_class)->finalize (object);
}

static void
tov_panel_choice_class_init (TovPanelChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_panel_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_panel_choice_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_PANEL_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_panel_choice_init (TovPanelChoice *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->checks = g_hash_table_new (g_str_hash, g_str_equal);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "panel-choice");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("Choose charts"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose charts"), -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

void
tov_panel_choice_set_settings (TovPanelChoice *self, GSettings *settings)
{
  g_return_if_fail (TOV_IS_PANEL_CHOICE (self));

  g_set_object (&self->settings, settings);
}

void
tov_panel_choice_add (TovPanelChoice *self, const char *id, const char *title)
{
  GtkWidget *check;

  g_return_if_fail (TOV_IS_PANEL_CHOICE (self));

  if (g_hash_table_contains (self->checks, id))
    return;
  check = gtk_check_button_new_with_label (title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_remembered (self, id));
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), check);
  g_hash_table_insert (self->checks, g_object_get_data (G_OBJECT (check), "id"), check);
}

gboolean
tov_panel_choice_is_chosen (TovPanelChoice *self, const char *id)
{
  GtkWidget *check = g_hash_table_lookup (self->checks, id);

  return check != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}
