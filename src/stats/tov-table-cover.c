/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-number.h"

static const TovFigureWords columns[] = {
  { "text", N_ ("Information"), TOV_FORMAT_TEXT },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT },
  { NULL },
};

static const TovFigureWords rows[] = {
  { "complete_data", N_ ("Complete data"), TOV_FORMAT_COLUMN,
    N_ ("Participants whose birth date, gender, situation at entry and leaving exam are all known, "
        "as a share of all participants.") },
  { NULL },
};

/* Takes the text; without one there is no row. */
static void
add_text (TovTable *table, TovBlock *about, const char *code, const char *label, char *text)
{
  if (text == NULL)
    return;
  tov_cell_set_text (&tov_table_add_row (table, about, code, tov_danish (label))->cells[0], text);
  g_free (text);
}

/* Without a date there is no row. */
static void
add_date (TovTable *table, TovBlock *about, const char *code, const char *label, TovDate date)
{
  if (date != TOV_DATE_NONE)
    tov_cell_set_date (&tov_table_add_row (table, about, code, tov_danish (label))->cells[0], date);
}

/* Those that a figure of the annex is judged by. */
static void
add_norms (TovTable *table, TovBlock *about, const TovEvents *events)
{
  for (TovNorm norm = TOV_NORM_GAP_DAYS; norm < TOV_NORM_CONTACT_IDEAL; norm++) {
    const TovNormKind *kind = tov_norm_get_kind (norm);

    add_text (table, about, kind->name, kind->label,
              g_strdup_printf (tov_danish (N_ ("%d days")), (int) events->norms[norm]));
  }
  for (TovNorm norm = TOV_NORM_WEIGHT; norm < TOV_NORM_CASELOAD_LIMIT; norm++) {
    const TovNormKind *kind = tov_norm_get_kind (norm);

    add_text (table, about, kind->name, kind->label,
              tov_number_format (events->norms[norm], kind->decimals));
  }
}

static void
add_about (const TovAnnexContext *context, TovTable *table)
{
  TovBlock *about = tov_table_add_block (table, "about", tov_danish (N_ ("About this annex")));
  gboolean has_own_date = context->readiness_on != context->period.til;

  add_text (table, about, "partnerships", N_ ("Partnerships"),
            tov_annex_context_format_partnerships (context));
  add_text (table, about, "period", N_ ("Period"), tov_period_format (context->period));
  add_date (table, about, "readiness_on", N_ ("Readiness as of"),
            has_own_date ? context->readiness_on : TOV_DATE_NONE);
  add_date (table, about, "made", N_ ("Made on"), context->made);
  add_text (table, about, "made_by", N_ ("Made by"), g_strdup (context->made_by));
  add_text (table, about, "version", N_ ("Version of Tovholder"), g_strdup (TOV_VERSION));
  add_text (table, about, "definitions", N_ ("Version of the definitions"),
            g_strdup (TOV_ANNEX_DEFINITIONS_VERSION));
  add_norms (table, about, context->events);
}

static void
count_cover (const TovAnnexContext *context, TovTable *table)
{
  add_about (context, table);
  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovRow *row = tov_table_add_row (table, tov_annex_add_scope (table, scope), rows[0].code,
                                     tov_danish (rows[0].heading));

    tov_cell_set_percent (&row->cells[1], tov_scope_count (scope, tov_is_complete, context->period),
                          tov_scope_count (scope, tov_is_participant, context->period));
  }
}

void
tov_table_cover_finish (TovTable *cover, const TovAnnex *annex, gint64 limit)
{
  TovBlock *about = g_ptr_array_index (cover->blocks, 0);
  gboolean is_internal = annex->audience == TOV_AUDIENCE_INTERNAL;

  add_text (cover, about, "suppression", N_ ("Limit for small numbers"),
            is_internal ? g_strdup (tov_danish (N_ ("None: internal")))
                        : g_strdup_printf (tov_danish (N_ ("Numbers from 1 to %d are hidden, and "
                                                           "whatever would give them away")),
                                           (int) limit - 1));
  add_text (cover, about, "suppressed_cells", N_ ("Hidden figures"),
            is_internal ? g_strdup ("0")
                        : g_strdup_printf (tov_danish (N_ ("%d of %d; they stand as “·”")),
                                           (int) annex->n_hidden, (int) annex->n_cells));
  add_text (cover, about, "marking", N_ ("Marking"), g_strdup (annex->marking));
}

const TovTableKind tov_table_cover = {
  .number = "0",
  .name = N_ ("Cover"),
  .row_heading = N_ ("About"),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .rows = rows,
  .count = count_cover,
};
