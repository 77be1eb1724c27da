/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-paper-window.h"

#include "tov-map-file.h"
#include "tov-spoken.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  /* What is drawn, which the paper keeps, and who may see it. */
  TovMap *map;
  char *marking;

  AdwComboRow *size_row;
  GtkSwitch *hides_names;
  GtkSwitch *explains;
} TovMapPaperWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TovMapPaperWindow, tov_map_paper_window, TOV_TYPE_PAPER_WINDOW)

static TovMapPaperWindowPrivate *
get_private (gpointer self)
{
  return tov_map_paper_window_get_instance_private (TOV_MAP_PAPER_WINDOW (self));
}

/* Nothing leaves but what is shown. */
static void
set_may_leave (TovMapPaperWindow *self, gboolean may_leave)
{
  tov_paper_window_set_may_leave (TOV_PAPER_WINDOW (self), may_leave);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.save-picture", may_leave);
}

static void
show_paper (TovMapPaperWindow *self, GPtrArray *sentences)
{
  TovMapPaperWindowPrivate *priv = get_private (self);
  g_autoptr (TovPaper) paper =
      tov_map_paper_new (priv->map, gtk_switch_get_active (priv->hides_names),
                         adw_combo_row_get_selected (priv->size_row) == 1, priv->marking,
                         gtk_switch_get_active (priv->explains) ? sentences : NULL);

  tov_paper_keep (paper, priv->map, (GDestroyNotify) tov_map_free);
  tov_paper_window_set_paper (TOV_PAPER_WINDOW (self), paper);
}

static void
on_changed_cb (TovMapPaperWindow *self)
{
  tov_map_paper_window_refresh (self);
}

static gboolean
write_picture (TovPaperWindow *window, const char *path, GError **error)
{
  TovMapPaperWindowPrivate *priv = get_private (window);

  return tov_map_file_write (priv->map, gtk_switch_get_active (priv->hides_names), priv->marking,
                             path, error);
}

static void
save_picture_cb (GtkWidget *widget, const char *action, GVariant *ending)
{
  tov_paper_window_save_as (
      TOV_PAPER_WINDOW (widget), _ ("Save the Map as a Picture"),
      g_str_equal (g_variant_get_string (ending, NULL), ".svg") ? ".svg" : ".png", write_picture);
}

static void
tov_map_paper_window_finalize (GObject *object)
{
  g_clear_pointer (&get_private (object)->marking, g_free);
  G_OBJECT_CLASS (tov_map_paper_window_parent_class)->finalize (object);
}

static void
tov_map_paper_window_class_init (TovMapPaperWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_map_paper_window_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map.save-picture", "s",
                                   save_picture_cb);
}

static void
tov_map_paper_window_init (TovMapPaperWindow *self)
{
}

static GtkSwitch *
add_switch (TovMapPaperWindow *self, GtkWidget *group, const char *title, gboolean is_active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *widget = gtk_switch_new ();

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (widget), is_active);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_object (widget, "notify::active", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_SWITCH (widget);
}

static GtkWidget *
create_choices (TovMapPaperWindow *self)
{
  TovMapPaperWindowPrivate *priv = get_private (self);
  const char *const sizes[] = { _ ("A4"), _ ("A3"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (sizes);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("On the paper"));
  priv->size_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (priv->size_row), _ ("Paper size"));
  adw_combo_row_set_model (priv->size_row, G_LIST_MODEL (model));
  tov_spoken_choice (GTK_WIDGET (priv->size_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (priv->size_row));
  g_signal_connect_object (priv->size_row, "notify::selected", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  priv->hides_names = add_switch (self, group, _ ("Hide names"), FALSE);
  priv->explains = add_switch (self, group, _ ("Say in words what the map shows"), TRUE);
  return group;
}

static void
add_picture_button (GtkWidget *row, const char *label, const char *ending)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ending);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map.save-picture");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* For a document or a slide. */
static GtkWidget *
create_pictures (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Save as a picture"));
  add_picture_button (row, _ ("PNG…"), ".png");
  add_picture_button (row, _ ("SVG…"), ".svg");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

void
tov_map_paper_window_start (TovMapPaperWindow *self,
                            TovContext *context,
                            AdwPreferencesGroup *first)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  if (first != NULL)
    adw_preferences_page_add (page, first);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_choices (self)));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_pictures ()));
  tov_paper_window_set_choices (TOV_PAPER_WINDOW (self), GTK_WIDGET (page));
  tov_map_paper_window_refresh (self);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}

void
tov_map_paper_window_refresh (TovMapPaperWindow *self)
{
  TovMapPaperWindowPrivate *priv = get_private (self);
  TovMapPaperContent content = { 0 };
  g_autoptr (GError) error = NULL;

  set_may_leave (self, FALSE);
  if (TOV_MAP_PAPER_WINDOW_GET_CLASS (self)->make (self, gtk_switch_get_active (priv->hides_names),
                                                   &content, &error)) {
    priv->map = content.map;
    g_free (priv->marking);
    priv->marking = content.marking;
    show_paper (self, content.sentences);
    set_may_leave (self, content.may_leave);
  } else if (g_error_matches (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING))
    gtk_window_close (GTK_WINDOW (self));
  else
    tov_paper_window_set_trouble (TOV_PAPER_WINDOW (self), error);
  g_clear_pointer (&content.sentences, g_ptr_array_unref);
}
