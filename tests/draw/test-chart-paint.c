/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-paint.h"

#include <math.h>
#include <string.h>

#define WIDTH  400
#define HEIGHT 200

static const TovColour white = { 1, 1, 1 };
/* No mixture with white is one of the chart's colours. */
static const TovColour ink = { 1, 0, 1 };

/* A chart painted on white. The surface is larger than the plot by a margin at the right
 * and below, where nothing may be painted. */
typedef struct
{
  TovChart *chart;
  TovPlot *plot;
  cairo_surface_t *surface;
} Painting;

#define MARGIN 60

static void
free_painting (Painting *self)
{
  tov_plot_free (self->plot);
  tov_chart_free (self->chart);
  cairo_surface_destroy (self->surface);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Painting, free_painting)

static Painting *
paint (TovChart *chart, int width)
{
  Painting *self = g_new0 (Painting, 1);
  g_autoptr (PangoLayout) layout = NULL;
  cairo_t *cairo;

  self->chart = chart;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width + MARGIN, HEIGHT + MARGIN);
  cairo = cairo_create (self->surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  layout = pango_cairo_create_layout (cairo);
  self->plot = tov_chart_plot (chart, width, HEIGHT, layout);
  tov_chart_paint (self->plot, cairo, layout, &ink);
  cairo_destroy (cairo);
  cairo_surface_flush (self->surface);
  return self;
}

static TovColour
get_pixel (const Painting *self, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (self->surface)
                      + y * cairo_image_surface_get_stride (self->surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * x, sizeof pixel);
  return (TovColour){ (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0,
                      (pixel & 0xff) / 255.0 };
}

/* Equal but for the rounding to 256 steps. */
static gboolean
is_colour (TovColour a, TovColour b)
{
  return fabs (a.red - b.red) < 0.01 && fabs (a.green - b.green) < 0.01
         && fabs (a.blue - b.blue) < 0.01;
}

static gboolean
is_in_marks (const TovPlot *plot, guint series, double x, double y)
{
  const TovBox *name = &plot->names[series];

  /* Its colour stands before its name too. */
  if (x >= name->x && x <= name->x + TOV_PLOT_SWATCH && y >= name->y && y <= name->y + name->height)
    return TRUE;
  for (guint i = 0; i < tov_plot_n_marks (plot); i++) {
    const TovMark *mark = tov_plot_get_mark (plot, i);

    if (mark->series == series && x >= mark->box.x && x <= mark->box.x + mark->box.width
        && y >= mark->box.y && y <= mark->box.y + mark->box.height)
      return TRUE;
  }
  return FALSE;
}

static TovChart *
create (TovChartKind kind, const char *categories)
{
  g_auto (GStrv) names = g_strsplit (categories, ",", -1);

  return tov_chart_new (kind, "Prøve", "unge", FALSE, (const char *const *) names);
}

static TovSeries *
add (TovChart *chart, TovMarkKind mark, double a, double b, double c)
{
  double values[] = { a, b, c };
  TovSeries *series = tov_chart_add_series (chart, "Række", mark);

  memcpy (series->values, values, MIN (3, chart->n_categories) * sizeof *values);
  return series;
}

/* Every mark is filled with its series' colour, which is nowhere else. */
static void
expect_filled_marks (const Painting *self)
{
  for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
    TovColour colour = tov_chart_colour (s, &ink);
    guint count = 0;

    for (int y = 0; y < HEIGHT + MARGIN; y++)
      for (int x = 0; x < cairo_image_surface_get_width (self->surface); x++)
        if (is_colour (get_pixel (self, x, y), colour)) {
          g_assert_true (is_in_marks (self->plot, s, x + 0.5, y + 0.5));
          count++;
        }
    g_assert_cmpuint (count, >, 0);
  }
  for (guint i = 0; i < tov_plot_n_marks (self->plot); i++) {
    const TovMark *mark = tov_plot_get_mark (self->plot, i);

    /* Three quarters down the bar, where no share is written. */
    if (mark->box.width >= 2 && mark->box.height >= 2)
      g_assert_true (is_colour (get_pixel (self, (int) (mark->box.x + mark->box.width / 2),
                                           (int) (mark->box.y + mark->box.height * 0.9)),
                                tov_chart_colour (mark->series, &ink)));
  }
}

