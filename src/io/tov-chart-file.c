/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-file.h"

#include "tov-chart-picture.h"
#include "tov-picture-file.h"

/* Pixels on a screen, points on paper: as wide as a page of text is. */
#define WIDTH      640.0
#define RESOLUTION 96

typedef struct
{
  const TovChart *chart;
  const char *footer;
  TovPicture picture;
} File;

static void
paint_chart (gconstpointer data,
             cairo_t *cairo,
             PangoContext *context,
             TovMapTextFunc set_text G_GNUC_UNUSED,
             gpointer user_data G_GNUC_UNUSED)
{
  static const TovColour ink = { 0, 0, 0 };
  const File *self = data;

  tov_chart_picture_paint (self->chart, self->footer, self->picture.width, self->picture.height,
                           cairo, context, &ink);
}

static void
init_file (File *self, const TovChart *chart, const char *footer)
{
  PangoContext *context = tov_picture_context_new (RESOLUTION);
  int height = (int) tov_chart_picture_height (chart, footer, WIDTH, context);

  *self = (File){ chart, footer, { chart->title, WIDTH, height, context, paint_chart, self } };
}

gboolean
tov_chart_file_write (const TovChart *chart, const char *footer, const char *path, GError **error)
{
  File file;
  gboolean is_written;

  init_file (&file, chart, footer);
  is_written = tov_picture_write (&file.picture, path, error);
  g_object_unref (file.picture.context);
  return is_written;
}

GBytes *
tov_chart_file_png (const TovChart *chart, const char *footer, GError **error)
{
  File file;
  GBytes *png;

  init_file (&file, chart, footer);
  png = tov_picture_create_png (&file.picture, error);
  g_object_unref (file.picture.context);
  return png;
}
