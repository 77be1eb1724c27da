/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-picture.h"

#include "tov-map-legend.h"
#include "tov-map-painter.h"

#include <math.h>

#define TITLE_SCALE 1.25
#define SMALL_SCALE 0.85
/* In lines of text: around everything, between its parts, and between two entries of the legend. */
#define MARGIN    0.9
#define GAP       0.5
#define ENTRY_GAP 1.4
/* Between a sign of the legend and its word. */
#define WORD_GAP 0.45

typedef struct
{
  TovMapPainter painter;
  double width;
  double height;
  double margin;
} Picture;

/* The words of the map stand in the picture by so much farther right and down. */
typedef struct
{
  TovMapTextFunc set_text;
  gpointer user_data;
  double x;
  double y;
} Shift;

static void
set_shifted_text (const char *text,
                  double x,
                  double y,
                  double scale,
                  gboolean is_strong,
                  const TovColour *colour,
                  gpointer user_data)
{
  const Shift *shift = user_data;

  shift->set_text (text, x + shift->x, y + shift->y, scale, is_strong, colour, shift->user_data);
}

static double
get_line (const Picture *self)
{
  return self->painter.painter.line;
}

/* The height of a text that is broken to the width of the picture; shows it at y unless that is
 * below 0. */
static double
show_text (const Picture *self,
           const char *text,
           double y,
           double scale,
           gboolean is_strong,
           double strength)
{
  const TovRuler ruler = { get_line (self), tov_painter_measure_text,
                           self->painter.painter.layout };
  /* Strong letters are a little wider than those that are measured. */
  double room = 0.9 * (self->width - 2 * self->margin) / scale;
  TovMapWords words = { .scale = scale, .is_strong = is_strong, .strength = strength };
  g_autofree char *broken = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  words.text = broken = tov_map_break_text (text, room, G_MAXUINT, &ruler);
  words.box = tov_map_measure_text (broken, scale, &ruler);
  words.box.x = self->margin;
  words.box.y = y;
  if (y >= 0)
    tov_map_painter_show_words (&self->painter, &words);
  return words.box.height;
}

/* The entries one after another, in as many lines as they take: a box for each. Returns how high
 * they are. */
static double
lay_out_entries (const Picture *self, const GArray *entries, TovBox *boxes)
{
  double line = get_line (self), x = 0, y = 0, room = self->width - 2 * self->margin;

  for (guint i = 0; i < entries->len; i++) {
    const TovLegendEntry *entry = &g_array_index (entries, TovLegendEntry, i);
    TovBox box = tov_map_painter_measure (&self->painter, entry->words);

    box.width = box.width * SMALL_SCALE + (tov_map_legend_get_width (entry) + WORD_GAP) * line;
    if (x > 0 && x + box.width > room) {
      x = 0;
      y += 1.25 * line;
    }
    box.x = self->margin + x;
    box.y = y;
    x += box.width + ENTRY_GAP * line;
    boxes[i] = box;
  }
  return entries->len > 0 ? y + 1.25 * line : 0;
}

static void
paint_entries (const Picture *self, const GArray *entries, const TovBox *boxes, double y)
{
  const TovMapPainter *painter = &self->painter;
  double line = get_line (self);

  for (guint i = 0; i < entries->len; i++) {
    const TovLegendEntry *entry = &g_array_index (entries, TovLegendEntry, i);
    const TovBox *box = &boxes[i];
    double indent = (tov_map_legend_get_width (entry) + WORD_GAP) * line;
    const TovMapWords words = {
      .text = entry->words,
      .box = { box->x + indent, y + box->y + (1 - SMALL_SCALE) / 2 * line, box->width - indent,
               SMALL_SCALE * line },
      .scale = SMALL_SCALE,
      .strength = 1,
    };

    tov_map_legend_paint (entry, painter->painter.cairo, painter->painter.layout,
                          painter->painter.ink, box->x, y + box->y + line / 2, painter->set_text,
                          painter->user_data);
    tov_map_painter_show_words (painter, &words);
  }
}

void
tov_map_picture_paint (const TovMap *map,
                       gboolean hides_names,
                       const char *footer,
                       double width,
                       double height,
                       cairo_t *cairo,
                       PangoContext *context,
                       const TovColour *ink,
                       TovMapTextFunc set_text,
                       gpointer user_data)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  Picture self = { tov_map_painter_create (cairo, layout, ink, set_text, user_data), width, height,
                   0 };
  g_autoptr (GArray) entries = tov_map_legend_list (map);
  g_autofree TovBox *boxes = g_new (TovBox, entries->len);
  g_autoptr (TovMapPlot) plot = NULL;
  double gap = GAP * get_line (&self), top, bottom;
  Shift shift;

  self.margin = MARGIN * get_line (&self);
  top = self.margin;
  top += show_text (&self, map->title, top, TITLE_SCALE, TRUE, 1);
  top += show_text (&self, map->subtitle, top, 1, FALSE, TOV_PAINTER_SOFT) + gap;
  bottom = height - self.margin - show_text (&self, footer, -1, SMALL_SCALE, FALSE, 1);
  show_text (&self, footer, bottom, SMALL_SCALE, FALSE, TOV_PAINTER_SOFT);
  bottom -= lay_out_entries (&self, entries, boxes) + gap;
  paint_entries (&self, entries, boxes, bottom);
  plot = tov_map_lay_out (map, fmax (width - 2 * self.margin, 1), fmax (bottom - gap - top, 1),
                          hides_names, layout);
  shift = (Shift){ set_text, user_data, self.margin, top };
  cairo_save (cairo);
  cairo_translate (cairo, self.margin, top);
  tov_map_paint (plot, &TOV_MAP_LOOK_STILL, cairo, layout, ink,
                 set_text != NULL ? set_shifted_text : NULL, &shift);
  cairo_restore (cairo);
}
