/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* A picture of one colour, which is a small file whatever its size. */
static GBytes *
make_picture (int width, int height)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  char *content;
  gsize size;

  gdk_pixbuf_fill (picture, 0x336699ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (picture, &content, &size, "png", NULL, NULL));
  return g_bytes_new_take (content, size);
}

static void
test_small (void)
{
  g_autoptr (GBytes) picture = make_picture (3000, 1500);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) photo = tov_photo_make (picture, &error);
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type ("jpeg", NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (photo), <=, TOV_PHOTO_MAX_SIZE);
  g_assert_true (gdk_pixbuf_loader_write_bytes (loader, photo, NULL));
  g_assert_true (gdk_pixbuf_loader_close (loader, NULL));
  g_assert_cmpint (gdk_pixbuf_get_width (gdk_pixbuf_loader_get_pixbuf (loader)), ==, 640);
  g_assert_cmpint (gdk_pixbuf_get_height (gdk_pixbuf_loader_get_pixbuf (loader)), ==, 320);
}

/* Thirty million pixels and a few, in a file of some hundred kilobytes. */
static void
test_huge (void)
{
  g_autoptr (GBytes) picture = make_picture (6000, 5001);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) photo = NULL;

  g_assert_cmpuint (g_bytes_get_size (picture), <, 1000000);
  photo = tov_photo_make (picture, &error);
  g_assert_null (photo);
  g_assert_nonnull (error);
}

static void
test_none (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("Hej", 3);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_photo_make (text, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (tov_photo_make (nothing, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/photo/is-made-small", test_small);
  g_test_add_func ("/photo/a-small-file-does-not-become-a-huge-picture", test_huge);
  g_test_add_func ("/photo/what-is-no-picture-is-refused", test_none);
  return g_test_run ();
}
