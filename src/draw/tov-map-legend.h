/* What must be known to read a network map: a word for each line, sign and letter that is on it.
 * Screen, file and paper show the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map-paint.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_LEGEND_LINE,
  TOV_LEGEND_SIGN,
  TOV_LEGEND_WAY,
  TOV_LEGEND_MOVE,
  TOV_LEGEND_HULL,
} TovLegendKind;

typedef struct
{
  TovLegendKind kind;
  /* Of a line. */
  TovLinkStyle style;
  /* Of a sign: what it looks like; it is nobody's. */
  TovMapNode node;
  /* In the sign; NULL for none. */
  char *letters;
  char *words;
} TovLegendEntry;

/* Elements TovLegendEntry, lines first. Transfer full. */
GArray *tov_map_legend_list (const TovMap *map);

/* How wide the sample of an entry is, in lines of text. */
double tov_map_legend_get_width (const TovLegendEntry *entry);

/* Paints the sample of an entry with its left at x and its middle at y; set_text as for
 * tov_map_paint (). */
void tov_map_legend_paint (const TovLegendEntry *entry,
                           cairo_t *cairo,
                           PangoLayout *layout,
                           const TovColour *ink,
                           double x,
                           double y,
                           TovMapTextFunc set_text,
                           gpointer user_data);

G_END_DECLS
