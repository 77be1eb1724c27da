/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-chart-paint.h"
#include "tov-danish.h"

#define MOST_SERIES  3
#define MOST_COLUMNS 4

/* The library's own size of a chart, in pixels. */
#define CHART_WIDTH  480.0
#define CHART_HEIGHT 288.0
#define ROW_PIXELS   20

/* Heights in rows: of charts of which two stand on a page, and of one that has it for itself. */
#define LEAST_ROWS 11
#define MOST_ROWS  16
#define PAGE_ROWS  20
/* What is needed beside a row a point: the frame of bars, the headings of a table. */
#define BAR_ROWS   9
#define TABLE_ROWS 2

/* Pixels. No chart is narrower than this, nor wider than a page at full size. */
#define LEAST_WIDTH 440
#define PAGE_WIDTH  980
#define GAP         16
#define MOST_LABEL  44
/* Between bars, in per cent of their own breadth. */
#define BAR_GAP 60

/* A line of the chart's table: what is shown along its axis. */
typedef enum
{
  /* The rows of all partnerships together. */
  ALONG_ROWS,
  /* The partnerships, and all together. */
  ALONG_BLOCKS,
} Along;

typedef struct
{
  /* A row where the chart goes along the blocks, else NULL. */
  const char *row;
  /* Columns that are added up. */
  const char *columns[MOST_COLUMNS];
  /* NULL: as the row or the column is called. */
  const char *heading;
} Series;

typedef struct
{
  const char *table;
  const char *title;
  /* What the axis of the figures counts. */
  const char *unit;
  lxw_chart_type type;
  Along along;
  gboolean is_percent;
  Series series[MOST_SERIES];
} Chart;

/* One axis a chart: the library cannot lay a line over columns. */
static const Chart charts[] = {
  { "5",
    N_ ("Placements started and ended"),
    N_ ("Placements"),
    LXW_CHART_BAR,
    ALONG_ROWS,
    FALSE,
    { { NULL, { "started" }, NULL },
      { NULL, { "completed", "on_to_next", "interrupted", "ending_unknown" }, N_ ("Ended") } } },
  { "7",
    N_ ("Education and work among participants"),
    N_ ("Share of participants"),
    LXW_CHART_BAR_STACKED_PERCENT,
    ALONG_BLOCKS,
    FALSE,
    { { "education", { "n" }, NULL }, { "work", { "n" }, NULL }, { "none_yet", { "n" }, NULL } } },
  { "18",
    N_ ("Admitted and discharged in the month"),
    N_ ("Young people"),
    LXW_CHART_COLUMN,
    ALONG_ROWS,
    FALSE,
    { { NULL, { "admitted" }, NULL }, { NULL, { "discharged" }, NULL } } },
  { "18",
    N_ ("Enrolled at the end of the month"),
    N_ ("Young people"),
    LXW_CHART_LINE,
    ALONG_ROWS,
    FALSE,
    { { NULL, { "enrolled" }, NULL } } },
  { "18",
    N_ ("Young people met at least once a month"),
    N_ ("Share of the months of the young people"),
    LXW_CHART_LINE,
    ALONG_ROWS,
    TRUE,
    { { NULL, { "monthly_norm" }, NULL } } },
};

/* A line of a chart's table: where its figures are found. */
typedef struct
{
  const TovBlock *block;
  /* NULL where the row is the series'. */
  const TovRow *row;
} Point;

static GArray *
find_points (const Chart *chart, const TovTable *table)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));

  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    Point point = { tov_table_get_block (table, b), NULL };

    if (chart->along == ALONG_BLOCKS) {
      g_array_append_val (points, point);
      continue;
    }
    if (!g_str_equal (point.block->code, "all"))
      continue;
    for (guint r = 0; r < tov_block_n_rows (point.block); r++) {
      point.row = tov_block_get_row (point.block, r);
      if (point.row->kind == TOV_ROW_NORMAL)
        g_array_append_val (points, point);
    }
  }
  return points;
}

static guint
count_series (const Chart *chart)
{
  guint n = 0;

  while (n < MOST_SERIES && chart->series[n].columns[0] != NULL)
    n++;
  return n;
}

