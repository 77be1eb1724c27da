/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* The longer side, in pixels: enough for a face on the screen and on paper. */
#define MAX_SIDE 640
#define QUALITY  "85"

static GdkPixbuf *
scale_down (GdkPixbuf *picture, int max_side)
{
  int width = gdk_pixbuf_get_width (picture);
  int height = gdk_pixbuf_get_height (picture);
  double factor = (double) max_side / MAX (width, height);

  if (factor >= 1)
    return g_object_ref (picture);
  return gdk_pixbuf_scale_simple (picture, MAX (1, (int) (width * factor)),
                                  MAX (1, (int) (height * factor)), GDK_INTERP_BILINEAR);
}

static GdkPixbuf *
load_upright (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GdkPixbuf) picture = NULL;

  if (stream != NULL)
    picture = gdk_pixbuf_new_from_stream (G_INPUT_STREAM (stream), NULL, error);
  return picture != NULL ? gdk_pixbuf_apply_embedded_orientation (picture) : NULL;
}

GBytes *
tov_photo_load (GFile *file, GError **error)
{
  g_autoptr (GdkPixbuf) picture = load_upright (file, error);

  if (picture == NULL)
    return NULL;
  for (int side = MAX_SIDE;; side /= 2) {
    g_autoptr (GdkPixbuf) small = scale_down (picture, side);
    g_autofree char *content = NULL;
    gsize size;

    if (!gdk_pixbuf_save_to_buffer (small, &content, &size, "jpeg", error, "quality", QUALITY,
                                    NULL))
      return NULL;
    if (size <= TOV_PHOTO_MAX_SIZE)
      return g_bytes_new_take (g_steal_pointer (&content), size);
  }
}
