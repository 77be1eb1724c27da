/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-company-counts.h"
#include "tov-danish.h"
#include "tov-placement.h"
#include "tov-table-parts.h"

static const TovFigureWords columns[] = {
  { "", N_ ("Count"), TOV_FORMAT_COUNT },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT,
    N_ ("Of all placements in companies; followed by an EGU or a job: of those that ended long "
        "enough ago to know.") },
  { NULL },
};

enum
{
  ROW_NEW,
  ROW_AGAIN,
  ROW_PURPOSE,
  ROW_FOLLOWED,
};

static const TovFigureWords rows[] = {
  { "new", N_ ("New companies"), TOV_FORMAT_COUNT,
    N_ ("Companies that took a participant in the period and had their first placement ever in "
        "it.") },
  { "again", N_ ("Companies used again"), TOV_FORMAT_COUNT,
    N_ ("Companies that took a participant in the period and had taken somebody before it.") },
  { "purpose", N_ ("Purpose of the placement"), TOV_FORMAT_COUNT,
    N_ ("Placements in companies that cover at least one day in the period on which the young "
        "person was enrolled, by what they are for.") },
  { "followed", N_ ("Followed by an EGU or a job"), TOV_FORMAT_COUNT,
    N_ ("Of placements in companies that ended while the young person was enrolled, and whose 90 "
        "days after the end ran out in the period: those after which an EGU or a job began within "
        "these days.") },
  { NULL },
};

static void
add_companies (TovTable *table, TovBlock *block, const TovCompanyCounts *counts)
{
  TovTablePart part =
      tov_table_part_begin (table, block, "companies", tov_danish (N_ ("Companies used")));

  tov_table_part_add_count (&part, &rows[ROW_NEW], counts->new_companies);
  tov_table_part_add_count (&part, &rows[ROW_AGAIN], counts->known_companies);
  tov_cell_set_number (&tov_table_part_add_sum_row (&part)->cells[0],
                       (double) (counts->new_companies + counts->known_companies));
}

static void
add_purposes (TovTable *table, TovBlock *block, const TovCompanyCounts *counts)
{
  TovTablePart part = tov_table_part_begin_figure (table, block, &rows[ROW_PURPOSE]);

  tov_table_part_add_choices (&part, tov_placement_purposes, counts->purposes, counts->placements);
  tov_table_part_add_unknown (&part, counts->without_purpose, counts->placements);
  tov_table_part_add_sum (&part, counts->placements);
}

static void
add_result (TovTable *table, TovBlock *block, TovFraction followed)
{
  TovTablePart part =
      tov_table_part_begin (table, block, "result", tov_danish (N_ ("What came after")));

  tov_table_part_add_figure (&part, &rows[ROW_FOLLOWED], followed.n, followed.N);
}

static void
count_companies (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);
    g_autoptr (TovCompanyCounts) counts = tov_company_counts_new (scope, context->period);

    add_companies (table, block, counts);
    add_purposes (table, block, counts);
    add_result (table, block, counts->followed);
  }
}

const TovTableKind tov_table_companies = {
  .number = "16",
  .name = N_ ("Companies"),
  .row_heading = N_ ("Figure"),
  .note = N_ ("A company counts once, however many young people it takes; a placement counts for "
              "itself."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .rows = rows,
  .count = count_companies,
};