static void
test_columns_have_their_series_colour (void)
{
  TovChart *chart = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (Painting) painting = NULL;

  for (guint i = 0; i < 5; i++)
    add (chart, TOV_MARK_BAR, 10 + i, NAN, 20 - i);
  painting = paint (chart, WIDTH);
  expect_filled_marks (painting);
}

static void
test_bars_have_their_series_colour (void)
{
  TovChart *chart = create (TOV_CHART_BARS, "Produktionsskole,Mentor,Praktik");
  g_autoptr (Painting) painting = NULL;

  add (chart, TOV_MARK_BAR, 10, 5, NAN);
  add (chart, TOV_MARK_BAR, 3, 5, 8);
  painting = paint (chart, WIDTH);
  expect_filled_marks (painting);
}

static void
test_shares_have_their_series_colour (void)
{
  TovChart *chart = create (TOV_CHART_SHARES, "Horsens,Randers");
  g_autoptr (Painting) painting = NULL;

  add (chart, TOV_MARK_BAR, 64, 10, 0);
  add (chart, TOV_MARK_BAR, 28, NAN, 0);
  add (chart, TOV_MARK_BAR, 72, 10, 0);
  painting = paint (chart, WIDTH);
  expect_filled_marks (painting);
}

static gboolean
holds_other_colour (const Painting *self, const TovMark *mark)
{
  for (int y = (int) ceil (mark->box.y); y < (int) (mark->box.y + mark->box.height); y++)
    /* Without the gap to the next part. */
    for (int x = (int) ceil (mark->box.x); x < (int) (mark->box.x + mark->box.width - 1); x++)
      if (!is_colour (get_pixel (self, x, y), tov_chart_colour (mark->series, &ink)))
        return TRUE;
  return FALSE;
}

static void
test_a_share_is_written_where_there_is_room (void)
{
  TovChart *chart = create (TOV_CHART_SHARES, "Horsens");
  g_autoptr (Painting) painting = NULL;

  add (chart, TOV_MARK_BAR, 60, 0, 0);
  add (chart, TOV_MARK_BAR, 2, 0, 0);
  add (chart, TOV_MARK_BAR, 38, 0, 0);
  painting = paint (chart, WIDTH);
  g_assert_true (holds_other_colour (painting, tov_plot_get_mark (painting->plot, 0)));
  g_assert_false (holds_other_colour (painting, tov_plot_get_mark (painting->plot, 1)));
  g_assert_true (holds_other_colour (painting, tov_plot_get_mark (painting->plot, 2)));
}

/* Four months of 2.5 (between two ticks) and a fifth of 5 that sets the scale. */
static Painting *
paint_line_through (double third)
{
  TovChart *chart = create (TOV_CHART_COLUMNS, "K1,K2,K3,K4,K5");
  TovSeries *series = add (chart, TOV_MARK_LINE, 2.5, 2.5, third);

  series->values[3] = 2.5;
  series->values[4] = 5;
  return paint (chart, WIDTH);
}

static TovColour
get_line_pixel (const Painting *self, double category)
{
  const TovPlot *plot = self->plot;
  double room = plot->centres[1] - plot->centres[0];

  return get_pixel (self, (int) (plot->centres[0] + category * room),
                    (int) tov_scale_place (&plot->scale, 2.5));
}

static void
test_a_line_goes_from_month_to_month (void)
{
  g_autoptr (Painting) painting = paint_line_through (2.5);

  for (double category = 0; category <= 3; category += 0.5)
    g_assert_true (is_colour (get_line_pixel (painting, category), tov_chart_colour (0, &ink)));
}

