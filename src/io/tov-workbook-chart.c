/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-annex-charts-private.h"
#include "tov-chart-paint.h"
#include "tov-danish.h"

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
/* The title and the empty row before. */
#define HEAD_ROWS 2

/* Pixels. No chart is narrower than this, nor wider than a page at full size. */
#define LEAST_WIDTH 440
#define PAGE_WIDTH  980
#define GAP         16
#define MOST_LABEL  44
/* Between bars, in per cent of their own breadth. */
#define BAR_GAP 60
/* Up to here each number has its tick. */
#define MOST_SINGLE_TICKS 5
/* Above more points their values would lie on each other. */
#define MOST_VALUES 24

/* A 0 would stand on the axis or on the border of its neighbours; goings are told by their place
 * under the line. In an order of its own kind, which is not of months, it is told. */
#define ORDER_FORMAT   "#,##0"
#define COUNT_FORMAT   "#,##0;#,##0;"
#define DECIMAL_FORMAT "#,##0.0;#,##0.0;"

static const TovColour black = { 0, 0, 0 };

/* A chart of a sheet and how its cells are written. */
typedef struct
{
  TovChart *chart;
  /* What its table's first column holds. */
  const char *heading;
  TovStyle style;
  lxw_chart_type type;
  /* Of the scale; below 0 are goings. */
  double least;
  double greatest;
} Drawing;

static void
free_drawing (Drawing *self)
{
  tov_chart_free (self->chart);
  g_free (self);
}

static lxw_chart_type
get_type (const TovChart *chart)
{
  switch (chart->kind) {
  case TOV_CHART_BARS:
    return LXW_CHART_BAR;
  case TOV_CHART_STACKS:
    return LXW_CHART_BAR_STACKED;
  case TOV_CHART_SHARES:
    return LXW_CHART_BAR_STACKED_PERCENT;
  case TOV_CHART_COLUMNS:
  default:
    return tov_chart_get_series (chart, 0)->mark == TOV_MARK_LINE ? LXW_CHART_LINE
                                                                  : LXW_CHART_COLUMN;
  }
}

static const char *
get_heading (const TovAnnexChartKind *kind, const TovTable *table)
{
  switch (kind->along) {
  case TOV_ALONG_BLOCKS:
    return tov_danish (N_ ("Partnership"));
  case TOV_ALONG_AGES:
    return tov_danish (N_ ("Since the admission"));
  case TOV_ALONG_ROWS:
  case TOV_ALONG_MONTHS:
  case TOV_ALONG_MONTHS_BY_BLOCK:
  case TOV_ALONG_TRANSITIONS:
  default:
    return table->row_heading;
  }
}

static TovStyle
get_style (const TovChart *chart)
{
  if (chart->percent)
    return TOV_STYLE_PERCENT;
  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    for (guint c = 0; c < chart->n_categories; c++) {
      double value = tov_chart_get_series (chart, s)->values[c];

      if (!isnan (value) && value != floor (value))
        return TOV_STYLE_DECIMAL;
    }
  return TOV_STYLE_COUNT;
}

/* NULL where the annex has no such chart, or one of nothing but gaps. */
static Drawing *
create_drawing (const TovAnnexChartKind *kind, const TovTable *table, const TovAnnex *annex)
{
  g_autoptr (TovChart) chart = tov_annex_chart_new (kind, annex);
  Drawing *self;

  if (chart == NULL || !tov_chart_has_values (chart))
    return NULL;
  self = g_new0 (Drawing, 1);
  tov_chart_find_range (chart, &self->least, &self->greatest);
  self->heading = get_heading (kind, table);
  self->style = get_style (chart);
  self->type = get_type (chart);
  self->chart = g_steal_pointer (&chart);
  return self;
}

/* The drawings of a table, in the order of the panel. Elements Drawing. Transfer full. */
static GPtrArray *
create_drawings (const TovTable *table, const TovAnnex *annex)
{
  GPtrArray *drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_drawing);

  for (const TovAnnexChartKind *const *kind = tov_annex_chart_kinds; *kind != NULL; kind++) {
    Drawing *drawing = g_strcmp0 (table->number, (*kind)->table) == 0
                           ? create_drawing (*kind, table, annex)
                           : NULL;

    if (drawing != NULL)
      g_ptr_array_add (drawings, drawing);
  }
  return drawings;
}

