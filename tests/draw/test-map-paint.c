/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-fixture.h"

#include "tov-map-picture.h"

#include <math.h>
#include <string.h>

#define WIDTH  900
#define HEIGHT 620

static const TovColour ink = { 0.1, 0.1, 0.12 };

/* A picture on white, and what was written on it. */
typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cairo;
  PangoLayout *layout;
  /* Elements char *, and TovBox of each. */
  GPtrArray *texts;
  GArray *boxes;
} Sheet;

static Sheet *
create_sheet (void)
{
  Sheet *self = g_new0 (Sheet, 1);

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  self->cairo = cairo_create (self->surface);
  cairo_set_source_rgb (self->cairo, 1, 1, 1);
  cairo_paint (self->cairo);
  self->layout = pango_cairo_create_layout (self->cairo);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (TovBox));
  return self;
}

static void
free_sheet (Sheet *self)
{
  cairo_destroy (self->cairo);
  cairo_surface_destroy (self->surface);
  g_object_unref (self->layout);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->boxes);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, free_sheet)

static void
note_text (const char *text,
           double x,
           double y,
           double scale,
           gboolean is_strong,
           const TovColour *colour,
           gpointer user_data)
{
  Sheet *self = user_data;
  int width, height;
  TovBox box;

  pango_layout_get_pixel_size (self->layout, &width, &height);
  box = (TovBox){ x, y, width, height };
  g_ptr_array_add (self->texts, g_strdup (text));
  g_array_append_val (self->boxes, box);
}

static guint
count (const Sheet *self, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    n += g_str_equal (g_ptr_array_index (self->texts, i), text);
  return n;
}

static gboolean
says (const Sheet *self, const char *text)
{
  return count (self, text) > 0;
}

/* How dark a square around a point is: 0 is white. */
static double
measure_darkness (const Sheet *self, double x, double y, int reach)
{
  int stride = cairo_image_surface_get_stride (self->surface), n = 0;
  double sum = 0;

  cairo_surface_flush (self->surface);
  for (int row = (int) y - reach; row <= (int) y + reach; row++)
    for (int column = (int) x - reach; column <= (int) x + reach; column++) {
      guint32 pixel;

      memcpy (&pixel, cairo_image_surface_get_data (self->surface) + row * stride + column * 4,
              sizeof pixel);
      sum +=
          1 - (0.3 * (pixel >> 16 & 0xff) + 0.6 * (pixel >> 8 & 0xff) + 0.1 * (pixel & 0xff)) / 255;
      n++;
    }
  return sum / n;
}

static TovMapPlot *
paint (Sheet *self, const TovMap *map, const TovMapLook *look)
{
  TovMapPlot *plot = tov_map_lay_out (map, WIDTH, HEIGHT, FALSE, self->layout);

  tov_map_paint (plot, look, self->cairo, self->layout, &ink, NULL, NULL);
  return plot;
}

static gboolean
is_dark (const Sheet *self, int x, int y)
{
  return measure_darkness (self, x, y, 0) > 0.15;
}

/* The form of a style without its colour and strength: what is dark of a piece of it. */
static char *
trace_style (TovLinkStyle style)
{
  g_autoptr (Sheet) sheet = create_sheet ();
  GString *form = g_string_new (NULL);

  tov_map_paint_sample (style, sheet->cairo, 10, 20.5, 80, &ink);
  for (int y = 5; y < 35; y++)
    for (int x = 5; x < 95; x++)
      g_string_append_c (form, is_dark (sheet, x, y) ? '#' : ' ');
  return g_string_free (form, FALSE);
}