static void
test_a_month_without_a_value_breaks_the_line (void)
{
  g_autoptr (Painting) painting = paint_line_through (NAN);

  g_assert_true (is_colour (get_line_pixel (painting, 0.5), tov_chart_colour (0, &ink)));
  g_assert_true (is_colour (get_line_pixel (painting, 1), tov_chart_colour (0, &ink)));
  g_assert_true (is_colour (get_line_pixel (painting, 1.5), white));
  g_assert_true (is_colour (get_line_pixel (painting, 2), white));
  g_assert_true (is_colour (get_line_pixel (painting, 2.5), white));
  g_assert_true (is_colour (get_line_pixel (painting, 3), tov_chart_colour (0, &ink)));
}

static void
test_a_month_between_two_gaps_is_a_dot (void)
{
  TovChart *chart = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (Painting) painting = NULL;

  add (chart, TOV_MARK_LINE, NAN, 2.5, NAN);
  painting = paint (chart, WIDTH);
  g_assert_true (is_colour (get_line_pixel (painting, 1), tov_chart_colour (0, &ink)));
  g_assert_true (is_colour (get_line_pixel (painting, 0.5), white));
}

static void
test_the_line_of_0_is_the_strongest (void)
{
  TovChart *chart = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (Painting) painting = NULL;
  const TovPlot *plot;
  int x;

  add (chart, TOV_MARK_BAR, 5, NAN, 5);
  painting = paint (chart, WIDTH);
  plot = painting->plot;
  x = (int) plot->centres[1];
  for (guint i = 0; i < tov_scale_n_ticks (&plot->scale); i++) {
    double value = tov_scale_tick (&plot->scale, i);
    TovColour pixel = get_pixel (painting, x, (int) (tov_scale_place (&plot->scale, value)));

    g_assert_cmpfloat_with_epsilon (pixel.green, value > 0 ? 0.88 : 0.64, 0.01);
  }
}

/* The page or the card ends where the plot does. */
static void
expect_clean_margin (const Painting *self, int width)
{
  for (int y = 0; y < HEIGHT + MARGIN; y++)
    for (int x = 0; x < width + MARGIN; x++)
      if (x >= width || y >= HEIGHT)
        g_assert_true (is_colour (get_pixel (self, x, y), white));
}

static void
test_nothing_is_painted_outside_the_plot (void)
{
  static const TovChartKind kinds[] = { TOV_CHART_COLUMNS, TOV_CHART_BARS, TOV_CHART_SHARES };

  for (int width = 200; width <= 400; width += 50)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
      TovChart *chart = create (kinds[i], "september 2011,oktober 2011,november 2011,december 2011,"
                                          "januar 2012,februar 2012,marts 2012");
      g_autoptr (Painting) painting = NULL;

      add (chart, TOV_MARK_BAR, 10, 20, 30)->values[6] = 1;
      painting = paint (chart, width);
      expect_clean_margin (painting, width);
    }
}

static double
make_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (TovColour colour)
{
  return 0.2126 * make_linear (colour.red) + 0.7152 * make_linear (colour.green)
         + 0.0722 * make_linear (colour.blue);
}