static const char *
get_format (const Drawing *self)
{
  if (self->style == TOV_STYLE_PERCENT)
    return "0%";
  if (self->type == LXW_CHART_COLUMN && self->chart->labels == NULL)
    return ORDER_FORMAT;
  return self->style == TOV_STYLE_DECIMAL ? DECIMAL_FORMAT : COUNT_FORMAT;
}

static void
write_point (TovWorkbookSheet *sheet, const Drawing *drawing, guint category)
{
  const TovChart *chart = drawing->chart;
  const char *label = chart->categories[category];

  tov_workbook_sheet_write_text (sheet, 0, label, TOV_STYLE_LABEL);
  for (guint s = 0; s < tov_chart_n_series (chart); s++) {
    double value = tov_chart_get_series (chart, s)->values[category];

    /* A gap in the chart: a text would be drawn as 0, and of an empty cell the library would keep a
     * 0 with the chart. */
    if (!isnan (value))
      tov_workbook_sheet_write_number (sheet, s + 1, chart->percent ? value / 100 : value,
                                       drawing->style);
  }
  tov_workbook_sheet_end_row (
      sheet, tov_workbook_sheet_count_lines (label, tov_workbook_sheet_get_width (sheet, 0, 0))
                 * TOV_WORKBOOK_ROW_HEIGHT);
}

