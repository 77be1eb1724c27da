/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-picture-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tov-paper-text.h"
#include "tov-safe-file.h"

#define PNG_SCALE 2
/* That of all papers, by the name that browsers have for what comes in its place. */
#define SVG_FAMILY "Cantarell, sans-serif"
/* Equal pictures give equal files, whenever they are written: they tell no time. */
#define NO_TIME "2000-01-01T00:00:00Z"

/* The words of an .svg. */
typedef struct
{
  PangoLayout *layout;
  /* Of the ordinary words, in the picture's unit. */
  double font_size;
  GString *elements;
} Words;

static cairo_status_t
append_bytes_cb (void *user_data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (user_data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Paints the picture on a surface. */
static cairo_status_t
paint (const TovPicture *self, cairo_surface_t *surface, TovMapTextFunc set_text, Words *words)
{
  cairo_t *cairo = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  self->paint (self->data, cairo, self->context, set_text, words);
  cairo_show_page (cairo);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  return status;
}

static cairo_status_t
paint_png (const TovPicture *self, GByteArray *bytes)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (self->width * PNG_SCALE),
                                  (int) ceil (self->height * PNG_SCALE));
  cairo_status_t status;

  cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
  status = paint (self, surface, NULL, NULL);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes_cb, bytes);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
paint_paper (const TovPicture *self,
             cairo_surface_t *surface,
             TovMapTextFunc set_text,
             Words *words)
{
  cairo_status_t status = paint (self, surface, set_text, words);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
paint_pdf (const TovPicture *self, GByteArray *bytes)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes_cb, bytes, self->width, self->height);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NO_TIME);
  return paint_paper (self, surface, NULL, NULL);
}

static void
append_number (GString *string, const char *name, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (string, " %s=\"%s\"", name,
                          g_ascii_formatd (digits, sizeof digits, "%.2f", number));
}

static int
to_byte (double share)
{
  return (int) lround (share * 255);
}

/* Where the family is missing another one is drawn as wide as this one, so that the words stay
 * where there is room for them. */
static void
set_svg_text_cb (const char *text,
                 double x,
                 double y,
                 double scale,
                 gboolean is_strong,
                 const TovColour *colour,
                 gpointer user_data)
{
  Words *self = user_data;
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  PangoAttrList *attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (is_strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_size (self->layout, &width, NULL);
  g_string_append (self->elements, "<text");
  append_number (self->elements, "x", x);
  append_number (self->elements, "y",
                 y + (double) pango_layout_get_baseline (self->layout) / PANGO_SCALE);
  append_number (self->elements, "font-size", self->font_size * scale);
  append_number (self->elements, "textLength", (double) width / PANGO_SCALE);
  g_string_append_printf (self->elements, "%s fill=\"#%02x%02x%02x\">%s</text>\n",
                          is_strong ? " font-weight=\"bold\"" : "", to_byte (colour->red),
                          to_byte (colour->green), to_byte (colour->blue), escaped);
  pango_attr_list_unref (attributes);
}

/* Cairo numbers its surfaces from the start of the program, and an .svg tells it. Transfer full. */
static char *
remove_numbers (GByteArray *svg)
{
  g_autoptr (GRegex) regex = g_regex_new ("surface[0-9]+", 0, 0, NULL);

  return g_regex_replace_literal (regex, (const char *) svg->data, svg->len, 0, "picture", 0, NULL);
}

static cairo_status_t
paint_svg (const TovPicture *self, GByteArray *bytes)
{
  PangoFontDescription *font = pango_context_get_font_description (self->context);
  Words words = {
    pango_layout_new (self->context),
    pango_font_description_get_size (font) * pango_cairo_context_get_resolution (self->context)
        / PANGO_SCALE / 72,
    g_string_new ("<g font-family=\"" SVG_FAMILY "\" xml:space=\"preserve\">\n"),
  };
  g_autoptr (GByteArray) lines = g_byte_array_new ();
  cairo_status_t status = paint_paper (
      self, cairo_svg_surface_create_for_stream (append_bytes_cb, lines, self->width, self->height),
      set_svg_text_cb, &words);

  if (status == CAIRO_STATUS_SUCCESS) {
    g_autofree char *svg = remove_numbers (lines);
    const char *end = strstr (svg, "</svg>");

    g_string_append (words.elements, "</g>\n");
    g_byte_array_append (bytes, (const guint8 *) svg, (guint) (end - svg));
    g_byte_array_append (bytes, (const guint8 *) words.elements->str, (guint) words.elements->len);
    g_byte_array_append (bytes, (const guint8 *) end, (guint) strlen (end));
  }
  g_string_free (words.elements, TRUE);
  g_object_unref (words.layout);
  return status;
}

static const struct
{
  const char *end;
  cairo_status_t (*paint) (const TovPicture *self, GByteArray *bytes);
} formats[] = {
  { ".png", paint_png },
  { ".svg", paint_svg },
  { ".pdf", paint_pdf },
};

/* Transfer full. */
static GBytes *
create_bytes (const TovPicture *self, guint format, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = formats[format].paint (self, bytes);

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

PangoContext *
tov_picture_context_new (double resolution)
{
  static const TovPaperFont ordinary = { 10, FALSE, 0 };
  PangoContext *context = tov_paper_text_context_new ();
  PangoFontDescription *font = tov_paper_text_describe (&ordinary);

  pango_cairo_context_set_resolution (context, resolution);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

gboolean
tov_picture_write (const TovPicture *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  guint format = find_format (path);

  if (format == G_N_ELEMENTS (formats)) {
    g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                         _ ("A picture is saved as .png, .svg or .pdf, and the name ends in none "
                            "of them. Nothing was saved. Choose a name with one of them."));
    return FALSE;
  }
  bytes = create_bytes (self, format, error);
  return bytes != NULL
         && tov_safe_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 error);
}

GBytes *
tov_picture_create_png (const TovPicture *self, GError **error)
{
  return create_bytes (self, 0, error);
}
