/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-painter.h"

#include <math.h>

/* How bright the paper is under dark ink and under light. */
#define PAPER      1.0
#define DARK_PAPER 0.13
/* How broad the paper is around letters: half of it on each side. */
#define HALO 5.0

static PangoAttrList *
create_attributes (double scale, gboolean is_strong)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (is_strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  return attributes;
}

/* The paper around the letters of the layout. */
static void
paint_halo (const TovMapPainter *self, double x, double y)
{
  cairo_t *cairo = self->painter.cairo;

  cairo_save (cairo);
  cairo_new_path (cairo);
  cairo_move_to (cairo, x, y);
  pango_cairo_layout_path (cairo, self->painter.layout);
  tov_map_painter_use_faded (self, 0);
  cairo_set_line_width (cairo, HALO * self->unit);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

TovMapPainter
tov_map_painter_create (cairo_t *cairo,
                        PangoLayout *layout,
                        const TovColour *ink,
                        TovMapTextFunc set_text,
                        gpointer user_data)
{
  double line = tov_painter_get_line_height (layout);

  return (TovMapPainter){
    { NULL, cairo, layout, ink, line }, set_text, user_data, line / TOV_MAP_LINE
  };
}

static TovColour
fade (const TovColour *ink, double strength)
{
  gboolean in_the_dark = 0.3 * ink->red + 0.6 * ink->green + 0.1 * ink->blue > 0.5;
  double paper = (1 - strength) * (in_the_dark ? DARK_PAPER : PAPER);

  return (TovColour){
    strength * ink->red + paper,
    strength * ink->green + paper,
    strength * ink->blue + paper,
  };
}

void
tov_map_painter_use_faded (const TovMapPainter *self, double strength)
{
  TovColour colour = fade (self->painter.ink, strength);

  cairo_set_source_rgb (self->painter.cairo, colour.red, colour.green, colour.blue);
}

TovBox
tov_map_painter_measure (const TovMapPainter *self, const char *text)
{
  const TovRuler ruler = { self->painter.line, tov_painter_measure_text, self->painter.layout };

  return tov_map_measure_text (text, 1, &ruler);
}

void
tov_map_painter_show_words (const TovMapPainter *self, const TovMapWords *words)
{
  cairo_t *cairo = self->painter.cairo;
  PangoLayout *layout = self->painter.layout;
  PangoAttrList *attributes = create_attributes (words->scale, words->is_strong);
  TovColour colour = fade (self->painter.ink, words->strength);
  g_auto (GStrv) lines = g_strsplit (words->text, "\n", -1);
  guint n_lines = g_strv_length (lines);

  pango_layout_set_attributes (layout, attributes);
  for (guint i = 0; i < n_lines; i++) {
    double width = tov_painter_measure (&self->painter, lines[i]);
    double x = round (words->box.x + words->side * (words->box.width - width));
    double y = round (words->box.y + i * words->box.height / n_lines);

    if (words->has_halo)
      paint_halo (self, x, y);
    if (self->set_text != NULL) {
      self->set_text (lines[i], x, y, words->scale, words->is_strong, &colour, self->user_data);
    } else {
      tov_map_painter_use_faded (self, words->strength);
      cairo_move_to (cairo, x, y);
      pango_cairo_show_layout (cairo, layout);
    }
  }
  pango_layout_set_attributes (layout, NULL);
  pango_attr_list_unref (attributes);
}
