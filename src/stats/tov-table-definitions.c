/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"

static const TovFigureWords columns[] = {
  { "definition", N_ ("What is counted"), TOV_FORMAT_TEXT },
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
  { "unknown", N_ ("Not stated"), TOV_FORMAT_TEXT,
    N_ ("Stands as a row of its own, so that every table adds up.") },
  { "all", N_ ("All together"), TOV_FORMAT_TEXT,
    N_ ("The chosen partnerships as one; a young person who has been in two of them counts "
        "once.") },
  { NULL },
};

static void
add_definitions (TovTable *table, TovBlock *block, const TovFigureWords *words)
{
  for (; words != NULL && words->code != NULL; words++)
    if (words->definition != NULL)
      tov_cell_set_text (
          &tov_table_add_row (table, block, words->code, tov_danish (words->heading))->cells[0],
          tov_danish (words->definition));
}

static void
count_definitions (const TovAnnexContext *context, TovTable *table)
{
  add_definitions (table, tov_table_add_block (table, "common", tov_danish (N_ ("In every table"))),
                   common);
  for (const TovTableKind *const *kind = tov_table_kinds; *kind != NULL; kind++) {
    g_autofree char *title = NULL;
    TovBlock *block;

    if ((*kind)->number == NULL)
      continue;
    title = tov_table_kind_get_title (*kind);
    block = tov_table_add_block (table, (*kind)->number, title);
    add_definitions (table, block, (*kind)->rows);
    add_definitions (table, block, (*kind)->columns);
  }
}

const TovTableKind tov_table_definitions = {
  .name = N_ ("Definitions"),
  .row_heading = N_ ("Figure"),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .count = count_definitions,
};