static double
get_contrast (TovColour one, TovColour other)
{
  double a = get_luminance (one), b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* Ink on a card of the light and of the dark appearance. */
static const struct
{
  TovColour ink;
  TovColour card;
} appearances[] = { { { 0, 0, 0 }, { 1, 1, 1 } },
                    { { 1, 1, 1 }, { 0x30 / 255.0, 0x30 / 255.0, 0x30 / 255.0 } } };

/* Five on white are five steps of 1.6 to 1 from what is seen on it down to black. On a dark card
 * there is less room, and no print. Those that lie side by side are told apart by more. */
static void
test_the_five_colours_stay_apart_in_grey (void)
{
  static const double any[] = { 1.5, 1.4 }, neighbours[] = { 2.2, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    for (guint a = 0; a < 5; a++)
      for (guint b = a + 1; b < 5; b++)
        g_assert_cmpfloat (get_contrast (tov_chart_colour (a, &appearances[i].ink),
                                         tov_chart_colour (b, &appearances[i].ink)),
                           >=, b == a + 1 ? neighbours[i] : any[i]);
}

static void
test_the_colours_show_on_paper_and_in_the_dark (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    for (guint s = 0; s < 5; s++) {
      TovColour colour = tov_chart_colour (s, &appearances[i].ink);

      g_assert_cmpfloat (get_contrast (colour, appearances[i].card), >=, 3);
      g_assert_cmpfloat (get_contrast (colour, tov_chart_label_colour (s, &appearances[i].ink)), >=,
                         4.5);
    }
}

static guint
count_ink (const Painting *self, const TovBox *box)
{
  guint count = 0;

  for (int y = (int) box->y; y < box->y + box->height; y++)
    for (int x = (int) box->x; x < box->x + box->width; x++)
      count += is_colour (get_pixel (self, x, y), ink);
  return count;
}

static void
test_a_bar_of_nothing_has_no_number (void)
{
  TovChart *chart = create (TOV_CHART_BARS, "K1,K2,K3");
  g_autoptr (Painting) painting = NULL;

  add (chart, TOV_MARK_BAR, 5, 0, 10);
  painting = paint (chart, WIDTH);
  for (guint c = 0; c < 3; c++) {
    const TovBox *bar = &tov_plot_get_mark (painting->plot, c)->box;
    const TovBox behind = { bar->x + bar->width + 1, bar->y, 20, bar->height };

    if (c == 1)
      g_assert_cmpuint (count_ink (painting, &behind), ==, 0);
    else
      g_assert_cmpuint (count_ink (painting, &behind), >, 0);
  }
}

static void
test_a_hidden_bar_is_told_from_one_of_nothing (void)
{
  const char *const months[] = { "jan.", "feb.", "marts", NULL };
  static const TovChartKind kinds[] = { TOV_CHART_COLUMNS, TOV_CHART_BARS, TOV_CHART_STACKS };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    TovChart *chart = create (kinds[i], "K1,K2,K3");
    TovSeries *series = add (chart, TOV_MARK_BAR, 10, 0, NAN);
    g_autoptr (Painting) painting = NULL;
    guint count[2];

    series->is_hidden[2] = TRUE;
    tov_chart_set_labels (chart, months);
    painting = paint (chart, WIDTH);
    for (guint c = 1; c < 3; c++) {
      const TovPlot *plot = painting->plot;
      double zero = tov_scale_place (&plot->scale, 0), centre = plot->centres[c];
      const TovBox place = kinds[i] == TOV_CHART_COLUMNS
                               ? (TovBox){ centre - 10, zero - 20, 20, 19 }
                               : (TovBox){ zero + 2, centre - 10, 20, 20 };

      count[c - 1] = count_ink (painting, &place);
    }
    g_assert_cmpuint (count[0], ==, 0);
    g_assert_cmpuint (count[1], >, 0);
  }
}

/* A bar of 400 with one in it has that one's colour beside its neighbours' too. */
static void
test_a_small_part_keeps_its_colour (void)
{
  TovChart *chart = create (TOV_CHART_SHARES, "Horsens");
  g_autoptr (Painting) painting = NULL;
  const TovBox *part;
  guint count = 0;

  add (chart, TOV_MARK_BAR, 200, 0, 0);
  add (chart, TOV_MARK_BAR, 1, 0, 0);
  add (chart, TOV_MARK_BAR, 199, 0, 0);
  painting = paint (chart, WIDTH);
  part = &tov_plot_get_mark (painting->plot, 1)->box;
  for (int x = (int) part->x - 2; x < part->x + part->width + 2; x++)
    count += is_colour (get_pixel (painting, x, (int) (part->y + part->height / 2)),
                        tov_chart_colour (1, &ink));
  g_assert_cmpuint (count, >=, 2);
}

/* The dashed line is not of the ink's full strength, its words are. */
static void
test_a_limit_is_a_line_with_words (void)
{
  TovChart *chart = create (TOV_CHART_BARS, "K1,K2,K3");
  g_autoptr (Painting) painting = NULL;
  guint n_painted = 0;
  TovBox above;
  int x;

  add (chart, TOV_MARK_BAR, 5, 1, 3);
  tov_chart_set_reference (chart, 13, "Grænse: 13");
  painting = paint (chart, WIDTH);
  x = (int) tov_scale_place (&painting->plot->scale, 13);
  for (int y = (int) painting->plot->area.y; y < painting->plot->area.height; y++)
    n_painted += !is_colour (get_pixel (painting, x, y), white);
  g_assert_cmpfloat (n_painted, >, painting->plot->area.height / 3);
  above = (TovBox){ x - 40, 0, 80, painting->plot->area.y };
  g_assert_cmpuint (count_ink (painting, &above), >, 0);
}

static void
test_names_of_series_have_their_colour (void)
{
  TovChart *chart = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (Painting) painting = NULL;

  add (chart, TOV_MARK_BAR, 5, 1, 3);
  add (chart, TOV_MARK_BAR, 5, 1, 3);
  painting = paint (chart, WIDTH);
  for (guint s = 0; s < 2; s++) {
    const TovBox *name = &painting->plot->names[s];

    g_assert_true (
        is_colour (get_pixel (painting, (int) name->x + 3, (int) (name->y + name->height / 2)),
                   tov_chart_colour (s, &ink)));
  }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-paint/columns-have-their-series-colour",
                   test_columns_have_their_series_colour);
  g_test_add_func ("/chart-paint/bars-have-their-series-colour",
                   test_bars_have_their_series_colour);
  g_test_add_func ("/chart-paint/shares-have-their-series-colour",
                   test_shares_have_their_series_colour);
  g_test_add_func ("/chart-paint/a-share-is-written-where-there-is-room",
                   test_a_share_is_written_where_there_is_room);
  g_test_add_func ("/chart-paint/a-line-goes-from-month-to-month",
                   test_a_line_goes_from_month_to_month);
  g_test_add_func ("/chart-paint/a-month-without-a-value-breaks-the-line",
                   test_a_month_without_a_value_breaks_the_line);
  g_test_add_func ("/chart-paint/a-month-between-two-gaps-is-a-dot",
                   test_a_month_between_two_gaps_is_a_dot);
  g_test_add_func ("/chart-paint/the-line-of-0-is-the-strongest",
                   test_the_line_of_0_is_the_strongest);
  g_test_add_func ("/chart-paint/nothing-is-painted-outside-the-plot",
                   test_nothing_is_painted_outside_the_plot);
  g_test_add_func ("/chart-paint/the-five-colours-stay-apart-in-grey",
                   test_the_five_colours_stay_apart_in_grey);
  g_test_add_func ("/chart-paint/the-colours-show-on-paper-and-in-the-dark",
                   test_the_colours_show_on_paper_and_in_the_dark);

  g_test_add_func ("/chart-paint/a-bar-of-nothing-has-no-number",
                   test_a_bar_of_nothing_has_no_number);
  g_test_add_func ("/chart-paint/a-hidden-bar-is-told-from-one-of-nothing",
                   test_a_hidden_bar_is_told_from_one_of_nothing);
  g_test_add_func ("/chart-paint/a-small-part-keeps-its-colour",
                   test_a_small_part_keeps_its_colour);
  g_test_add_func ("/chart-paint/a-limit-is-a-line-with-words", test_a_limit_is_a_line_with_words);
  g_test_add_func ("/chart-paint/names-of-series-have-their-colour",
                   test_names_of_series_have_their_colour);

  status = g_test_run ();
  /* Fonts are kept until the end of the program unless they are let go. */
  pango_cairo_font_map_set_default (NULL);
  return status;
}
