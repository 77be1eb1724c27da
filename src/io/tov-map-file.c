/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-file.h"

#include "tov-map-picture.h"
#include "tov-paper-flow.h"
#include "tov-picture-file.h"

/* Points on paper, pixels on a screen. */
#define RESOLUTION 72

/* The edges of a page. */
#define MARGIN 34.0
#define BOTTOM 46.0
/* How much of the page's breadth the words beside the map have; a map with rings is as high as it
 * is broad, and the page is not. */
#define COLUMN 0.24
/* A map on A3 is for a wall or a table with several around it. */
#define LARGER 1.2

static const TovPaperFont text_font = { 10, FALSE, 0 };
static const TovColour ink = { 0, 0, 0 };

typedef struct
{
  const TovMap *map;
  gboolean hides_names;
  gboolean is_large;
  const char *footer;
} Sheet;

static void
paint_file (gconstpointer data,
            cairo_t *cairo,
            PangoContext *context,
            TovMapTextFunc set_text,
            gpointer user_data)
{
  const Sheet *self = data;

  tov_map_picture_paint (self->map, self->hides_names, self->footer, TOV_PAPER_HEIGHT,
                         TOV_PAPER_WIDTH, cairo, context, &ink, set_text, user_data);
}

/* On a page the last line is the page's own. */
static void
paint_page (gconstpointer data, double width, double height, cairo_t *cairo)
{
  const Sheet *self = data;
  PangoContext *context = tov_picture_context_new (RESOLUTION);
  double scale = self->is_large ? LARGER : 1;

  cairo_scale (cairo, scale, scale);
  tov_map_picture_paint (self->map, self->hides_names, NULL, width / scale, height / scale, cairo,
                         context, &ink, NULL, NULL);
  g_object_unref (context);
}

gboolean
tov_map_file_write (
    const TovMap *map, gboolean hides_names, const char *footer, const char *path, GError **error)
{
  const Sheet sheet = { map, hides_names, FALSE, footer };
  PangoContext *context = tov_picture_context_new (RESOLUTION);
  const TovPicture picture = {
    map->title, TOV_PAPER_HEIGHT, TOV_PAPER_WIDTH, context, paint_file, &sheet,
  };
  gboolean is_written = tov_picture_write (&picture, path, error);

  g_object_unref (context);
  return is_written;
}

/* Words beside the map; those that have no room there stand on another page. */
static void
add_explanation (TovPaperFlow *flow, const TovPaperFont *font, const GPtrArray *words, double width)
{
  double indent = tov_paper_flow_get_width (flow, TRUE) - width;

  for (guint i = 0; i < words->len; i++) {
    const char *text = words->pdata[i];

    if (indent > 0
        && tov_paper_text_height (flow->layout, font, text, width)
               > tov_paper_flow_get_room (flow)) {
      tov_paper_flow_turn_page (flow, TRUE);
      width += indent;
      indent = 0;
    }
    tov_paper_flow_run_text (flow, font, text, indent, width);
    flow->y += TOV_PAPER_SMALL_SPACE;
  }
}

TovPaper *
tov_map_paper_new (const TovMap *map,
                   gboolean hides_names,
                   gboolean is_large,
                   const char *marking,
                   const GPtrArray *explanation)
{
  TovPaper *paper = is_large ? tov_paper_new (TOV_PAPER_A3_WIDTH, TOV_PAPER_A3_HEIGHT)
                             : tov_paper_new (TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  TovPaperFlow flow = { paper, tov_paper_text_layout_new () };
  TovPaperFont font = text_font;
  Sheet *sheet = g_new (Sheet, 1);
  TovPaperItem *picture;

  *sheet = (Sheet){ map, hides_names, is_large, NULL };
  if (is_large)
    font.size *= LARGER;
  paper->margin = MARGIN;
  paper->top = MARGIN;
  paper->bottom = BOTTOM;
  /* The picture has a title of its own. */
  paper->is_bare = TRUE;
  paper->title = g_strdup (map->title);
  paper->marking = g_strdup (marking);
  /* A file of the same map is the same, whenever it is written. */
  paper->made = tov_date_from_iso ("2000-01-01");
  tov_paper_flow_begin_section (&flow, g_strdup (map->title), TRUE);
  picture = tov_paper_flow_add_picture (&flow, paint_page, sheet, g_free,
                                        tov_paper_flow_get_room (&flow));
  if (explanation != NULL && explanation->len > 0) {
    double width = picture->width * COLUMN;

    picture->width -= width;
    flow.y = paper->top + TOV_PAPER_LARGE_SPACE;
    add_explanation (&flow, &font, explanation, width);
  }
  g_object_unref (flow.layout);
  return paper;
}
