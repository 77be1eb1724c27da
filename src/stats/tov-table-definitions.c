/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-explanation.h"

enum
{
  COLUMN_DEFINITION,
  COLUMN_EXAMPLE,
};

static const TovFigureWords columns[] = {
  { "definition", N_ ("What is counted"), TOV_FORMAT_TEXT },
  { "example", N_ ("Example from this annex"), TOV_FORMAT_TEXT },
  { NULL },
};

/* What holds for every table. */
static const TovFigureWords common[] = {
  { "version", N_ ("Version of the definitions"), TOV_FORMAT_TEXT, TOV_ANNEX_DEFINITIONS_VERSION },
  { "period", N_ ("Period"), TOV_FORMAT_TEXT,
    N_ ("Both its first and its last day belong to it.") },
  { "enrolled", N_ ("Enrolled"), TOV_FORMAT_TEXT,
    N_ ("From the day of admission to the day before the discharge.") },
  { "percent", N_ ("Per cent"), TOV_FORMAT_TEXT,
    N_ ("Whole numbers, always beside the two numbers they come from; of fewer than 10 there is no "
        "per cent.") },
  { "median", N_ ("Median"), TOV_FORMAT_TEXT,
    N_ ("The one in the middle: half are smaller and half are greater. A single very long wait "
        "moves a mean far, and a median hardly.") },
  { "signs", N_ ("– and ·"), TOV_FORMAT_TEXT,
    N_ ("– is a figure that has no value, for example because it counts nobody. · is a figure that "
        "is hidden, because so few are behind it or because another one could be worked out from "
        "it.") },
  { "unknown", N_ ("Not stated"), TOV_FORMAT_TEXT,
    N_ ("Stands as a row of its own, so that every table adds up.") },
  { "all", N_ ("All together"), TOV_FORMAT_TEXT,
    N_ ("The chosen partnerships as one; a young person who has been in two of them counts "
        "once.") },
  { NULL },
};

/* counted is the table the words are of, and NULL for what holds for every table. */
static void
add_definitions (TovTable *table,
                 TovBlock *block,
                 const TovFigureWords *words,
                 const TovTable *counted)
{
  for (; words != NULL && words->code != NULL; words++) {
    g_autofree char *example = NULL;
    TovCell *cells;

    if (words->definition == NULL)
      continue;
    cells = tov_table_add_row (table, block, words->code, tov_danish (words->heading))->cells;
    tov_cell_set_text (&cells[COLUMN_DEFINITION], tov_danish (words->definition));
    example = counted != NULL ? tov_explanation_get_example (counted, words->code) : NULL;
    if (example != NULL)
      tov_cell_set_text (&cells[COLUMN_EXAMPLE], example);
  }
}

/* Of the tables that are in the annex, as they stand there. */
static void
count_definitions (const TovAnnexContext *context, TovTable *table)
{
  add_definitions (table, tov_table_add_block (table, "common", tov_danish (N_ ("In every table"))),
                   common, NULL);
  for (guint i = 0; i < context->tables->len; i++) {
    const TovTable *counted = g_ptr_array_index (context->tables, i);
    const TovTableKind *kind = tov_table_kind_find (counted->number);
    g_autofree char *title = NULL;
    TovBlock *block;

    if (kind == NULL)
      continue;
    title = tov_table_get_title (counted);
    block = tov_table_add_block (table, counted->number, title);
    add_definitions (table, block, kind->rows, counted);
    add_definitions (table, block, kind->columns, counted);
  }
}

const TovTableKind tov_table_definitions = {
  .name = N_ ("Definitions"),
  .row_heading = N_ ("Figure"),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .count = count_definitions,
};