static void
test_grey_print_tells_styles_apart (void)
{
  char *forms[TOV_N_LINK_STYLES];

  for (TovLinkStyle style = 0; style < TOV_N_LINK_STYLES; style++)
    forms[style] = trace_style (style);
  for (guint a = 0; a < TOV_N_LINK_STYLES; a++)
    for (guint b = 0; b < a; b++) {
      guint n_different = 0, n_dark = 0;

      for (guint i = 0; forms[a][i] != '\0'; i++) {
        n_different += forms[a][i] != forms[b][i];
        n_dark += forms[a][i] == '#' || forms[b][i] == '#';
      }
      g_assert_cmpuint (n_dark, >, 30);
      g_assert_cmpuint (6 * n_different, >, n_dark);
    }
  for (guint i = 0; i < TOV_N_LINK_STYLES; i++)
    g_free (forms[i]);
}

static void
test_every_name_is_told_once (void)
{
  g_autoptr (Sheet) sheet = create_sheet ();
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (TovMapPlot) plot = NULL;

  map_add (map, "a", "Mor", 1, 30);
  map_add (map, "b", "Mester hos Tømrerlauget", 2, 200);
  map_add (map, "c", "Venter", 0, 0);
  g_array_append_val (tov_map_add_hull (map, "h", "Hjemme")->members, (guint){ 0 });
  plot = tov_map_lay_out (map, WIDTH, HEIGHT, FALSE, sheet->layout);
  tov_map_paint (plot, &TOV_MAP_LOOK_STILL, sheet->cairo, sheet->layout, &ink, note_text, sheet);
  g_assert_cmpuint (count (sheet, "Mor"), ==, 1);
  g_assert_cmpuint (count (sheet, "Mester hos"), ==, 1);
  g_assert_cmpuint (count (sheet, "Tømrerlauget"), ==, 1);
  g_assert_cmpuint (count (sheet, "Mikkel"), ==, 1);
  g_assert_cmpuint (count (sheet, "Hjemme"), ==, 1);
  g_assert_cmpuint (count (sheet, "Familie"), ==, 1);
  g_assert_false (says (sheet, "Venter"));
}

static void
test_who_is_moved_is_at_the_hand (void)
{
  g_autoptr (Sheet) still = create_sheet ();
  g_autoptr (Sheet) moving = create_sheet ();
  g_autoptr (TovMap) map = map_create ();
  const TovMapLook look = {
    .focused = -1, .moved = 0, .moved_x = 700, .moved_y = 500, .tied_from = -1
  };
  g_autoptr (TovMapPlot) plot = NULL;
  g_autoptr (TovMapPlot) other = NULL;
  const TovMapSpot *spot;

  map_add (map, "a", "Mor", 2, 100)->is_key_worker = TRUE;
  plot = paint (still, map, &TOV_MAP_LOOK_STILL);
  other = paint (moving, map, &look);
  spot = tov_map_plot_get_spot (plot, 0);
  g_assert_cmpfloat (measure_darkness (still, spot->x, spot->y, 2), >, 0.6);
  g_assert_cmpfloat (measure_darkness (moving, spot->x, spot->y, 2), <, 0.2);
  g_assert_cmpfloat (measure_darkness (moving, 700, 500, 2), >, 0.6);
  /* The line from the middle goes there. */
  g_assert_cmpfloat (measure_darkness (moving, (plot->x + 700) / 2, (plot->y + 500) / 2, 2), >,
                     measure_darkness (still, (plot->x + 700) / 2, (plot->y + 500) / 2, 2) + 0.05);
}

static void
test_ties_of_who_has_the_focus_are_strong (void)
{
  g_autoptr (Sheet) still = create_sheet ();
  g_autoptr (Sheet) focused = create_sheet ();
  g_autoptr (TovMap) map = map_create ();
  const TovMapLook look = { .focused = 0, .moved = -1, .tied_from = -1 };
  g_autoptr (TovMapPlot) plot = NULL;
  g_autoptr (TovMapPlot) other = NULL;

  map_add (map, "a", "Mor", 4, 90)->tie = TOV_LINK_SUPPORT;
  map_add (map, "b", "Far", 4, 270)->tie = TOV_LINK_SUPPORT;
  plot = paint (still, map, &TOV_MAP_LOOK_STILL);
  other = paint (focused, map, &look);
  g_assert_cmpfloat (measure_darkness (focused, plot->x + 120, plot->y, 1), >,
                     measure_darkness (still, plot->x + 120, plot->y, 1));
  g_assert_cmpfloat (measure_darkness (focused, plot->x - 120, plot->y, 1), <,
                     measure_darkness (still, plot->x - 120, plot->y, 1) / 2);
}

