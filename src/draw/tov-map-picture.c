/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-picture.h"

#include "tov-map-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TITLE_SCALE 1.25
#define SMALL_SCALE 0.85
/* In lines of text: around everything, between its parts, and between two entries of the legend. */
#define MARGIN    0.9
#define GAP       0.5
#define ENTRY_GAP 1.4
/* A piece of a line in the legend, and what is between a sign and its word. */
#define SAMPLE        2.4
#define SAMPLE_WEIGHT 0.4
#define WORD_GAP      0.45
/* The radius of a sign in the legend. */
#define SIGN 0.42

/* What an entry of the legend shows. */
typedef enum
{
  ENTRY_LINE,
  ENTRY_SIGN,
  ENTRY_WAY,
  ENTRY_MOVE,
  ENTRY_HULL,
} EntryKind;

typedef struct
{
  EntryKind kind;
  TovLinkStyle style;
  /* A sign of nobody. */
  TovMapNode node;
  const char *letters;
  const char *words;
  /* Where it stands in the legend, once it has been laid out. */
  TovBox box;
} Entry;

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

static Entry *
add_entry (GArray *entries, EntryKind kind, const char *words)
{
  const Entry entry = { .kind = kind, .words = words, .node = { .sector = -1 } };

  g_array_append_val (entries, entry);
  return &g_array_index (entries, Entry, entries->len - 1);
}

/* A line to the middle of which nothing is said needs no word. */
static gboolean
has_style (const TovMap *map, TovLinkStyle style)
{
  for (guint i = 0; map->has_rings && style != TOV_LINK_PLAIN && i < map->nodes->len; i++)
    if (tov_map_get_node (map, i)->ring > 0 && tov_map_get_node (map, i)->tie == style)
      return TRUE;
  for (guint i = 0; i < map->links->len; i++)
    if (g_array_index (map->links, TovMapLink, i).style == style)
      return TRUE;
  return FALSE;
}

static void
add_lines (GArray *entries, const TovMap *map)
{
  for (TovLinkStyle style = 0; style < TOV_N_LINK_STYLES; style++)
    if (has_style (map, style))
      add_entry (entries, ENTRY_LINE, tov_link_style_get_words (style))->style = style;
  if (tov_map_has_way (map))
    add_entry (entries, ENTRY_WAY, _ ("The way"));
}

/* What a sign can say, as far as somebody's sign says it. */
static void
add_signs (GArray *entries, const TovMap *map)
{
  TovMapNode found = { 0 };
  gboolean came = FALSE, went = FALSE, moved = FALSE;

  for (guint i = 0; i < map->nodes->len; i++) {
    const TovMapNode *node = tov_map_get_node (map, i);

    if (map->has_rings && node->ring == 0)
      continue;
    found.is_key_worker |= node->is_key_worker;
    found.is_resource |= node->is_resource;
    found.is_pinned |= node->is_pinned;
    found.is_faint |= node->is_faint;
    came |= node->change == TOV_CHANGE_CAME;
    went |= node->change == TOV_CHANGE_WENT;
    moved |= node->earlier_ring > 0;
  }
  if (found.is_key_worker)
    add_entry (entries, ENTRY_SIGN, _ ("Key worker"))->node.is_key_worker = TRUE;
  if (found.is_resource)
    add_entry (entries, ENTRY_SIGN, _ ("Possible resource person"))->node.is_resource = TRUE;
  if (found.is_pinned)
    add_entry (entries, ENTRY_SIGN, _ ("Fastened here"))->node.is_pinned = TRUE;
  if (found.is_faint)
    add_entry (entries, ENTRY_SIGN, _ ("In the background"))->node.is_faint = TRUE;
  if (came)
    add_entry (entries, ENTRY_SIGN, _ ("New on the map"))->node.change = TOV_CHANGE_CAME;
  if (went)
    add_entry (entries, ENTRY_SIGN, _ ("No longer on the map"))->node.change = TOV_CHANGE_WENT;
  if (moved)
    add_entry (entries, ENTRY_MOVE, _ ("Moved nearer or farther away"));
}

/* Without rings the letters on the signs tell the sectors. The sign is that of an organisation, if
 * there is one. */
static void
add_sectors (GArray *entries, const TovMap *map, char *const *letters)
{
  for (guint i = 0; !map->has_rings && i < map->sectors->len; i++) {
    const TovMapNode *found = NULL;
    Entry *entry;

    for (guint j = 0; j < map->nodes->len; j++) {
      const TovMapNode *node = tov_map_get_node (map, j);

      if (node->sector == (int) i && (found == NULL || found->shape == TOV_SHAPE_PERSON))
        found = node;
    }
    if (found == NULL)
      continue;
    entry = add_entry (entries, ENTRY_SIGN, g_ptr_array_index (map->sectors, i));
    entry->node.shape = found->shape;
    entry->letters = letters[i];
  }
}

