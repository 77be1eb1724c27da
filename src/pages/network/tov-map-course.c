/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-course.h"

#include "tov-chart-paint.h"
#include "tov-map.h"

#include <glib/gi18n-lib.h>

#define WIDTH  240
#define HEIGHT 150
#define GAP    6.0
#define RADIUS 4.0
#define FAINT  0.15
#define SOFT   0.65

/* On a map, in the order of days. */
typedef struct
{
  TovDate on;
  /* Of key worker and parents; 0 where there is none. */
  int rings[2];
} Point;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
  /* Of a line of text. */
  double line;
} Area;

struct _TovMapCourse
{
  GtkWidget parent_instance;
  /* Elements Point. */
  GArray *points;
};

G_DEFINE_FINAL_TYPE (TovMapCourse, tov_map_course, GTK_TYPE_WIDGET)

static const char *const names[] = { N_ ("Key worker"), N_ ("Parent") };

static const Point *
get_point (TovMapCourse *self, guint position)
{
  return &g_array_index (self->points, Point, position);
}

static double
find_x (TovMapCourse *self, const Area *area, guint position)
{
  TovDate first = get_point (self, 0)->on;
  TovDate last = get_point (self, self->points->len - 1)->on;
  TovDate on = get_point (self, position)->on;

  return last > first ? area->x + area->width * (on - first) / (last - first)
                      : area->x + area->width / 2;
}

static double
find_ring_y (const Area *area, int ring)
{
  return area->y + area->height * (ring - 0.5) / TOV_N_RINGS;
}

/* Shows a text with its left (0), middle (0.5) or right (1) at x and its middle at y; gives its
 * width. */
static double
show_text (cairo_t *cairo, PangoLayout *layout, const char *text, double x, double y, double side)
{
  int width, height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cairo, x - side * width, y - height / 2.0);
  pango_cairo_show_layout (cairo, layout);
  return width;
}

static void
measure_text (PangoLayout *layout, const char *text, double *width, double *height)
{
  int w, h;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &w, &h);
  *width = MAX (*width, w);
  *height = h;
}

/* Left of it stand the rings, below it the days, above it who is who. */
static Area
find_area (TovMapCourse *self, PangoLayout *layout)
{
  g_autofree char *ring = g_strdup_printf (_ ("Ring %d"), TOV_N_RINGS);
  double left = 0, line;

  measure_text (layout, ring, &left, &line);
  return (Area){
    .x = left + 2 * GAP,
    .y = line + GAP,
    .width = gtk_widget_get_width (GTK_WIDGET (self)) - left - 3 * GAP,
    .height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * line - 2 * GAP,
    .line = line,
  };
}

static void
use_ink (cairo_t *cairo, const TovColour *ink, double strength)
{
  cairo_set_source_rgba (cairo, ink->red, ink->green, ink->blue, strength);
}

static void
paint_rings (const Area *area, cairo_t *cairo, PangoLayout *layout, const TovColour *ink)
{
  cairo_set_line_width (cairo, 1);
  for (int ring = 1; ring <= TOV_N_RINGS; ring++) {
    double y = find_ring_y (area, ring);
    g_autofree char *name = g_strdup_printf (_ ("Ring %d"), ring);

    use_ink (cairo, ink, SOFT);
    show_text (cairo, layout, name, area->x - 2 * GAP, y, 1);
    use_ink (cairo, ink, FAINT);
    cairo_move_to (cairo, area->x - GAP, y);
    cairo_line_to (cairo, area->x + area->width, y);
    cairo_stroke (cairo);
  }
}

/* The first and the last day; between them there may be no room. */
static void
paint_days (
    TovMapCourse *self, const Area *area, cairo_t *cairo, PangoLayout *layout, const TovColour *ink)
{
  guint last = self->points->len - 1;
  double y = area->y + area->height + GAP + area->line / 2;
  g_autofree char *first_day = tov_date_format (get_point (self, 0)->on);
  g_autofree char *last_day = tov_date_format (get_point (self, last)->on);

  use_ink (cairo, ink, SOFT);
  if (last == 0) {
    show_text (cairo, layout, first_day, find_x (self, area, 0), y, 0.5);
    return;
  }
  show_text (cairo, layout, first_day, area->x - GAP, y, 0);
  show_text (cairo, layout, last_day, area->x + area->width, y, 1);
}

static void
use_series (cairo_t *cairo, guint who, const TovColour *ink)
{
  TovColour colour = tov_chart_colour (who, ink);

  cairo_set_source_rgb (cairo, colour.red, colour.green, colour.blue);
  cairo_set_line_width (cairo, 2);
  cairo_set_dash (cairo, (double[]){ 5, 3 }, who == 0 ? 0 : 2, 0);
}

