/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook-sheet.h"

#define COLOUR_INK   0x1F2A33
#define COLOUR_QUIET 0x5F6B75
#define COLOUR_LINK  0x1F4E79
#define COLOUR_LINE  0xD5DADF
#define COLOUR_RULE  0x5F6B75
#define COLOUR_BAND  0xEDF1F4

typedef enum
{
  LINE_NONE,
  /* A thin grey line under a row of figures. */
  LINE_ROW,
  /* The line that ends the headings. */
  LINE_HEADING,
} Line;

static const struct
{
  const char *number_format;
  double size;
  gboolean is_bold;
  lxw_color_t colour;
  guint8 align;
  Line line;
  gboolean is_wrapped;
  guint8 indent;
  gboolean has_band;
} looks[] = {
  [TOV_STYLE_TITLE] = { NULL, 16, TRUE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_NONE },
  [TOV_STYLE_SUBTITLE] = { NULL, 11, FALSE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_NONE, TRUE },
  [TOV_STYLE_NOTE] = { NULL, 11, FALSE, COLOUR_QUIET, LXW_ALIGN_LEFT, LINE_NONE, TRUE },
  [TOV_STYLE_LINK] = { NULL, 11, FALSE, COLOUR_LINK, LXW_ALIGN_LEFT, LINE_ROW },
  [TOV_STYLE_HEADING_LABEL] = { NULL, 11, TRUE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_HEADING, TRUE },
  /* A text begins a little behind the figure that ends right before it. */
  [TOV_STYLE_HEADING_TEXT] = { NULL, 11, TRUE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_HEADING, TRUE, 1 },
  [TOV_STYLE_HEADING_NUMBER] = { NULL, 11, TRUE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_HEADING, TRUE },
  [TOV_STYLE_HEADING_GROUP] = { NULL, 11, TRUE, COLOUR_INK, LXW_ALIGN_CENTER, LINE_ROW, TRUE },
  [TOV_STYLE_BLOCK] = { NULL, 11, TRUE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_ROW, .has_band = TRUE },
  [TOV_STYLE_PART] = { NULL, 11, TRUE, COLOUR_QUIET, LXW_ALIGN_LEFT, LINE_ROW },
  [TOV_STYLE_LABEL] = { NULL, 11, FALSE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_ROW, TRUE },
  [TOV_STYLE_LABEL_INDENTED] = { NULL, 11, FALSE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_ROW, TRUE, 1 },
  [TOV_STYLE_TEXT] = { NULL, 11, FALSE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_ROW, TRUE, 1 },
  [TOV_STYLE_EMPTY] = { NULL, 11, FALSE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_COUNT] = { "#,##0", 11, FALSE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_COUNT_BESIDE] = { "#,##0", 11, FALSE, COLOUR_QUIET, LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_DECIMAL] = { "#,##0.0", 11, FALSE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_PERCENT] = { "0%", 11, FALSE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_CHANGE_PERCENT] = { "+0%;-0%;0%", 11, FALSE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_CHANGE_COUNT] = { "+0;-0;0", 11, FALSE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_POINTS] = { "+0\" pct.point\";-0\" pct.point\";0\" pct.point\"", 11, FALSE, COLOUR_INK,
                         LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_DATE] = { "dd-mm-yyyy", 11, FALSE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_ROW, FALSE, 1 },
  [TOV_STYLE_TIME] = { "dd-mm-yyyy hh:mm", 11, FALSE, COLOUR_INK, LXW_ALIGN_LEFT, LINE_ROW, FALSE,
                       1 },
  [TOV_STYLE_NUMBER] = { "0", 11, FALSE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_ROW },
  [TOV_STYLE_MONEY] = { "#,##0.00\\ \"kr.\"", 11, FALSE, COLOUR_INK, LXW_ALIGN_RIGHT, LINE_ROW },
};

static lxw_format *
add_style (lxw_workbook *workbook, TovStyle style, gboolean is_sum)
{
  lxw_format *format = workbook_add_format (workbook);

  if (looks[style].number_format != NULL)
    format_set_num_format (format, looks[style].number_format);
  format_set_font_size (format, looks[style].size);
  format_set_font_color (format, looks[style].colour);
  if (looks[style].is_bold || (is_sum && style != TOV_STYLE_COUNT_BESIDE))
    format_set_bold (format);
  format_set_align (format, looks[style].align);
  format_set_align (format, looks[style].line == LINE_HEADING ? LXW_ALIGN_VERTICAL_BOTTOM
                                                              : LXW_ALIGN_VERTICAL_TOP);
  if (looks[style].is_wrapped)
    format_set_text_wrap (format);
  format_set_indent (format, looks[style].indent);
  if (looks[style].has_band)
    format_set_bg_color (format, COLOUR_BAND);
  if (looks[style].line != LINE_NONE) {
    format_set_bottom (format, LXW_BORDER_THIN);
    format_set_bottom_color (format, looks[style].line == LINE_HEADING ? COLOUR_RULE : COLOUR_LINE);
  }
  if (is_sum) {
    format_set_top (format, LXW_BORDER_THIN);
    format_set_top_color (format, COLOUR_RULE);
  }
  return format;
}

void
tov_book_add_styles (TovBook *self)
{
  for (TovStyle style = 0; style < TOV_N_STYLES; style++) {
    self->styles[style][FALSE] = add_style (self->workbook, style, FALSE);
    self->styles[style][TRUE] = add_style (self->workbook, style, TRUE);
  }
}