static const char *
get_heading (const TovTable *table, const Series *series)
{
  if (series->heading != NULL)
    return tov_danish (series->heading);
  for (guint b = 0; series->row != NULL && b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    for (guint r = 0; r < tov_block_n_rows (block); r++)
      if (g_str_equal (tov_block_get_row (block, r)->code, series->row))
        return tov_block_get_row (block, r)->label;
  }
  for (guint c = 0; c < tov_table_n_columns (table); c++)
    if (g_str_equal (tov_table_get_column (table, c)->code, series->columns[0]))
      return tov_table_get_column (table, c)->heading;
  return "";
}

static const char *
get_label (const Point *point)
{
  return point->row != NULL ? point->row->label : point->block->title;
}

static const char *
get_label_heading (const Chart *chart, const TovTable *table)
{
  return chart->along == ALONG_ROWS ? table->row_heading : tov_danish (N_ ("Partnership"));
}

static gboolean
is_bar (const Chart *chart)
{
  return chart->type == LXW_CHART_BAR || chart->type == LXW_CHART_BAR_STACKED_PERCENT;
}

/* NAN where the table has no figure. */
static double
get_value (const TovTable *table, const Point *point, const Series *series)
{
  double value = 0;

  for (guint i = 0; i < MOST_COLUMNS && series->columns[i] != NULL; i++) {
    const TovCell *cell =
        tov_table_find (table, point->block->code, NULL,
                        point->row != NULL ? point->row->code : series->row, series->columns[i]);

    if (cell == NULL || cell->kind != TOV_CELL_NUMBER)
      return NAN;
    value += cell->value;
  }
  return value;
}

/* A chart of nothing but gaps says nothing. */
static gboolean
has_figures (const Chart *chart, const TovTable *table, const GArray *points)
{
  for (guint p = 0; p < points->len; p++)
    for (guint s = 0; s < count_series (chart); s++)
      if (!isnan (get_value (table, &g_array_index (points, Point, p), &chart->series[s])))
        return TRUE;
  return FALSE;
}

static void
write_point (TovWorkbookSheet *sheet, const Chart *chart, const TovTable *table, const Point *point)
{
  const char *label = get_label (point);

  tov_workbook_sheet_write_text (sheet, 0, label, TOV_STYLE_LABEL);
  for (guint s = 0; s < count_series (chart); s++) {
    double value = get_value (table, point, &chart->series[s]);

    /* A gap in the chart; a text would be drawn as 0. */
    if (isnan (value))
      tov_workbook_sheet_write_blank (sheet, s + 1, TOV_STYLE_COUNT);
    else if (chart->is_percent)
      tov_workbook_sheet_write_number (sheet, s + 1, value / 100, TOV_STYLE_PERCENT);
    else
      tov_workbook_sheet_write_number (sheet, s + 1, value, TOV_STYLE_COUNT);
  }
  tov_workbook_sheet_end_row (
      sheet, tov_workbook_sheet_count_lines (label, tov_workbook_sheet_get_width (sheet, 0, 0))
                 * TOV_WORKBOOK_ROW_HEIGHT);
}

/* The small table beside the chart, from the current row; the chart refers to its cells. */
static void
write_points (TovWorkbookSheet *sheet,
              const Chart *chart,
              const TovTable *table,
              const GArray *points)
{
  guint lines = 1;

  tov_workbook_sheet_write_text (sheet, 0, get_label_heading (chart, table),
                                 TOV_STYLE_HEADING_LABEL);
  for (guint s = 0; s < count_series (chart); s++) {
    const char *heading = get_heading (table, &chart->series[s]);

    tov_workbook_sheet_write_text (sheet, s + 1, heading, TOV_STYLE_HEADING_NUMBER);
    lines = MAX (lines, tov_workbook_sheet_count_lines (
                            heading, tov_workbook_sheet_get_width (sheet, s + 1, s + 1)));
  }
  tov_workbook_sheet_end_row (sheet, lines * TOV_WORKBOOK_ROW_HEIGHT);
  for (guint p = 0; p < points->len; p++)
    write_point (sheet, chart, table, &g_array_index (points, Point, p));
}

