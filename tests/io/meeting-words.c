/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meeting-words.h"

#include "tov-paper-private.h"

#include <string.h>

char *
meeting_words_read (const TovPaper *paper)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s\n%s\n%s\n", paper->title, paper->subject, paper->marking);
  for (guint i = 0; i < paper->sections->len; i++)
    g_string_append_printf (words, "%s\n",
                            g_array_index (paper->sections, TovPaperSection, i).title);
  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);
    const TovAnnexLine *line;

    if (item->kind == TOV_ITEM_TEXT)
      g_string_append_printf (words, "%s\n", item->text);
    if (item->kind != TOV_ITEM_LINE)
      continue;
    line = tov_paper_table_get_line (item->table, item->line);
    g_string_append_printf (words, "%s\n", line->label);
    for (guint c = 0; line->row != NULL && c < line->row->n_cells; c++) {
      g_autofree char *cell = tov_cell_format (&line->row->cells[c], TOV_FORMAT_TEXT);

      g_string_append_printf (words, "%s\n", cell);
    }
  }
  return g_string_free (words, FALSE);
}

void
meeting_words_assert_has (const char *words, const char *expected)
{
  if (strstr (words, expected) == NULL)
    g_error ("“%s” is not in:\n%s", expected, words);
}

void
meeting_words_assert_lack (const char *words, const char *unexpected)
{
  if (strstr (words, unexpected) != NULL)
    g_error ("“%s” is in:\n%s", unexpected, words);
}