/* Everything that is on the map and must be known to read it. Elements Entry; transfer full. */
static GArray *
list_entries (const TovMap *map, char *const *letters)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  add_lines (entries, map);
  add_signs (entries, map);
  if (map->hulls->len > 0)
    add_entry (entries, ENTRY_HULL, _ ("Group"));
  add_sectors (entries, map, letters);
  return entries;
}

static double
get_sample_width (const Entry *entry)
{
  return entry->kind == ENTRY_SIGN ? 2 * SIGN + 0.5 : SAMPLE;
}

/* The entries one after another, in as many lines as they take. Returns how high they are. */
static double
lay_out_entries (const Picture *self, GArray *entries)
{
  double line = get_line (self), x = 0, y = 0, room = self->width - 2 * self->margin;

  for (guint i = 0; i < entries->len; i++) {
    Entry *entry = &g_array_index (entries, Entry, i);

    entry->box = tov_map_painter_measure (&self->painter, entry->words);
    entry->box.width =
        entry->box.width * SMALL_SCALE + (get_sample_width (entry) + WORD_GAP) * line;
    if (x > 0 && x + entry->box.width > room) {
      x = 0;
      y += 1.25 * line;
    }
    entry->box.x = self->margin + x;
    entry->box.y = y;
    x += entry->box.width + ENTRY_GAP * line;
  }
  return entries->len > 0 ? y + 1.25 * line : 0;
}

static void
paint_sample (const Picture *self, const Entry *entry, double y)
{
  const TovMapPainter *painter = &self->painter;
  double line = get_line (self), x = entry->box.x, width = get_sample_width (entry) * line;
  const TovMapCurve curve = { x, y, x + width / 2, y, x + width, y };

  if (entry->kind == ENTRY_LINE) {
    tov_map_painter_paint_line (painter, &curve, entry->style, SAMPLE_WEIGHT, 1);
  } else if (entry->kind == ENTRY_WAY) {
    tov_map_painter_paint_way (painter, &curve, SAMPLE_WEIGHT);
  } else if (entry->kind == ENTRY_MOVE) {
    const TovMapCurve move =
        tov_map_curve_new (x + SIGN * line, y, SIGN * line, x + width, y, 0, 0);

    tov_map_painter_paint_shadow (painter, x + SIGN * line, y, SIGN * line);
    tov_map_painter_paint_move (painter, &move);
  } else if (entry->kind == ENTRY_HULL) {
    g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TovMapPoint));
    const TovMapPoint ends[] = { { x + SIGN * line, y }, { x + width - SIGN * line, y } };

    g_array_append_vals (points, ends, G_N_ELEMENTS (ends));
    tov_map_painter_paint_hull (painter, points, SIGN * line);
  } else {
    double radius = entry->letters != NULL ? 1.35 * SIGN * line : SIGN * line;

    tov_map_painter_paint_sign (painter, &entry->node, entry->letters, x + width / 2, y, radius);
  }
}

static void
paint_entries (const Picture *self, GArray *entries, double y)
{
  double line = get_line (self);

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    double indent = (get_sample_width (entry) + WORD_GAP) * line;
    const TovMapWords words = {
      .text = entry->words,
      .box = { entry->box.x + indent, y + entry->box.y + (1 - SMALL_SCALE) / 2 * line,
               entry->box.width - indent, SMALL_SCALE * line },
      .scale = SMALL_SCALE,
      .strength = 1,
    };

    paint_sample (self, entry, y + entry->box.y + line / 2);
    tov_map_painter_show_words (&self->painter, &words);
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
  g_auto (GStrv) letters = tov_map_list_sector_signs (map);
  g_autoptr (GArray) entries = list_entries (map, letters);
  g_autoptr (TovMapPlot) plot = NULL;
  double gap = GAP * get_line (&self), top, bottom;
  Shift shift;

  self.margin = MARGIN * get_line (&self);
  top = self.margin;
  top += show_text (&self, map->title, top, TITLE_SCALE, TRUE, 1);
  top += show_text (&self, map->subtitle, top, 1, FALSE, TOV_PAINTER_SOFT) + gap;
  bottom = height - self.margin - show_text (&self, footer, -1, SMALL_SCALE, FALSE, 1);
  show_text (&self, footer, bottom, SMALL_SCALE, FALSE, TOV_PAINTER_SOFT);
  bottom -= lay_out_entries (&self, entries) + gap;
  paint_entries (&self, entries, bottom);
  plot = tov_map_lay_out (map, fmax (width - 2 * self.margin, 1), fmax (bottom - gap - top, 1),
                          hides_names, layout);
  shift = (Shift){ set_text, user_data, self.margin, top };
  cairo_save (cairo);
  cairo_translate (cairo, self.margin, top);
  tov_map_paint (plot, &TOV_MAP_LOOK_STILL, cairo, layout, ink,
                 set_text != NULL ? set_shifted_text : NULL, &shift);
  cairo_restore (cairo);
}