static void
test_a_way_that_was_asked_for_stands_out (void)
{
  g_autoptr (Sheet) before = create_sheet ();
  g_autoptr (Sheet) asked = create_sheet ();
  g_autoptr (TovMap) map = tov_map_new (FALSE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  g_autoptr (TovMapPlot) other = NULL;

  for (guint i = 0; i < 4; i++) {
    static const char *const ids[] = { "a", "b", "c", "d" };
    TovMapNode *node = map_add (map, ids[i], "UU", 0, 0);

    node->x = i % 2;
    node->y = i / 2;
  }
  /* One across the top, one across the bottom. */
  tov_map_add_link (map, 0, 1, TOV_LINK_TRAIL)->weight = 0.5;
  tov_map_add_link (map, 2, 3, TOV_LINK_TRAIL)->weight = 0.5;
  plot = paint (before, map, &TOV_MAP_LOOK_STILL);
  g_array_index (map->links, TovMapLink, 0).is_on_path = TRUE;
  other = paint (asked, map, &TOV_MAP_LOOK_STILL);
  g_assert_cmpfloat (
      measure_darkness (asked, WIDTH / 2.0, tov_map_plot_get_spot (plot, 0)->y, 6), >,
      measure_darkness (before, WIDTH / 2.0, tov_map_plot_get_spot (plot, 0)->y, 6) + 0.05);
  g_assert_cmpfloat (
      measure_darkness (asked, WIDTH / 2.0, tov_map_plot_get_spot (plot, 2)->y, 6), <,
      measure_darkness (before, WIDTH / 2.0, tov_map_plot_get_spot (plot, 2)->y, 6) / 2);
}

static void
test_a_tie_that_begins_goes_to_the_hand (void)
{
  g_autoptr (Sheet) sheet = create_sheet ();
  g_autoptr (TovMap) map = map_create ();
  const TovMapLook look = {
    .focused = -1, .moved = -1, .moved_x = 860, .moved_y = 40, .tied_from = 0
  };
  g_autoptr (TovMapPlot) plot = NULL;
  const TovMapSpot *spot;

  map_add (map, "a", "Mor", 3, 90);
  plot = paint (sheet, map, &look);
  spot = tov_map_plot_get_spot (plot, 0);
  g_assert_cmpfloat (measure_darkness (sheet, (spot->x + 3 * 860) / 4, (spot->y + 3 * 40) / 4, 2),
                     >, 0.1);
}

/* How many points of a box have the colour of a supporting tie. */
static guint
count_coloured (const Sheet *self, const TovBox *box)
{
  int stride = cairo_image_surface_get_stride (self->surface);
  guint n = 0;

  cairo_surface_flush (self->surface);
  for (int y = (int) box->y; y < box->y + box->height; y++)
    for (int x = (int) box->x; x < box->x + box->width; x++) {
      guint32 pixel;

      memcpy (&pixel, cairo_image_surface_get_data (self->surface) + y * stride + x * 4,
              sizeof pixel);
      n += (pixel & 0xff) > (pixel >> 16 & 0xff) + 60;
    }
  return n;
}

static void
test_lines_go_behind_names (void)
{
  g_autoptr (Sheet) sheet = create_sheet ();
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  TovMapLabel *label;
  TovBox *box, beside;

  map_add (map, "a", "Mor", 4, 90)->tie = TOV_LINK_SUPPORT;
  g_array_append_val (tov_map_add_hull (map, "h", "mmmm")->members, (guint){ 0 });
  plot = tov_map_lay_out (map, WIDTH, HEIGHT, FALSE, sheet->layout);
  /* Laid on the line. */
  label = &g_array_index (plot->hull_labels, TovMapLabel, 0);
  label->is_crossed = TRUE;
  box = &label->box;
  box->x = plot->x + 60;
  box->y = floor (plot->y - box->height / 2);
  beside = (TovBox){ box->x + box->width + 10, box->y, box->width, box->height };
  tov_map_paint (plot, &TOV_MAP_LOOK_STILL, sheet->cairo, sheet->layout, &ink, NULL, NULL);
  g_assert_cmpuint (count_coloured (sheet, &beside), >, beside.width);
  g_assert_cmpuint (count_coloured (sheet, box), <, box->width / 2);
}

static void
test_dark_and_light_ink_are_both_read (void)
{
  static const TovColour light = { 1, 1, 1 };
  g_autoptr (Sheet) sheet = create_sheet ();
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (TovMapPlot) plot = NULL;
  const TovMapSpot *spot;

  map_add (map, "a", "Mor", 2, 100);
  map_add (map, "b", "Far", 2, 200)->is_key_worker = TRUE;
  cairo_set_source_rgb (sheet->cairo, 0.1, 0.1, 0.1);
  cairo_paint (sheet->cairo);
  plot = tov_map_lay_out (map, WIDTH, HEIGHT, FALSE, sheet->layout);
  tov_map_paint (plot, &TOV_MAP_LOOK_STILL, sheet->cairo, sheet->layout, &light, NULL, NULL);
  spot = tov_map_plot_get_spot (plot, 0);
  g_assert_cmpfloat (measure_darkness (sheet, spot->x, spot->y, 2), >, 0.7);
  spot = tov_map_plot_get_spot (plot, 1);
  g_assert_cmpfloat (measure_darkness (sheet, spot->x, spot->y, 2), <, 0.3);
}

static Sheet *
paint_picture (const TovMap *map, gboolean hides_names, const char *footer)
{
  Sheet *sheet = create_sheet ();

  tov_map_picture_paint (map, hides_names, footer, WIDTH, HEIGHT, sheet->cairo,
                         pango_layout_get_context (sheet->layout), &ink, note_text, sheet);
  return sheet;
}

static void
test_the_legend_tells_what_occurs (void)
{
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (Sheet) plain = NULL;
  g_autoptr (Sheet) full = NULL;

  map_add (map, "a", "Mor", 1, 30)->tie = TOV_LINK_STRAIN;
  /* Who waits is not on the map. */
  map_add (map, "b", "Far", 0, 0)->tie = TOV_LINK_CONFLICT;
  plain = paint_picture (map, FALSE, NULL);
  g_assert_true (says (plain, "Strained"));
  g_assert_false (says (plain, "In conflict"));
  g_assert_false (says (plain, "Know each other"));
  g_assert_false (says (plain, "Key worker"));
  g_assert_false (says (plain, "Group"));

  map_add (map, "c", "Tovholder", 2, 90)->is_key_worker = TRUE;
  map_add (map, "d", "Mormor", 2, 120)->is_resource = TRUE;
  map_add (map, "e", "Onkel", 3, 120)->change = TOV_CHANGE_CAME;
  tov_map_get_node (map, 0)->earlier_ring = 3;
  tov_map_add_link (map, 0, 2, TOV_LINK_PLAIN);
  full = paint_picture (map, FALSE, NULL);
  g_assert_true (says (full, "Know each other"));
  g_assert_true (says (full, "Key worker"));
  g_assert_true (says (full, "Possible resource person"));
  g_assert_true (says (full, "New on the map"));
  g_assert_false (says (full, "No longer on the map"));
  g_assert_true (says (full, "Moved nearer or farther away"));
}

static void
test_the_legend_tells_the_letters_of_sectors (void)
{
  g_autoptr (TovMap) map = map_create_partnership (1, 2);
  g_autoptr (Sheet) sheet = NULL;
  const char *name;

  tov_map_get_node (map, 0)->sector = 1;
  tov_map_get_node (map, 1)->sector = -1;
  sheet = paint_picture (map, FALSE, NULL);
  name = g_ptr_array_index (map->sectors, 1);
  g_assert_true (says (sheet, name));
  g_assert_true (says (sheet, "J"));
  g_assert_false (says (sheet, g_ptr_array_index (map->sectors, 0)));
}

static void
test_a_picture_has_its_words_inside (void)
{
  for (guint seed = 1; seed <= 5; seed++) {
    g_autoptr (TovMap) map =
        seed % 2 == 0 ? map_create_partnership (seed, 30) : map_create_talk (seed, 20);
    g_autoptr (Sheet) sheet = NULL;

    map->subtitle = g_strdup ("14. oktober 2011");
    sheet = paint_picture (map, FALSE, "Internt");
    g_assert_true (says (sheet, map->title));
    g_assert_true (says (sheet, "14. oktober 2011"));
    g_assert_true (says (sheet, "Internt"));
    for (guint i = 0; i < sheet->boxes->len; i++) {
      const TovBox *box = &g_array_index (sheet->boxes, TovBox, i);

      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, WIDTH);
      g_assert_cmpfloat (box->y + box->height, <=, HEIGHT);
    }
  }
}

