/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-tile.h"

#include "tov-columns-layout.h"

/* Two stand side by side in the narrowest window. */
#define TILE_WIDTH 150

struct _TovTile
{
  GtkButton parent_instance;
  char *caption;
  /* The style class of the value; NULL for none. */
  char *css_class;
  GtkBox *box;
  GtkImage *icon;
  GtkBox *line;
  GtkLabel *value;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (TovTile, tov_tile, GTK_TYPE_BUTTON)

static GtkLabel *
create_label (const char *css_class, int n_lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (n_lines > 1) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    gtk_label_set_lines (GTK_LABEL (label), n_lines);
  }
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
tov_tile_finalize (GObject *object)
{
  TovTile *self = TOV_TILE (object);

  g_free (self->caption);
  g_free (self->css_class);
  G_OBJECT_CLASS (tov_tile_parent_class)->finalize (object);
}

static void
tov_tile_class_init (TovTileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_tile_finalize;
}

static void
tov_tile_init (TovTile *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  self->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->value = create_label ("tile-value", 2);
  self->note = create_label ("caption", 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  gtk_box_append (self->line, GTK_WIDGET (self->icon));
  gtk_box_append (self->line, GTK_WIDGET (self->value));
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->box));
  gtk_widget_set_valign (GTK_WIDGET (self->box), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tile");
}

GtkWidget *
tov_tile_new (const char *caption)
{
  TovTile *self = g_object_new (TOV_TYPE_TILE, NULL);
  GtkLabel *label = create_label ("caption", 1);

  self->caption = g_strdup (caption);
  gtk_label_set_text (label, caption);
  gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  gtk_box_append (self->box, GTK_WIDGET (label));
  gtk_box_append (self->box, GTK_WIDGET (self->line));
  gtk_box_append (self->box, GTK_WIDGET (self->note));
  return GTK_WIDGET (self);
}

GtkWidget *
tov_tile_card_new (guint n_tiles)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (card,
                                 g_object_new (TOV_TYPE_COLUMNS_LAYOUT, "column-width", TILE_WIDTH,
                                               "most-columns", n_tiles, "spacing", 0, NULL));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tiles");
  return card;
}

void
tov_tile_set (
    TovTile *self, const char *value, const char *note, const char *icon, const char *css_class)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TOV_IS_TILE (self));

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->line), self->css_class);
  g_free (self->css_class);
  self->css_class = g_strdup (css_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->line), css_class);
  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  name = g_strdup_printf ("%s: %s%s%s", self->caption, value, note != NULL ? ", " : "",
                          note != NULL ? note : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
