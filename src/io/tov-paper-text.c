/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-text.h"

#include <string.h>

/* The desktop's own type; where it is missing, what the system has for it. */
#define FAMILY "Cantarell, Sans"

#define POINTS_PER_INCH 72

static void
set_text (PangoLayout *layout, const TovPaperFont *font, const char *text, double width)
{
  PangoFontDescription *description = tov_paper_text_describe (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
}

/* Letters that are set on whole pixels stand now too near, now too far from each other; what is
 * filled stands where it should. A file keeps the letters, to be found and copied. */
static gboolean
has_pixels (cairo_t *cairo)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cairo));

  return type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING;
}

static void
show_layout (PangoLayout *layout, cairo_t *cairo)
{
  if (has_pixels (cairo)) {
    pango_cairo_layout_path (cairo, layout);
    cairo_fill (cairo);
  } else {
    pango_cairo_show_layout (cairo, layout);
  }
}

/* The ground that some of the words stand on, which letters that are filled do not bring. */
static void
show_ground (PangoLayout *layout, cairo_t *cairo)
{
  PangoLayout *ground = pango_layout_copy (layout);
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));

  pango_attr_list_insert (attributes, pango_attr_foreground_alpha_new (1));
  pango_layout_set_attributes (ground, attributes);
  pango_cairo_show_layout (cairo, ground);
  pango_attr_list_unref (attributes);
  g_object_unref (ground);
}

PangoContext *
tov_paper_text_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  /* Colours at the edges of letters are of one screen only. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, POINTS_PER_INCH);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("da"));
  cairo_font_options_destroy (options);
  return context;
}

PangoFontDescription *
tov_paper_text_describe (const TovPaperFont *font)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, FAMILY);
  pango_font_description_set_size (description, (int) (font->size * PANGO_SCALE));
  if (font->is_bold)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  return description;
}

PangoLayout *
tov_paper_text_layout_new (void)
{
  PangoContext *context = tov_paper_text_context_new ();
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  g_object_unref (context);
  return layout;
}

double
tov_paper_text_width (PangoLayout *layout, const TovPaperFont *font, const char *text)
{
  int width;

  set_text (layout, font, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

double
tov_paper_text_height (PangoLayout *layout,
                       const TovPaperFont *font,
                       const char *text,
                       double width)
{
  int height;

  set_text (layout, font, text, width);
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

double
tov_paper_text_widest_word (PangoLayout *layout, const TovPaperFont *font, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double widest = 0;

  for (char **word = words; *word != NULL; word++)
    widest = MAX (widest, tov_paper_text_width (layout, font, *word));
  return widest;
}

char *
tov_paper_text_shorten (PangoLayout *layout,
                        const TovPaperFont *font,
                        const char *text,
                        double width)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');

  for (glong n = g_utf8_strlen (line, -1);
       tov_paper_text_width (layout, font, line) > width && n > 0; n--) {
    g_autofree char *kept = g_utf8_substring (text, 0, n - 1);

    g_free (line);
    line = g_strconcat (g_strchomp (g_strdelimit (kept, "\n\t", ' ')), "…", NULL);
  }
  return g_steal_pointer (&line);
}

gsize
tov_paper_text_fit (
    PangoLayout *layout, const TovPaperFont *font, const char *text, double width, double height)
{
  PangoLayoutIter *iter;
  gsize length = strlen (text);

  set_text (layout, font, text, width);
  iter = pango_layout_get_iter (layout);
  do {
    int bottom;

    pango_layout_iter_get_line_yrange (iter, NULL, &bottom);
    if ((double) bottom / PANGO_SCALE > height) {
      length =
          (gsize) pango_layout_line_get_start_index (pango_layout_iter_get_line_readonly (iter));
      break;
    }
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return length;
}

void
tov_paper_text_show (PangoLayout *layout,
                     cairo_t *cairo,
                     const TovPaperFont *font,
                     PangoAlignment side,
                     const char *text,
                     double x,
                     double y,
                     double width)
{
  set_text (layout, font, text, width);
  pango_layout_set_alignment (layout, side);
  cairo_set_source_rgb (cairo, font->grey, font->grey, font->grey);
  cairo_move_to (cairo, x, y);
  show_layout (layout, cairo);
}

void
tov_paper_text_show_markup (PangoLayout *layout, cairo_t *cairo)
{
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_move_to (cairo, 0, 0);
  if (has_pixels (cairo))
    show_ground (layout, cairo);
  cairo_move_to (cairo, 0, 0);
  show_layout (layout, cairo);
}
