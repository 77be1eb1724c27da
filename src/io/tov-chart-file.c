/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-chart-picture.h"
#include "tov-safe-file.h"

/* Pixels on a screen, points on paper: as wide as a page of text is. */
#define WIDTH     640.0
#define PNG_SCALE 2
#define FONT      "Cantarell, Sans 10"
/* A file of equal figures is equal, whenever it is written: it tells no time. */
#define NO_TIME "2000-01-01T00:00:00Z"

static const TovColour ink = { 0, 0, 0 };
static const TovColour paper = { 1, 1, 1 };

typedef struct
{
  const TovChart *chart;
  const char *footer;
  PangoContext *context;
  int height;
} Picture;

static cairo_status_t
append_bytes_cb (void *user_data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (user_data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A context that measures alike for every kind of file. Transfer full. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_font_description (context, font);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  return context;
}

/* Paints the picture on a surface and finishes it. */
static cairo_status_t
paint (const Picture *self, cairo_surface_t *surface)
{
  cairo_t *cairo = cairo_create (surface);
  cairo_status_t status;

  tov_chart_picture_paint (self->chart, self->footer, WIDTH, self->height, cairo, self->context,
                           &ink, &paper);
  cairo_show_page (cairo);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  return status;
}

static cairo_status_t
paint_png (const Picture *self, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) WIDTH * PNG_SCALE, self->height * PNG_SCALE);
  cairo_status_t status;

  cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
  status = paint (self, surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes_cb, bytes);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
paint_paper (const Picture *self, cairo_surface_t *surface)
{
  cairo_status_t status = paint (self, surface);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
paint_svg (const Picture *self, GByteArray *bytes)
{
  return paint_paper (
      self, cairo_svg_surface_create_for_stream (append_bytes_cb, bytes, WIDTH, self->height));
}

static cairo_status_t
paint_pdf (const Picture *self, GByteArray *bytes)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes_cb, bytes, WIDTH, self->height);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->chart->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NO_TIME);
  return paint_paper (self, surface);
}

static const struct
{
  const char *end;
  cairo_status_t (*paint) (const Picture *self, GByteArray *bytes);
} formats[] = {
  { ".png", paint_png },
  { ".svg", paint_svg },
  { ".pdf", paint_pdf },
};

/* The bytes of a file of that format; NULL where cairo could not make them. */
static GBytes *
create_bytes (const TovChart *chart, const char *footer, guint format, GError **error)
{
  PangoContext *context = create_context ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Picture picture = { chart, footer, context };
  cairo_status_t status;

  picture.height = (int) tov_chart_picture_height (chart, footer, WIDTH, context);
  status = formats[format].paint (&picture, bytes);
  g_object_unref (context);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("The picture could not be drawn: %s. Nothing was saved, and an older file is "
                    "as it was."),
                 cairo_status_to_string (status));
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* The format that the end of a path asks for; the number of formats where it asks for none. */
static guint
find_format (const char *path)
{
  g_autofree char *small = g_ascii_strdown (path, -1);
  guint format = 0;

  while (format < G_N_ELEMENTS (formats) && !g_str_has_suffix (small, formats[format].end))
    format++;
  return format;
}

gboolean
tov_chart_file_write (const TovChart *chart, const char *footer, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  guint format = find_format (path);

  if (format == G_N_ELEMENTS (formats)) {
    g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                         _ ("A picture is saved as .png, .svg or .pdf, and the name ends in none "
                            "of them. Nothing was saved. Choose a name with one of them."));
    return FALSE;
  }
  bytes = create_bytes (chart, footer, format, error);
  return bytes != NULL
         && tov_safe_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 error);
}

GBytes *
tov_chart_file_png (const TovChart *chart, const char *footer, GError **error)
{
  return create_bytes (chart, footer, 0, error);
}
