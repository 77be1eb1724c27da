/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-tie-popover.h"

#include "tov-alter.h"
#include "tov-map-paint.h"

#include <glib/gi18n-lib.h>

#define SAMPLE_WIDTH  48
#define SAMPLE_HEIGHT 16

static void
draw_sample (GtkDrawingArea *area, cairo_t *cairo, int width, int height, gpointer user_data)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (area));
  GdkRGBA colour;
  TovColour ink;

  gtk_style_context_get_color (style, &colour);
  ink = (TovColour){ colour.red, colour.green, colour.blue };
  tov_map_paint_sample (GPOINTER_TO_UINT (user_data), cairo, 0, height / 2.0, width, &ink);
}

static GtkWidget *
create_sample (TovLinkStyle style)
{
  GtkWidget *area =
      g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                    "content-width", SAMPLE_WIDTH, "content-height", SAMPLE_HEIGHT, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_sample, GUINT_TO_POINTER (style),
                                  NULL);
  return area;
}

static void
add_choice (
    GtkPopover *popover, GtkBox *box, const char *code, const char *word, TovLinkStyle style)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_box_append (GTK_BOX (content), create_sample (style));
  gtk_box_append (GTK_BOX (content), gtk_label_new (word));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", code);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map.tie");
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

GtkWidget *
tov_tie_popover_new (void)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; tov_alter_ties[i].code != NULL; i++)
    add_choice (GTK_POPOVER (popover), GTK_BOX (box), tov_alter_ties[i].code,
                _ (tov_alter_ties[i].label), (TovLinkStyle) i);
  /* Translators: of somebody's tie to the young person. */
  add_choice (GTK_POPOVER (popover), GTK_BOX (box), "", _ ("Not noted"), TOV_LINK_PLAIN);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}
