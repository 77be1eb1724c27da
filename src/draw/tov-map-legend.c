/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-legend.h"

#include "tov-map-painter.h"

#include <glib/gi18n-lib.h>

/* In lines of text: a piece of a line, and the radius of a sign. */
#define SAMPLE 2.4
#define SIGN   0.42
/* How broad a trail is shown. */
#define SAMPLE_WEIGHT 0.4

static void
clear_entry (TovLegendEntry *entry)
{
  g_free (entry->letters);
  g_free (entry->words);
}

static TovLegendEntry *
add_entry (GArray *entries, TovLegendKind kind, const char *words)
{
  const TovLegendEntry entry = { .kind = kind,
                                 .words = g_strdup (words),
                                 .node = { .sector = -1 } };

  g_array_append_val (entries, entry);
  return &g_array_index (entries, TovLegendEntry, entries->len - 1);
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
      add_entry (entries, TOV_LEGEND_LINE, tov_link_style_get_words (style))->style = style;
  if (tov_map_has_way (map))
    add_entry (entries, TOV_LEGEND_WAY, _ ("The way"));
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
    add_entry (entries, TOV_LEGEND_SIGN, _ ("Key worker"))->node.is_key_worker = TRUE;
  if (found.is_resource)
    add_entry (entries, TOV_LEGEND_SIGN, _ ("Possible resource person"))->node.is_resource = TRUE;
  if (found.is_pinned)
    add_entry (entries, TOV_LEGEND_SIGN, _ ("Fastened here"))->node.is_pinned = TRUE;
  if (found.is_faint)
    add_entry (entries, TOV_LEGEND_SIGN, _ ("In the background"))->node.is_faint = TRUE;
  if (came)
    add_entry (entries, TOV_LEGEND_SIGN, _ ("New on the map"))->node.change = TOV_CHANGE_CAME;
  if (went)
    add_entry (entries, TOV_LEGEND_SIGN, _ ("No longer on the map"))->node.change = TOV_CHANGE_WENT;
  if (moved)
    add_entry (entries, TOV_LEGEND_MOVE, _ ("Moved nearer or farther away"));
}

/* Without rings the letters on the signs tell the sectors. The sign is that of an organisation, if
 * there is one. */
static void
add_sectors (GArray *entries, const TovMap *map, char *const *letters)
{
  for (guint i = 0; !map->has_rings && i < map->sectors->len; i++) {
    const TovMapNode *found = NULL;
    TovLegendEntry *entry;

    for (guint j = 0; j < map->nodes->len; j++) {
      const TovMapNode *node = tov_map_get_node (map, j);

      if (node->sector == (int) i && (found == NULL || found->shape == TOV_SHAPE_PERSON))
        found = node;
    }
    if (found == NULL)
      continue;
    entry = add_entry (entries, TOV_LEGEND_SIGN, g_ptr_array_index (map->sectors, i));
    entry->node.shape = found->shape;
    entry->letters = g_strdup (letters[i]);
  }
}

GArray *
tov_map_legend_list (const TovMap *map)
{
  g_auto (GStrv) letters = tov_map_list_sector_signs (map);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (TovLegendEntry));

  g_array_set_clear_func (entries, (GDestroyNotify) clear_entry);
  add_lines (entries, map);
  add_signs (entries, map);
  if (map->hulls->len > 0)
    add_entry (entries, TOV_LEGEND_HULL, _ ("Group"));
  add_sectors (entries, map, letters);
  return entries;
}

double
tov_map_legend_get_width (const TovLegendEntry *entry)
{
  return entry->kind == TOV_LEGEND_SIGN ? 2 * SIGN + 0.5 : SAMPLE;
}

void
tov_map_legend_paint (const TovLegendEntry *entry,
                      cairo_t *cairo,
                      PangoLayout *layout,
                      const TovColour *ink,
                      double x,
                      double y,
                      TovMapTextFunc set_text,
                      gpointer user_data)
{
  TovMapPainter painter = tov_map_painter_create (cairo, layout, ink, set_text, user_data);
  double line = painter.painter.line, width = tov_map_legend_get_width (entry) * line;
  const TovMapCurve curve = { x, y, x + width / 2, y, x + width, y };

  if (entry->kind == TOV_LEGEND_LINE) {
    tov_map_painter_paint_line (&painter, &curve, entry->style, SAMPLE_WEIGHT, 1);
  } else if (entry->kind == TOV_LEGEND_WAY) {
    tov_map_painter_paint_way (&painter, &curve, SAMPLE_WEIGHT);
  } else if (entry->kind == TOV_LEGEND_MOVE) {
    const TovMapCurve move =
        tov_map_curve_new (x + SIGN * line, y, SIGN * line, x + width, y, 0, 0);

    tov_map_painter_paint_shadow (&painter, x + SIGN * line, y, SIGN * line);
    tov_map_painter_paint_move (&painter, &move);
  } else if (entry->kind == TOV_LEGEND_HULL) {
    g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TovMapPoint));
    const TovMapPoint ends[] = { { x + SIGN * line, y }, { x + width - SIGN * line, y } };

    g_array_append_vals (points, ends, G_N_ELEMENTS (ends));
    tov_map_painter_paint_hull (&painter, points, SIGN * line);
  } else {
    double radius = entry->letters != NULL ? 1.35 * SIGN * line : SIGN * line;

    tov_map_painter_paint_sign (&painter, &entry->node, entry->letters, x + width / 2, y, radius);
  }
}
