/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-figure-tile.h"

#define WIDTH_IN_CHARACTERS 16

struct _TovFigureTile
{
  GtkWidget parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (TovFigureTile, tov_figure_tile, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (TovFigureTile *self, const char *text, const char *css_class)
{
  /* Tiles of a row stay aligned: a line without words keeps its height. */
  GtkWidget *label = gtk_label_new (text != NULL ? text : " ");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_IN_CHARACTERS);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static void
tov_figure_tile_dispose (GObject *object)
{
  g_clear_pointer (&TOV_FIGURE_TILE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_figure_tile_parent_class)->dispose (object);
}

static void
tov_figure_tile_class_init (TovFigureTileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_figure_tile_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tov_figure_tile_init (TovFigureTile *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "figure-tile");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
tov_figure_tile_new (const char *name,
                     const char *value,
                     const char *detail,
                     const char *target,
                     const char *change,
                     const char *definition)
{
  TovFigureTile *self = g_object_new (TOV_TYPE_FIGURE_TILE, NULL);
  const char *parts[] = { value, detail, target, change };
  g_autoptr (GString) spoken = g_string_new (name);
  GtkWidget *label;

  label = add_label (self, name, "caption-heading");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_vexpand (label, TRUE);
  add_label (self, value, "title-1");
  add_label (self, detail, "caption");
  add_label (self, target, "caption");
  gtk_widget_add_css_class (add_label (self, change, "caption"), "dim-label");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), definition);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (spoken, ", %s", parts[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
  return GTK_WIDGET (self);
}
