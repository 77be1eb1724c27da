/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-legend-view.h"

#include "tov-map-legend.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Between lines, between two entries, and between a sample and its word. */
#define LINE_GAP  3
#define ENTRY_GAP 9
#define WORD_GAP  5
/* How high a sample is, in lines of text. */
#define SAMPLE_HEIGHT 1.25

struct _TovMapLegendView
{
  GtkWidget parent_instance;

  /* Elements TovLegendEntry: those that are shown. */
  GArray *entries;
};

G_DEFINE_FINAL_TYPE (TovMapLegendView, tov_map_legend_view, GTK_TYPE_WIDGET)

static gboolean
is_same (const GArray *some, const GArray *others)
{
  if (some->len != others->len)
    return FALSE;
  for (guint i = 0; i < some->len; i++) {
    const TovLegendEntry *one = &g_array_index (some, TovLegendEntry, i);
    const TovLegendEntry *other = &g_array_index (others, TovLegendEntry, i);

    if (!g_str_equal (one->words, other->words) || g_strcmp0 (one->letters, other->letters) != 0
        || one->node.shape != other->node.shape)
      return FALSE;
  }
  return TRUE;
}

static void
on_draw_cb (GtkDrawingArea *area, cairo_t *cairo, int width, int height, gpointer user_data)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (area), NULL);
  GdkRGBA colour;
  TovColour ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &colour);
  ink = (TovColour){ colour.red, colour.green, colour.blue };
  tov_map_legend_paint (user_data, cairo, layout, &ink, 0, height / 2.0, NULL, NULL);
}

/* The words say it all: a sample is nothing to be read. */
static GtkWidget *
create_sample (TovMapLegendView *self, TovLegendEntry *entry)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "A");
  int line;

  pango_layout_get_pixel_size (layout, NULL, &line);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area),
                                      (int) ceil (tov_map_legend_get_width (entry) * line));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) ceil (SAMPLE_HEIGHT * line));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), on_draw_cb, entry, NULL);
  return area;
}

static GtkWidget *
create_entry (TovMapLegendView *self, TovLegendEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, WORD_GAP);

  gtk_widget_set_margin_end (box, ENTRY_GAP);
  gtk_box_append (GTK_BOX (box), create_sample (self, entry));
  gtk_box_append (GTK_BOX (box), gtk_label_new (entry->words));
  return box;
}

static void
clear_entries (TovMapLegendView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->entries, g_array_unref);
}

static void
tov_map_legend_view_dispose (GObject *object)
{
  clear_entries (TOV_MAP_LEGEND_VIEW (object));
  G_OBJECT_CLASS (tov_map_legend_view_parent_class)->dispose (object);
}

static void
tov_map_legend_view_class_init (TovMapLegendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_map_legend_view_dispose;
  gtk_widget_class_set_css_name (widget_class, "maplegend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tov_map_legend_view_init (TovMapLegendView *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tov_wrap_layout_new (LINE_GAP));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the signs mean"), -1);
  gtk_widget_hide (GTK_WIDGET (self));
}

GtkWidget *
tov_map_legend_view_new (void)
{
  return g_object_new (TOV_TYPE_MAP_LEGEND_VIEW, NULL);
}

/* A slider through time changes the map at every step, and seldom what its signs mean. */
void
tov_map_legend_view_set_map (TovMapLegendView *self, const TovMap *map)
{
  g_autoptr (GArray) entries = map != NULL ? tov_map_legend_list (map) : NULL;

  g_return_if_fail (TOV_IS_MAP_LEGEND_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self), entries != NULL && entries->len > 0);
  if (entries != NULL && self->entries != NULL && is_same (entries, self->entries))
    return;
  clear_entries (self);
  self->entries = g_steal_pointer (&entries);
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    gtk_widget_set_parent (create_entry (self, &g_array_index (self->entries, TovLegendEntry, i)),
                           GTK_WIDGET (self));
}
