/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-flow.h"

#include <math.h>

#include "tov-annex-charts.h"
#include "tov-chart-picture.h"

/* The type of a table; a somewhat smaller one is tried before anything else is done. */
#define SIZE       10.0
#define SMALL_SIZE 9.0

/* Three such charts stand on a page. */
#define MOST_CHART 200.0

/* The words of charts. */
#define CHART_SIZE 9.5

/* What comes next stands below with space between, or on an upright page where there is no room. */
static void
make_room (TovPaperFlow *flow, double height)
{
  if (height + TOV_PAPER_LARGE_SPACE > tov_paper_flow_get_room (flow))
    tov_paper_flow_turn_page (flow, FALSE);
  else
    flow->y += TOV_PAPER_LARGE_SPACE;
}

/* Divides the columns of a table that no page is wide enough for, as evenly as they allow; each
 * part has the labels of the lines again. */
static void
add_divided (TovPaperFlow *flow,
             const TovTable *table,
             const TovBlock *block,
             const TovPaperTable *whole)
{
  double label = tov_paper_table_least_label_width (whole, SMALL_SIZE);
  double room = tov_paper_flow_get_width (flow, flow->is_wide) - label;
  double all = tov_paper_table_least_width (whole, SMALL_SIZE) - label;
  double share = all / ceil (all / room);
  guint n_columns = tov_table_n_columns (table);

  for (guint first = 0, end = 0; first < n_columns; first = end) {
    TovPaperTable *part;

    for (double width = 0; end < n_columns; end++) {
      double its = tov_paper_table_least_column_width (whole, end, SMALL_SIZE);

      if (end > first && (width >= share || width + its > room))
        break;
      width += its;
    }
    part = tov_paper_table_new (table, block, first, end - first, flow->layout);
    tov_paper_table_set_width (part, tov_paper_flow_get_width (flow, flow->is_wide), SMALL_SIZE,
                               flow->layout);
    if (first > 0)
      make_room (flow, tov_paper_table_get_height (part));
    tov_paper_flow_add_table (flow, part);
  }
}

/* The context for the words of charts. Transfer full. */
static PangoContext *
create_chart_context (void)
{
  PangoContext *context = tov_paper_text_context_new ();
  const TovPaperFont font = { CHART_SIZE, FALSE, 0 };
  PangoFontDescription *description = tov_paper_text_describe (&font);

  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  return context;
}

static void
paint_chart (gconstpointer chart, double width, double height, cairo_t *cairo)
{
  static const TovColour ink = { 0, 0, 0 };
  PangoContext *context = create_chart_context ();

  tov_chart_picture_paint (chart, NULL, width, height, cairo, context, &ink);
  g_object_unref (context);
}

/* The type in which it has room; 0 where it has none. */
static double
find_size (const TovPaperTable *table, double width)
{
  static const double sizes[] = { SIZE, SMALL_SIZE };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (tov_paper_table_least_width (table, sizes[i]) <= width)
      return sizes[i];
  return 0;
}

/* Transfer full. */
static TovPaperTable *
create_whole (const TovPaperFlow *flow, const TovTable *table, const TovBlock *block)
{
  return tov_paper_table_new (table, block, 0, tov_table_n_columns (table), flow->layout);
}

gboolean
tov_annex_flow_has_room (const TovPaperFlow *flow,
                         const TovTable *table,
                         const TovBlock *block,
                         gboolean is_wide)
{
  g_autoptr (TovPaperTable) whole = create_whole (flow, table, block);

  return find_size (whole, tov_paper_flow_get_width (flow, is_wide)) > 0;
}

void
tov_annex_flow_add_table (TovPaperFlow *flow, const TovTable *table, const TovBlock *block)
{
  g_autoptr (TovPaperTable) whole = create_whole (flow, table, block);
  double width = tov_paper_flow_get_width (flow, flow->is_wide);
  double size = find_size (whole, width);

  if (size == 0) {
    add_divided (flow, table, block, whole);
    return;
  }
  tov_paper_table_set_width (whole, width, size, flow->layout);
  tov_paper_flow_add_table (flow, g_steal_pointer (&whole));
}

void
tov_annex_flow_add_chart (TovPaperFlow *flow, TovChart *chart)
{
  PangoContext *context = create_chart_context ();
  double width = tov_paper_flow_get_width (flow, FALSE) + 2 * TOV_CHART_PICTURE_MARGIN;
  double wished = tov_chart_picture_height (chart, NULL, width, context);
  /* Columns and lines may be lower than they would like to be; bars need a line each. */
  double height = chart->kind == TOV_CHART_COLUMNS ? MIN (wished, MOST_CHART) : wished;
  TovPaperItem *item;

  g_object_unref (context);
  make_room (flow, height);
  item = tov_paper_flow_add_picture (flow, paint_chart, chart, (GDestroyNotify) tov_chart_free,
                                     MIN (height, tov_paper_flow_get_room (flow)));
  item->x -= TOV_CHART_PICTURE_MARGIN;
  item->width = width;
}

void
tov_annex_flow_add_charts (TovPaperFlow *flow, const TovAnnex *annex, const TovTable *table)
{
  for (const TovAnnexChartKind *const *kind = tov_annex_chart_kinds; *kind != NULL; kind++) {
    g_autoptr (TovChart) chart = NULL;

    if (g_strcmp0 (tov_annex_chart_kind_get_table (*kind), table->number) != 0)
      continue;
    chart = tov_annex_chart_new (*kind, annex);
    if (chart != NULL && tov_chart_has_values (chart))
      tov_annex_flow_add_chart (flow, g_steal_pointer (&chart));
  }
}