static void
test_a_picture_can_hide_names (void)
{
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (Sheet) sheet = NULL;

  map_add (map, "7", "Mor", 2, 100);
  sheet = paint_picture (map, TRUE, NULL);
  g_assert_true (says (sheet, "7"));
  g_assert_true (says (sheet, "G-010"));
  g_assert_false (says (sheet, "Mor"));
  g_assert_false (says (sheet, "Mikkel"));
}

static void
test_the_same_map_gives_the_same_picture (void)
{
  g_autoptr (TovMap) map = map_create_talk (3, 25);
  g_autoptr (TovMap) again = map_create_talk (3, 25);
  g_autoptr (Sheet) one = create_sheet ();
  g_autoptr (Sheet) other = create_sheet ();
  g_autoptr (TovMapPlot) plot = paint (one, map, &TOV_MAP_LOOK_STILL);
  g_autoptr (TovMapPlot) plot_again = paint (other, again, &TOV_MAP_LOOK_STILL);

  cairo_surface_flush (one->surface);
  cairo_surface_flush (other->surface);
  g_assert_cmpmem (cairo_image_surface_get_data (one->surface), WIDTH * HEIGHT * 4,
                   cairo_image_surface_get_data (other->surface), WIDTH * HEIGHT * 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-paint/grey-print-tells-styles-apart", test_grey_print_tells_styles_apart);
  g_test_add_func ("/map-paint/every-name-is-told-once", test_every_name_is_told_once);
  g_test_add_func ("/map-paint/who-is-moved-is-at-the-hand", test_who_is_moved_is_at_the_hand);
  g_test_add_func ("/map-paint/ties-of-who-has-the-focus-are-strong",
                   test_ties_of_who_has_the_focus_are_strong);
  g_test_add_func ("/map-paint/a-way-that-was-asked-for-stands-out",
                   test_a_way_that_was_asked_for_stands_out);
  g_test_add_func ("/map-paint/a-tie-that-begins-goes-to-the-hand",
                   test_a_tie_that_begins_goes_to_the_hand);
  g_test_add_func ("/map-paint/lines-go-behind-names", test_lines_go_behind_names);
  g_test_add_func ("/map-paint/dark-and-light-ink-are-both-read",
                   test_dark_and_light_ink_are_both_read);
  g_test_add_func ("/map-paint/the-legend-tells-what-occurs", test_the_legend_tells_what_occurs);
  g_test_add_func ("/map-paint/the-legend-tells-the-letters-of-sectors",
                   test_the_legend_tells_the_letters_of_sectors);
  g_test_add_func ("/map-paint/a-picture-has-its-words-inside",
                   test_a_picture_has_its_words_inside);
  g_test_add_func ("/map-paint/a-picture-can-hide-names", test_a_picture_can_hide_names);
  g_test_add_func ("/map-paint/the-same-map-gives-the-same-picture",
                   test_the_same_map_gives_the_same_picture);
  return g_test_run ();
}
