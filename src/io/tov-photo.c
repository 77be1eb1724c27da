/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* The longer side, in pixels: enough for a face on the screen and on paper. */
#define MAX_SIDE 640
#define QUALITY  "85"
/* A small file can be made to unpack into a huge picture. Any may have so many pixels, and a large
 * one so many for each byte, as those of the best cameras do. */
#define FREE_PIXELS    30000000
#define PIXELS_OF_BYTE 16
#define MAX_PIXELS     200000000

/* Without a size it is not unpacked. */
static void
on_loader_size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer content)
{
  gint64 of_size = (gint64) g_bytes_get_size (content) * PIXELS_OF_BYTE;

  if ((gint64) width * height > CLAMP (of_size, FREE_PIXELS, MAX_PIXELS))
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static GdkPixbuf *
load_upright (GBytes *content, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  gboolean is_read;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_loader_size_prepared_cb), content);
  is_read = gdk_pixbuf_loader_write_bytes (loader, content, error);
  /* It has to be closed, and what was wrong first is what counts. */
  if (!gdk_pixbuf_loader_close (loader, is_read ? error : NULL) || !is_read)
    return NULL;
  return gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
}

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

GBytes *
tov_photo_make (GBytes *picture, GError **error)
{
  g_autoptr (GdkPixbuf) upright = load_upright (picture, error);

  if (upright == NULL)
    return NULL;
  for (int side = MAX_SIDE;; side /= 2) {
    g_autoptr (GdkPixbuf) small = scale_down (upright, side);
    g_autofree char *content = NULL;
    gsize size;

    if (!gdk_pixbuf_save_to_buffer (small, &content, &size, "jpeg", error, "quality", QUALITY,
                                    NULL))
      return NULL;
    if (size <= TOV_PHOTO_MAX_SIZE)
      return g_bytes_new_take (g_steal_pointer (&content), size);
  }
}

GBytes *
tov_photo_load (GFile *file, GError **error)
{
  g_autoptr (GBytes) content = g_file_load_bytes (file, NULL, NULL, error);

  return content != NULL ? tov_photo_make (content, error) : NULL;
}
