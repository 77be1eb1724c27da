/* A picture as a file of its own, to be put into a letter, a slide or a page of the web: of a
 * chart, of a network map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-io-error.h"
#include "tov-map-paint.h"

G_BEGIN_DECLS

typedef struct
{
  /* That of the document, which a .pdf tells of. */
  const char *title;
  /* Pixels on a screen, points on paper. */
  double width;
  double height;
  /* Carries the font. */
  PangoContext *context;
  /* Paints it at 0, 0 in dark ink on what is white. Words that are set by set_text are text in
   * every kind of file; those that cairo sets are shapes in an .svg. set_text is NULL where cairo
   * does it best. */
  void (*paint) (gconstpointer data,
                 cairo_t *cairo,
                 PangoContext *context,
                 TovMapTextFunc set_text,
                 gpointer user_data);
  gconstpointer data;
} TovPicture;

/* A context that measures alike for every kind of file, in so many dots per inch. Transfer full. */
PangoContext *tov_picture_context_new (double resolution);

/* Writes it as .png (in double size), .svg or .pdf by the end of the path. Equal pictures give
 * equal bytes. TOV_IO_ERROR_FILE and TOV_IO_ERROR_INCOMPLETE as tov_safe_file_write (): an older
 * file at path is then as it was. */
gboolean tov_picture_write (const TovPicture *self, const char *path, GError **error);

/* The bytes of the .png, for the clipboard. Transfer full. */
GBytes *tov_picture_create_png (const TovPicture *self, GError **error);

G_END_DECLS