/* The colour as the library has it: 0xRRGGBB, in which 0 would be no colour. */
static lxw_color_t
pack_colour (TovColour colour)
{
  lxw_color_t packed =
      (lxw_color_t) (lround (colour.red * 255) << 16 | lround (colour.green * 255) << 8
                     | lround (colour.blue * 255));

  return packed != 0 ? packed : LXW_COLOR_BLACK;
}

static void
add_series (
    lxw_chart *drawn, const Chart *chart, const TovWorkbookSheet *sheet, guint s, guint n_points)
{
  const lxw_row_t heading = sheet->row, first = heading + 1, last = heading + n_points;
  const lxw_col_t column = (lxw_col_t) (s + 1);
  lxw_chart_series *series = chart_add_series (drawn, NULL, NULL);
  lxw_color_t colour = pack_colour (tov_chart_colour (s));
  lxw_chart_fill fill = { .color = colour };
  lxw_chart_line line = { .color = colour, .width = 2.25 };
  lxw_chart_font font = { .size = 9, .color = LXW_COLOR_BLACK };

  chart_series_set_name_range (series, sheet->name, heading, column);
  chart_series_set_categories (series, sheet->name, first, 0, last, 0);
  chart_series_set_values (series, sheet->name, first, column, last, column);
  chart_series_set_labels (series);
  if (chart->type == LXW_CHART_LINE) {
    chart_series_set_line (series, &line);
    chart_series_set_marker_type (series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size (series, 6);
    chart_series_set_marker_fill (series, &fill);
    chart_series_set_marker_line (series, &line);
    chart_series_set_labels_position (series, LXW_CHART_LABEL_POSITION_ABOVE);
  } else {
    chart_series_set_fill (series, &fill);
  }
  if (chart->type == LXW_CHART_BAR_STACKED_PERCENT) {
    font.color = pack_colour (tov_chart_label_colour (s));
    /* A 0 would stand on the border of its neighbours. */
    chart_series_set_labels_num_format (series, "#,##0;;");
  }
  if (chart->is_percent)
    chart_series_set_labels_num_format (series, "0%");
  chart_series_set_labels_font (series, &font);
}

static void
set_axes (lxw_chart *drawn, const Chart *chart, const char *along)
{
  /* The library calls x what lies across the page. */
  lxw_chart_axis *names = is_bar (chart) ? drawn->y_axis : drawn->x_axis;
  lxw_chart_axis *figures = is_bar (chart) ? drawn->x_axis : drawn->y_axis;
  lxw_chart_font font = { .size = 9, .color = LXW_COLOR_BLACK };
  lxw_chart_line line = { .color = 0xD5DADF, .width = 0.75 };

  chart_axis_set_name (names, along);
  chart_axis_set_name_font (names, &font);
  chart_axis_set_num_font (names, &font);
  chart_axis_set_name (figures, tov_danish (chart->unit));
  chart_axis_set_name_font (figures, &font);
  chart_axis_set_num_font (figures, &font);
  chart_axis_major_gridlines_set_line (figures, &line);
  chart_axis_set_min (figures, 0);
  if (chart->is_percent) {
    chart_axis_set_num_format (figures, "0%");
    chart_axis_set_max (figures, 1);
  }
  /* Bars are listed from the top, as the table is; that would carry their axis up with them. */
  if (is_bar (chart)) {
    chart_set_series_gap (drawn, BAR_GAP);
    chart_axis_set_reverse (names);
    chart_axis_set_crossing_max (names);
  }
}

/* Places a chart from the current row, behind its table, and returns the last column under it. */
static guint
insert_chart (TovWorkbookSheet *sheet,
              const Chart *chart,
              const TovTable *table,
              guint n_points,
              guint last_column,
              guint rows)
{
  lxw_chart *drawn = workbook_add_chart (sheet->book->workbook, (guint8) chart->type);
  const char *title = tov_danish (chart->title);
  guint n_series = count_series (chart), column = n_series + 1;
  guint left = tov_workbook_sheet_get_pixels (sheet, 0, n_series) + GAP;
  guint table_width = tov_workbook_sheet_get_pixels (sheet, 0, last_column);
  guint width = (guint) MAX ((int) MIN (table_width, PAGE_WIDTH) - (int) left, LEAST_WIDTH);
  g_autofree char *description = g_strdup (title);
  lxw_chart_options options = {
    .x_offset = GAP,
    .x_scale = width / CHART_WIDTH,
    .y_scale = rows * ROW_PIXELS / CHART_HEIGHT,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
    .description = description,
  };
  lxw_chart_font font = { .size = 12, .bold = TRUE, .color = LXW_COLOR_BLACK };

  chart_title_set_name (drawn, title);
  chart_title_set_name_font (drawn, &font);
  for (guint s = 0; s < n_series; s++)
    add_series (drawn, chart, sheet, s, n_points);
  set_axes (drawn, chart, get_label_heading (chart, table));
  chart_legend_set_position (drawn, n_series > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  chart_show_blanks_as (drawn, LXW_CHART_BLANKS_AS_GAP);
  tov_workbook_sheet_check (sheet,
                            worksheet_insert_chart_opt (sheet->worksheet, sheet->row,
                                                        (lxw_col_t) column, drawn, &options));
  while (tov_workbook_sheet_get_pixels (sheet, 0, last_column) < left + width)
    last_column++;
  return last_column;
}

void
tov_workbook_sheet_measure_charts (TovWorkbookSheet *self, const TovTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++) {
    const Chart *chart = &charts[i];
    g_autoptr (GArray) points = NULL;

    if (g_strcmp0 (table->number, chart->table) != 0)
      continue;
    points = find_points (chart, table);
    for (guint p = 0; p < points->len; p++)
      tov_workbook_sheet_widen (
          self, 0, tov_workbook_sheet_measure (get_label (&g_array_index (points, Point, p))),
          MOST_LABEL);
    for (guint s = 0; s < count_series (chart); s++)
      tov_workbook_sheet_widen (
          self, s + 1, tov_workbook_sheet_measure_words (get_heading (table, &chart->series[s])),
          MOST_LABEL);
  }
}

guint
tov_workbook_sheet_add_charts (TovWorkbookSheet *self,
                               const TovTable *table,
                               guint last_column,
                               double headings)
{
  double page = tov_workbook_sheet_get_page_height (self, last_column);
  lxw_row_t breaks[G_N_ELEMENTS (charts) + 1] = { 0 };
  guint n_breaks = 0, used_column = last_column;
  double used = self->height;
  guint half_page =
      (guint) CLAMP ((page - headings) / 2 / TOV_WORKBOOK_ROW_HEIGHT - 2, LEAST_ROWS, MOST_ROWS);

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++) {
    const Chart *chart = &charts[i];
    g_autoptr (GArray) points = NULL;
    lxw_row_t end;
    guint rows, chart_column;

    if (g_strcmp0 (table->number, chart->table) != 0)
      continue;
    points = find_points (chart, table);
    if (!has_figures (chart, table, points))
      continue;
    rows = points->len + (is_bar (chart) ? BAR_ROWS : TABLE_ROWS);
    rows = rows <= half_page ? half_page : MAX (rows, PAGE_ROWS);
    tov_workbook_sheet_end_row (self, TOV_WORKBOOK_ROW_HEIGHT);
    /* A chart is not cut by the end of a page; the headings stand above it again. */
    if (used + (rows + 2) * TOV_WORKBOOK_ROW_HEIGHT > page) {
      breaks[n_breaks++] = self->row;
      used = headings;
    }
    used += (rows + 2) * TOV_WORKBOOK_ROW_HEIGHT;
    tov_workbook_sheet_write_text (self, 0, tov_danish (chart->title), TOV_STYLE_BLOCK);
    for (guint c = 1; c <= last_column; c++)
      tov_workbook_sheet_write_blank (self, c, TOV_STYLE_BLOCK);
    tov_workbook_sheet_end_row (self, TOV_WORKBOOK_ROW_HEIGHT);
    end = self->row + rows;
    chart_column = insert_chart (self, chart, table, points->len, last_column, rows);
    used_column = MAX (used_column, chart_column);
    write_points (self, chart, table, points);
    while (self->row < end)
      tov_workbook_sheet_end_row (self, TOV_WORKBOOK_ROW_HEIGHT);
  }
  if (n_breaks > 0)
    tov_workbook_sheet_check (self, worksheet_set_h_pagebreaks (self->worksheet, breaks));
  return used_column;
}
