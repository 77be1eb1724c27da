/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-column-width.h"

/* So many records are looked at: those that a list has at once. */
#define N_MEASURED 50
/* Longer values are cut, unless the reader pulls at the heading. */
#define MAX_CHARS 36
/* What a cell has around its text, and what the arrow beside a heading takes. */
#define CELL_PADDING 26
#define ARROW_WIDTH  12

static int
measure_text (PangoLayout *layout, const char *text)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

int
tov_column_width_measure (PangoLayout *layout,
                          const char *heading,
                          GListModel *records,
                          TovColumnFunc get_words,
                          gpointer user_data)
{
  g_autofree char *longest = g_strnfill (MAX_CHARS, 'n');
  int least = measure_text (layout, heading) + ARROW_WIDTH;
  guint n_records = MIN (g_list_model_get_n_items (records), N_MEASURED);
  int width = 0;

  for (guint i = 0; i < n_records; i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (records, i);
    g_autofree char *value = get_words (record, user_data);

    width = MAX (width, measure_text (layout, value));
  }
  return MAX (MIN (width, measure_text (layout, longest)), least) + CELL_PADDING;
}