/* A disc for the key worker and a circle for the parent: they are told apart without colour, and
 * where both stand in a ring the circle lies around the disc. */
static void
paint_sign (cairo_t *cairo, guint who, double x, double y)
{
  cairo_set_dash (cairo, NULL, 0, 0);
  cairo_new_sub_path (cairo);
  cairo_arc (cairo, x, y, RADIUS, 0, 2 * G_PI);
  if (who == 0)
    cairo_fill (cairo);
  else
    cairo_stroke (cairo);
}

static void
paint_line (TovMapCourse *self, const Area *area, cairo_t *cairo, guint who, const TovColour *ink)
{
  use_series (cairo, who, ink);
  cairo_new_path (cairo);
  for (guint i = 0; i < self->points->len; i++) {
    int ring = get_point (self, i)->rings[who];

    /* Where there is none the line is broken. */
    if (ring == 0)
      cairo_new_sub_path (cairo);
    else
      cairo_line_to (cairo, find_x (self, area, i), find_ring_y (area, ring));
  }
  cairo_stroke (cairo);
  for (guint i = 0; i < self->points->len; i++) {
    int ring = get_point (self, i)->rings[who];

    if (ring > 0)
      paint_sign (cairo, who, find_x (self, area, i), find_ring_y (area, ring));
  }
}

static void
paint_names (const Area *area, cairo_t *cairo, PangoLayout *layout, const TovColour *ink)
{
  double x = area->x - GAP, y = area->line / 2;

  for (guint who = 0; who < G_N_ELEMENTS (names); who++) {
    use_series (cairo, who, ink);
    cairo_move_to (cairo, x, y);
    cairo_line_to (cairo, x + 6 * RADIUS, y);
    cairo_stroke (cairo);
    paint_sign (cairo, who, x + 3 * RADIUS, y);
    use_ink (cairo, ink, 1);
    x += 6 * RADIUS + GAP;
    x += show_text (cairo, layout, _ (names[who]), x, y, 0) + 3 * GAP;
  }
}

static void
tov_map_course_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TovMapCourse *self = TOV_MAP_COURSE (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  Area area = find_area (self, layout);
  TovColour ink;
  GdkRGBA colour;
  cairo_t *cairo;

  if (self->points->len == 0)
    return;
  cairo = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                     (float) gtk_widget_get_height (widget)));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  ink = (TovColour){ colour.red, colour.green, colour.blue };
  paint_rings (&area, cairo, layout, &ink);
  paint_days (self, &area, cairo, layout, &ink);
  paint_names (&area, cairo, layout, &ink);
  for (guint who = 0; who < G_N_ELEMENTS (names); who++)
    paint_line (self, &area, cairo, who, &ink);
  cairo_destroy (cairo);
}

static void
tov_map_course_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
tov_map_course_finalize (GObject *object)
{
  g_array_unref (TOV_MAP_COURSE (object)->points);
  G_OBJECT_CLASS (tov_map_course_parent_class)->finalize (object);
}

static void
tov_map_course_class_init (TovMapCourseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_map_course_finalize;
  widget_class->snapshot = tov_map_course_snapshot;
  widget_class->measure = tov_map_course_measure;
  /* The type of a chart's words. */
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tov_map_course_init (TovMapCourse *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
}

/* "24-07-2009: key worker ring 3, nearest parent ring 2", a line a map. */
static char *
describe (TovMapCourse *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->points->len; i++) {
    const Point *point = get_point (self, i);
    g_autofree char *day = tov_date_format (point->on);

    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", day);
    for (guint who = 0; who < G_N_ELEMENTS (names); who++)
      if (point->rings[who] > 0) {
        /* Translators: somebody such as "Key worker", and in which ring of the map. */
        g_autofree char *place =
            g_strdup_printf (_ ("%s in ring %d"), _ (names[who]), point->rings[who]);

        g_string_append_printf (words, " · %s", place);
      }
  }
  return g_strdup (words->str);
}

GtkWidget *
tov_map_course_new (void)
{
  return g_object_new (TOV_TYPE_MAP_COURSE, NULL);
}

void
tov_map_course_update (TovMapCourse *self, const GArray *course)
{
  g_autofree char *words = NULL;

  g_return_if_fail (TOV_IS_MAP_COURSE (self));

  g_array_set_size (self->points, 0);
  for (guint i = 0; i < course->len; i++) {
    const TovNetworkPoint *drawn = &g_array_index (course, TovNetworkPoint, i);
    Point point = { drawn->on, { drawn->tally.key_worker_ring, drawn->tally.parent_ring } };

    g_array_append_val (self->points, point);
  }
  words = describe (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
