/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-figure-tile.h"

/* The name is wrapped at this width; numbers are shorter. */
#define WIDTH_IN_CHARACTERS            14
#define DEFINITION_WIDTH_IN_CHARACTERS 40

struct _TovFigureTile
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *box;
  GtkWidget *popover;
  GtkWidget *popover_box;
  GtkWidget *definition;
};

G_DEFINE_FINAL_TYPE (TovFigureTile, tov_figure_tile, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GtkWidget *
add_label (TovFigureTile *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_IN_CHARACTERS);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static void
on_button_clicked_cb (TovFigureTile *self, GtkButton *button)
{
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_link_clicked_cb (TovFigureTile *self, GtkButton *link)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
tov_figure_tile_dispose (GObject *object)
{
  TovFigureTile *self = TOV_FIGURE_TILE (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_figure_tile_parent_class)->dispose (object);
}

static void
tov_figure_tile_class_init (TovFigureTileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_figure_tile_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[ACTIVATED] = g_signal_new ("activated", TOV_TYPE_FIGURE_TILE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_figure_tile_init (TovFigureTile *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->box);
  gtk_widget_add_css_class (self->button, "card");
  gtk_widget_add_css_class (self->button, "figure-tile");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_button_clicked_cb), self);

  self->definition = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->definition), 0);
  gtk_label_set_wrap (GTK_LABEL (self->definition), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->definition), DEFINITION_WIDTH_IN_CHARACTERS);
  gtk_widget_add_css_class (self->definition, "definition");
  self->popover = gtk_popover_new ();
  self->popover_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->popover_box), self->definition);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->popover_box);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
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
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (spoken, ", %s", parts[i]);
  gtk_label_set_text (GTK_LABEL (self->definition), definition);
  gtk_widget_set_tooltip_text (self->button, definition);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken->str, -1);
  return GTK_WIDGET (self);
}

void
tov_figure_tile_add_link (TovFigureTile *self, const char *label)
{
  GtkWidget *link = gtk_button_new_with_label (label);

  g_return_if_fail (TOV_IS_FIGURE_TILE (self));

  gtk_widget_add_css_class (link, "flat");
  gtk_box_append (GTK_BOX (self->popover_box), link);
  g_signal_connect_swapped (link, "clicked", G_CALLBACK (on_link_clicked_cb), self);
}