/* The small table beside the chart, from the current row; the chart refers to its cells. */
static void
write_points (TovWorkbookSheet *sheet, const Drawing *drawing)
{
  const TovChart *chart = drawing->chart;
  guint lines = 1;

  tov_workbook_sheet_write_text (sheet, 0, drawing->heading, TOV_STYLE_HEADING_LABEL);
  for (guint s = 0; s < tov_chart_n_series (chart); s++) {
    const char *heading = tov_chart_get_series (chart, s)->name;

    tov_workbook_sheet_write_text (sheet, s + 1, heading, TOV_STYLE_HEADING_NUMBER);
    lines = MAX (lines, tov_workbook_sheet_count_lines (
                            heading, tov_workbook_sheet_get_width (sheet, s + 1, s + 1)));
  }
  tov_workbook_sheet_end_row (sheet, lines * TOV_WORKBOOK_ROW_HEIGHT);
  for (guint c = 0; c < chart->n_categories; c++)
    write_point (sheet, drawing, c);
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

/* Of many values only the first and the last. */
static void
keep_ends (lxw_chart_series *series, const TovChart *chart, guint s)
{
  const double *values = tov_chart_get_series (chart, s)->values;
  lxw_chart_data_label hide = { .hide = LXW_TRUE }, keep = { .hide = LXW_FALSE };
  g_autofree lxw_chart_data_label **labels =
      g_new0 (lxw_chart_data_label *, chart->n_categories + 1);
  gint first = -1, last = -1;

  for (guint c = 0; c < chart->n_categories; c++) {
    labels[c] = &hide;
    if (isnan (values[c]))
      continue;
    first = first >= 0 ? first : (gint) c;
    last = (gint) c;
  }
  if (first < 0)
    return;
  labels[first] = labels[last] = &keep;
  chart_series_set_labels_custom (series, labels);
}

/* Values at the marks, as far as they would not lie on each other. */
static void
add_values (lxw_chart_series *series, const Drawing *drawing, guint s)
{
  const TovChart *chart = drawing->chart;
  lxw_chart_font font = { .size = 9, .color = LXW_COLOR_BLACK };

  chart_series_set_labels (series);
  if ((drawing->type == LXW_CHART_LINE && tov_chart_n_series (chart) > 1)
      || (!tov_chart_is_horizontal (chart) && chart->n_categories > MOST_VALUES))
    keep_ends (series, chart, s);
  if (drawing->type == LXW_CHART_LINE)
    /* Over 100 % stands the title. */
    chart_series_set_labels_position (series, chart->percent ? LXW_CHART_LABEL_POSITION_BELOW
                                                             : LXW_CHART_LABEL_POSITION_ABOVE);
  if (tov_chart_is_divided (chart))
    font.color = pack_colour (tov_chart_label_colour (s, &black));
  chart_series_set_labels_num_format (series, get_format (drawing));
  chart_series_set_labels_font (series, &font);
}

static void
add_series (lxw_chart *drawn, const Drawing *drawing, const TovWorkbookSheet *sheet, guint s)
{
  const lxw_row_t heading = sheet->row, first = heading + 1;
  const lxw_row_t last = heading + drawing->chart->n_categories;
  const lxw_col_t column = (lxw_col_t) (s + 1);
  lxw_chart_series *series = chart_add_series (drawn, NULL, NULL);
  lxw_color_t colour = pack_colour (tov_chart_colour (s, &black));
  lxw_chart_fill fill = { .color = colour };
  lxw_chart_line line = { .color = colour, .width = 2.25 };
  lxw_chart_line border = { .color = LXW_COLOR_WHITE, .width = 0.75 };
  static const guint8 markers[] = { LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE,
                                    LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_DIAMOND,
                                    LXW_CHART_MARKER_STAR };

  chart_series_set_name_range (series, sheet->name, heading, column);
  chart_series_set_categories (series, sheet->name, first, 0, last, 0);
  chart_series_set_values (series, sheet->name, first, column, last, column);
  if (drawing->type == LXW_CHART_LINE) {
    chart_series_set_line (series, &line);
    chart_series_set_marker_type (series, markers[s % G_N_ELEMENTS (markers)]);
    chart_series_set_marker_size (series, 6);
    chart_series_set_marker_fill (series, &fill);
    chart_series_set_marker_line (series, &line);
  } else {
    chart_series_set_fill (series, &fill);
    if (tov_chart_is_divided (drawing->chart))
      chart_series_set_line (series, &border);
  }
  add_values (series, drawing, s);
}

static void
set_axes (lxw_chart *drawn, const Drawing *drawing)
{
  const TovChart *chart = drawing->chart;
  gboolean is_bar = tov_chart_is_horizontal (chart);
  /* The library calls x what lies across the page. */
  lxw_chart_axis *names = is_bar ? drawn->y_axis : drawn->x_axis;
  lxw_chart_axis *figures = is_bar ? drawn->x_axis : drawn->y_axis;
  lxw_chart_font font = { .size = 9, .color = LXW_COLOR_BLACK };
  lxw_chart_line line = { .color = 0xD5DADF, .width = 0.75 };

  chart_axis_set_num_font (names, &font);
  if (chart->axis != NULL) {
    chart_axis_set_name (names, chart->axis);
    chart_axis_set_name_font (names, &font);
  }
  chart_axis_set_name (figures, chart->unit);
  chart_axis_set_name_font (figures, &font);
  chart_axis_set_num_font (figures, &font);
  chart_axis_major_gridlines_set_line (figures, &line);
  if (chart->percent) {
    chart_axis_set_num_format (figures, "0%");
    chart_axis_set_max (figures, 1);
  }
  /* No tick stands at half a person. */
  if (drawing->style == TOV_STYLE_COUNT && drawing->greatest <= MOST_SINGLE_TICKS)
    chart_axis_set_major_unit (figures, 1);
  /* Comings and goings stand over and under the line of 0, and the names below both. */
  if (drawing->least < 0) {
    chart_set_series_overlap (drawn, 100);
    chart_axis_set_num_format (figures, "#,##0;#,##0");
    chart_axis_set_label_position (names, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  } else {
    chart_axis_set_min (figures, 0);
  }
  /* Bars are listed from the top, as the table is; that would carry their axis up with them. */
  if (is_bar) {
    chart_set_series_gap (drawn, BAR_GAP);
    chart_axis_set_reverse (names);
    chart_axis_set_crossing_max (names);
  }
}

/* Places a chart from the current row, behind its table, and returns the last column under it. */
static guint
insert_chart (TovWorkbookSheet *sheet, const Drawing *drawing, guint last_column, guint rows)
{
  lxw_chart *drawn = workbook_add_chart (sheet->book->workbook, (guint8) drawing->type);
  guint n_series = tov_chart_n_series (drawing->chart), column = n_series + 1;
  guint left = tov_workbook_sheet_get_pixels (sheet, 0, n_series) + GAP;
  guint table_width = tov_workbook_sheet_get_pixels (sheet, 0, last_column);
  guint width = (guint) MAX ((int) MIN (table_width, PAGE_WIDTH) - (int) left, LEAST_WIDTH);
  lxw_chart_options options = {
    .x_offset = GAP,
    .x_scale = width / CHART_WIDTH,
    .y_scale = rows * ROW_PIXELS / CHART_HEIGHT,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
    .description = drawing->chart->title,
  };
  lxw_chart_font font = { .size = 12, .bold = TRUE, .color = LXW_COLOR_BLACK };

  chart_title_set_name (drawn, drawing->chart->title);
  chart_title_set_name_font (drawn, &font);
  for (guint s = 0; s < n_series; s++)
    add_series (drawn, drawing, sheet, s);
  set_axes (drawn, drawing);
  chart_legend_set_position (drawn, n_series > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  chart_show_blanks_as (drawn, LXW_CHART_BLANKS_AS_GAP);
  tov_workbook_sheet_check (sheet,
                            worksheet_insert_chart_opt (sheet->worksheet, sheet->row,
                                                        (lxw_col_t) column, drawn, &options));
  while (tov_workbook_sheet_get_pixels (sheet, 0, last_column) < left + width)
    last_column++;
  return last_column;
}

/* What the chart is about, and of how many. The library cannot draw the line of a limit. */
static void
write_head (TovWorkbookSheet *sheet, const TovChart *chart, guint last_column)
{
  gboolean has_limit = chart->reference_name != NULL;
  g_autofree char *head = g_strconcat (chart->title, " · ", chart->subtitle,
                                       has_limit ? " · " : NULL, chart->reference_name, NULL);

  tov_workbook_sheet_write_text (sheet, 0, head, TOV_STYLE_BLOCK);
  for (guint c = 1; c <= last_column; c++)
    tov_workbook_sheet_write_blank (sheet, c, TOV_STYLE_BLOCK);
  tov_workbook_sheet_end_row (sheet, TOV_WORKBOOK_ROW_HEIGHT);
}

void
tov_workbook_sheet_measure_charts (TovWorkbookSheet *self, const TovTable *table)
{
  g_autoptr (GPtrArray) drawings = create_drawings (table, self->book->annex);

  for (guint i = 0; i < drawings->len; i++) {
    const TovChart *chart = ((const Drawing *) g_ptr_array_index (drawings, i))->chart;

    for (guint c = 0; c < chart->n_categories; c++)
      tov_workbook_sheet_widen (self, 0, tov_workbook_sheet_measure (chart->categories[c]),
                                MOST_LABEL);
    for (guint s = 0; s < tov_chart_n_series (chart); s++)
      tov_workbook_sheet_widen (
          self, s + 1, tov_workbook_sheet_measure_words (tov_chart_get_series (chart, s)->name),
          MOST_LABEL);
  }
}

guint
tov_workbook_sheet_add_charts (TovWorkbookSheet *self,
                               const TovTable *table,
                               guint last_column,
                               double headings)
{
  g_autoptr (GPtrArray) drawings = create_drawings (table, self->book->annex);
  /* As the library wants them: ended by 0. */
  g_autofree lxw_row_t *breaks = g_new0 (lxw_row_t, drawings->len + 1);
  double page = tov_workbook_sheet_get_page_height (self, last_column);
  guint n_breaks = 0, used_column = last_column;
  double used = self->height;
  guint half_page = (guint) CLAMP ((page - headings) / 2 / TOV_WORKBOOK_ROW_HEIGHT - HEAD_ROWS,
                                   LEAST_ROWS, MOST_ROWS);

  for (guint i = 0; i < drawings->len; i++) {
    const Drawing *drawing = g_ptr_array_index (drawings, i);
    guint rows = drawing->chart->n_categories
                 + (tov_chart_is_horizontal (drawing->chart) ? BAR_ROWS : TABLE_ROWS);
    guint chart_column;
    lxw_row_t end;

    rows = rows <= half_page ? half_page : MAX (rows, PAGE_ROWS);
    tov_workbook_sheet_end_row (self, TOV_WORKBOOK_ROW_HEIGHT);
    /* A chart is not cut by the end of a page; the headings stand above it again. */
    if (used + (rows + HEAD_ROWS) * TOV_WORKBOOK_ROW_HEIGHT > page) {
      breaks[n_breaks++] = self->row;
      used = headings;
    }
    used += (rows + HEAD_ROWS) * TOV_WORKBOOK_ROW_HEIGHT;
    write_head (self, drawing->chart, last_column);
    end = self->row + rows;
    chart_column = insert_chart (self, drawing, last_column, rows);
    used_column = MAX (used_column, chart_column);
    write_points (self, drawing);
    while (self->row < end)
      tov_workbook_sheet_end_row (self, TOV_WORKBOOK_ROW_HEIGHT);
  }
  if (n_breaks > 0)
    tov_workbook_sheet_check (self, worksheet_set_h_pagebreaks (self->worksheet, breaks));
  return used_column;
}
