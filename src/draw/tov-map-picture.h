/* A whole network map as a picture of its own: title, subtitle, map, a legend of what is on it, and
 * a last line. File and paper show the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map-paint.h"

G_BEGIN_DECLS

/* Paints the picture at 0, 0; the context carries the font of ordinary words. footer may be NULL.
 * set_text as for tov_map_paint (). */
void tov_map_picture_paint (const TovMap *map,
                            gboolean hides_names,
                            const char *footer,
                            double width,
                            double height,
                            cairo_t *cairo,
                            PangoContext *context,
                            const TovColour *ink,
                            TovMapTextFunc set_text,
                            gpointer user_data);

G_END_DECLS
