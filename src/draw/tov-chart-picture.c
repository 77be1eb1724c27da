/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-picture.h"

#include "tov-chart-painter.h"

#include <math.h>

#define TITLE_SCALE 1.25
#define SMALL_SCALE 0.85
#define GAP         8.0

/* The words around the plot. */
typedef struct
{
  PangoLayout *title;
  PangoLayout *subtitle;
  PangoLayout *footer;
} Words;

/* A layout of ordinary words, scaled. Transfer full. */
static PangoLayout *
create_layout (PangoContext *context, double scale, PangoWeight weight)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_size (font,
                                   (int) lround (pango_font_description_get_size (font) * scale));
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

/* Title, subtitle or last line in as many lines as they take. NULL for no text. Transfer full. */
static PangoLayout *
create_words (
    PangoContext *context, const char *text, double width, double scale, PangoWeight weight)
{
  PangoLayout *layout;

  if (text == NULL || *text == '\0')
    return NULL;
  layout = create_layout (context, scale, weight);
  pango_layout_set_width (layout,
                          (int) (MAX (width - 2 * TOV_CHART_PICTURE_MARGIN, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static double
show_words (PangoLayout *layout, double y, cairo_t *cairo, const TovColour *ink, double opacity)
{
  if (layout == NULL)
    return y;
  cairo_set_source_rgba (cairo, ink->red, ink->green, ink->blue, opacity);
  cairo_move_to (cairo, TOV_CHART_PICTURE_MARGIN, y);
  pango_cairo_show_layout (cairo, layout);
  return y + get_height (layout);
}

static void
clear_words (Words *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->subtitle);
  g_clear_object (&self->footer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, clear_words)

static Words
create_all_words (const TovChart *chart, const char *footer, double width, PangoContext *context)
{
  return (Words){
    create_words (context, chart->title, width, TITLE_SCALE, PANGO_WEIGHT_BOLD),
    create_words (context, chart->subtitle, width, 1, PANGO_WEIGHT_NORMAL),
    create_words (context, footer, width, SMALL_SCALE, PANGO_WEIGHT_NORMAL),
  };
}

/* Everything but the plot. */
static double
get_words_height (const Words *words)
{
  return 2 * TOV_CHART_PICTURE_MARGIN + get_height (words->title) + get_height (words->subtitle)
         + GAP + (words->footer != NULL ? GAP + get_height (words->footer) : 0);
}

double
tov_chart_picture_height (const TovChart *chart,
                          const char *footer,
                          double width,
                          PangoContext *context)
{
  g_auto (Words) words = create_all_words (chart, footer, width, context);
  g_autoptr (PangoLayout) layout = create_layout (context, 1, PANGO_WEIGHT_NORMAL);

  return ceil (
      get_words_height (&words)
      + tov_chart_wish_height (chart, MAX (width - 2 * TOV_CHART_PICTURE_MARGIN, 1), layout));
}

void
tov_chart_picture_paint (const TovChart *chart,
                         const char *footer,
                         double width,
                         double height,
                         cairo_t *cairo,
                         PangoContext *context,
                         const TovColour *ink)
{
  g_auto (Words) words = create_all_words (chart, footer, width, context);
  g_autoptr (PangoLayout) layout = create_layout (context, 1, PANGO_WEIGHT_NORMAL);
  double room = MAX (height - get_words_height (&words), 1);
  g_autoptr (TovPlot) plot =
      tov_chart_plot (chart, MAX (width - 2 * TOV_CHART_PICTURE_MARGIN, 1), room, layout);
  double y;

  y = show_words (words.title, TOV_CHART_PICTURE_MARGIN, cairo, ink, 1);
  y = show_words (words.subtitle, y, cairo, ink, TOV_PAINTER_SOFT);
  cairo_save (cairo);
  cairo_translate (cairo, TOV_CHART_PICTURE_MARGIN, floor (y + GAP));
  tov_chart_paint (plot, cairo, layout, ink);
  cairo_restore (cairo);
  show_words (words.footer, height - TOV_CHART_PICTURE_MARGIN - get_height (words.footer), cairo,
              ink, TOV_PAINTER_SOFT);
}
