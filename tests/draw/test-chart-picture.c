/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-picture.h"

#include <math.h>
#include <string.h>

#define WIDTH 320

static const TovColour ink = { 0, 0, 0 };

typedef struct
{
  TovChart *chart;
  PangoContext *context;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "Produktionsskole", "Mentor", NULL };
  TovSeries *series;

  fixture->chart = tov_chart_new (TOV_CHART_BARS, "Forløbstrin", "forløbstrin", FALSE, names);
  fixture->chart->subtitle = g_strdup ("n = 3 unge · 2011");
  series = tov_chart_add_series (fixture->chart, "Startet", TOV_MARK_BAR);
  series->values[0] = 2;
  series->values[1] = 1;
  fixture->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tov_chart_free (fixture->chart);
  g_object_unref (fixture->context);
}

static double
get_height (const Fixture *fixture, const char *footer, double width)
{
  return tov_chart_picture_height (fixture->chart, footer, width, fixture->context);
}

static cairo_surface_t *
paint (const Fixture *fixture, const char *footer, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, height);
  cairo_t *cairo = cairo_create (surface);

  tov_chart_picture_paint (fixture->chart, footer, WIDTH, height, cairo, fixture->context, &ink);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  guint32 pixel;

  memcpy (&pixel,
          cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)
              + 4 * x,
          sizeof pixel);
  return pixel;
}

/* Whether anything is painted in those rows. */
static gboolean
has_ink (cairo_surface_t *surface, int from, int til)
{
  for (int y = from; y < til; y++)
    for (int x = 0; x < WIDTH; x++)
      if (get_pixel (surface, x, y) != 0)
        return TRUE;
  return FALSE;
}

static void
test_words_stand_above_and_below (Fixture *fixture, gconstpointer data)
{
  int height = (int) get_height (fixture, "Internt", WIDTH);
  cairo_surface_t *surface = paint (fixture, "Internt", height);

  g_assert_true (has_ink (surface, 12, 30));
  g_assert_true (has_ink (surface, height - 30, height - 12));
  /* A margin all around, where what lies behind stays. */
  g_assert_false (has_ink (surface, 0, 10));
  g_assert_false (has_ink (surface, height - 10, height));
  cairo_surface_destroy (surface);
}

static void
test_more_words_make_it_higher (Fixture *fixture, gconstpointer data)
{
  double plain = get_height (fixture, NULL, WIDTH);
  double narrow, wordy;

  g_assert_cmpfloat (get_height (fixture, "Internt", WIDTH), >, plain + 10);
  g_free (fixture->chart->subtitle);
  fixture->chart->subtitle =
      g_strdup ("n = 3 unge · oktober 2010 – september 2011 · de ti hyppigste "
                "af alle overgange fra trin til trin");
  wordy = get_height (fixture, NULL, WIDTH);
  narrow = get_height (fixture, NULL, WIDTH / 2.0);
  g_assert_cmpfloat (wordy, >, plain + 10);
  g_assert_cmpfloat (narrow, >, wordy + 10);
}

static void
test_a_picture_of_no_size_is_no_error (Fixture *fixture, gconstpointer data)
{
  cairo_surface_destroy (paint (fixture, "Internt", 1));
  g_assert_cmpfloat (get_height (fixture, NULL, 1), >, 0);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  add ("/chart-picture/words-stand-above-and-below", test_words_stand_above_and_below);
  add ("/chart-picture/more-words-make-it-higher", test_more_words_make_it_higher);
  add ("/chart-picture/a-picture-of-no-size-is-no-error", test_a_picture_of_no_size_is_no_error);
  status = g_test_run ();
  /* Fonts are kept until the end of the program unless they are let go. */
  pango_cairo_font_map_set_default (NULL);
  return status;
}
