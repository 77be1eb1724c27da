/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-contact-group.h"
#include "tov-danish.h"

#define OF_PARTICIPANTS N_ ("Not more than all participants")

enum
{
  COLUMN_COUNTED,
  COLUMN_LIMIT,
  COLUMN_DEVIATION,
  COLUMN_TEXT,
};

static const TovFigureWords columns[] = {
  { "counted", N_ ("Counted"), TOV_FORMAT_COUNT },
  { "limit", N_ ("Limit"), TOV_FORMAT_COUNT },
  { "deviation", N_ ("Deviation"), TOV_FORMAT_COUNT },
  { "text", N_ ("Remark"), TOV_FORMAT_TEXT },
  { NULL },
};

/* The counts of table 1 that are about participants, and so never more than they are. */
static const char *const unique_counts[] = { "admitted",        "retained",   "individual",
                                             "education_start", "work_start", "drop_out" };

static const TovTable *
find_table (const TovAnnexContext *context, const char *number)
{
  for (guint i = 0; i < context->tables->len; i++) {
    const TovTable *table = g_ptr_array_index (context->tables, i);

    if (g_strcmp0 (table->number, number) == 0)
      return table;
  }
  g_assert_not_reached ();
}

static gint64
find_count (const TovAnnexContext *context,
            const char *number,
            const char *block,
            const char *row,
            const char *column)
{
  return (gint64) tov_table_find (find_table (context, number), block, NULL, row, column)->value;
}

static void
set_control (TovRow *row, gint64 counted, gint64 limit, gint64 deviation)
{
  tov_cell_set_number (&row->cells[COLUMN_COUNTED], (double) counted);
  tov_cell_set_number (&row->cells[COLUMN_LIMIT], (double) limit);
  tov_cell_set_number (&row->cells[COLUMN_DEVIATION], (double) deviation);
}

static void
add_equal (TovTable *table,
           TovBlock *block,
           const char *code,
           const char *label,
           gint64 counted,
           gint64 expected)
{
  TovRow *row = tov_table_add_row (table, block, code, label);

  set_control (row, counted, expected, counted - expected);
  tov_cell_set_text (&row->cells[COLUMN_TEXT], tov_danish (N_ ("Must be equal")));
}

static void
add_at_most (TovTable *table,
             TovBlock *block,
             const char *code,
             const char *label,
             gint64 counted,
             gint64 most,
             const char *remark)
{
  TovRow *row = tov_table_add_row (table, block, code, label);

  set_control (row, counted, most, MAX (counted - most, 0));
  tov_cell_set_text (&row->cells[COLUMN_TEXT], tov_danish (remark));
}

static const char *
find_heading (const TovFigureWords *words, const char *code)
{
  while (!g_str_equal (words->code, code))
    words++;
  return tov_danish (words->heading);
}

/* The rows of a part before its sum must add up to what another table counts. */
static void
add_part (const TovAnnexContext *context,
          TovTable *table,
          TovBlock *block,
          const TovTableKind *kind,
          const char *part,
          gint64 expected)
{
  const TovTable *parts = find_table (context, kind->number);
  gint64 sum = 0;

  for (guint b = 0; b < tov_table_n_blocks (parts); b++) {
    const TovBlock *its_block = tov_table_get_block (parts, b);

    for (guint r = 0;
         g_str_equal (its_block->code, block->code) && r < tov_block_n_rows (its_block); r++) {
      const TovRow *row = tov_block_get_row (its_block, r);

      if (row->kind == TOV_ROW_NORMAL && g_strcmp0 (row->part, part) == 0)
        sum += (gint64) row->cells[0].value;
    }
  }
  add_equal (table, block, part, find_heading (kind->rows, part), sum, expected);
}

static void
add_parts (const TovAnnexContext *context,
           TovTable *table,
           TovBlock *block,
           gint64 participants,
           gint64 drop_outs)
{
  gint64 enrolled = find_count (context, "1", block->code, "enrolled", "period");

  /* Readiness, which comes first, is not of the enrolled. */
  for (const TovFigureWords *part = tov_table_target_group.rows + 1; part->code != NULL; part++)
    add_part (context, table, block, &tov_table_target_group, part->code, enrolled);
  add_part (context, table, block, &tov_table_pathways, "placements", participants);
  add_part (context, table, block, &tov_table_pathways, "longest_gap", participants);
  add_part (context, table, block, &tov_table_network, "people", participants);
  add_part (context, table, block, &tov_table_drop_out, "reason", drop_outs);
  add_part (context, table, block, &tov_table_drop_out, "last_activity", drop_outs);
}

/* A row of table 15 in all groups of a partnership. */
static gint64
sum_groups (const TovAnnexContext *context, const char *block, const char *row)
{
  const TovTable *table = find_table (context, "15");
  gint64 sum = 0;

  for (const TovChoice *kind = tov_group_kinds; kind->code != NULL; kind++) {
    const TovCell *cell = tov_table_find (table, block, kind->code, row, "");

    sum += cell != NULL ? (gint64) cell->value : 0;
  }
  return sum;
}

static gint64
find_paths (const TovAnnexContext *context, const char *block, const char *row)
{
  return (gint64) tov_table_find (find_table (context, "15"), block, "paths", row, "")->value;
}

static void
add_cooperation (const TovAnnexContext *context, TovTable *table, TovBlock *block)
{
  add_at_most (
      table, block, "meetings", tov_danish (N_ ("Meetings held or cancelled")),
      sum_groups (context, block->code, "held") + sum_groups (context, block->code, "cancelled"),
      sum_groups (context, block->code, "planned"), N_ ("Not more than the meetings planned"));
  add_at_most (table, block, "new_paths", find_heading (tov_table_partnership.rows, "new"),
               find_paths (context, block->code, "new"),
               find_paths (context, block->code, "trodden"),
               N_ ("Not more than the pairs with a path"));
}

static void
add_scope (const TovAnnexContext *context, TovTable *table, const TovScope *scope)
{
  TovBlock *block = tov_annex_add_scope (table, scope);
  gint64 participants = find_count (context, "1", scope->code, "participants", "period");
  gint64 started = find_count (context, "7", scope->code, "all", "n");
  gint64 not_yet = find_count (context, "7", scope->code, "none_yet", "n");

  add_equal (table, block, "balance", tov_danish (N_ ("Balance of the movements")),
             find_count (context, "2", scope->code, "balance", "control"), 0);
  for (guint i = 0; i < G_N_ELEMENTS (unique_counts); i++)
    add_at_most (table, block, unique_counts[i],
                 find_heading (tov_table_key_figures.rows, unique_counts[i]),
                 find_count (context, "1", scope->code, unique_counts[i], "period"), participants,
                 OF_PARTICIPANTS);
  add_at_most (table, block, "activities", tov_danish (N_ ("Young people in activities")),
               find_count (context, "5", scope->code, "all", "young_people"), participants,
               OF_PARTICIPANTS);
  add_at_most (table, block, "outcomes", tov_danish (N_ ("First education or job")), started,
               participants, OF_PARTICIPANTS);
  add_equal (table, block, "outcomes_and_not_yet",
             tov_danish (N_ ("First education or job, and not yet")), started + not_yet,
             participants);
  add_equal (table, block, "contact", tov_danish (N_ ("Young people by support level")),
             find_count (context, "10", scope->code, "all", "young_people"), participants);
  add_equal (table, block, "key_workers", tov_danish (N_ ("Enrolled, by key worker")),
             find_count (context, "11", scope->code, "all", "enrolled"),
             find_count (context, "1", scope->code, "enrolled", "period"));
  add_equal (
      table, block, "without_next_step", find_heading (tov_table_next_steps.rows, "without"),
      (gint64) tov_table_find (find_table (context, "12"), scope->code, "people", "without", "")
          ->value,
      find_count (context, "1", scope->code, "without_next_step", "period"));
  add_equal (table, block, "key_problems", tov_danish (N_ ("With a key problem, and with none")),
             find_count (context, "13", scope->code, "any", "young_people")
                 + find_count (context, "13", scope->code, "none", "young_people"),
             participants);
  add_parts (context, table, block, participants,
             find_count (context, "1", scope->code, "drop_out", "period"));
  if (context->cooperations != NULL)
    add_cooperation (context, table, block);
}

static void
add_register (const TovAnnexContext *context, TovTable *table)
{
  TovBlock *block =
      tov_table_add_block (table, "register", tov_danish (N_ ("The register as a whole")));
  TovRow *row;

  add_equal (table, block, "overlaps", tov_danish (N_ ("Periods that overlap and must not")),
             context->n_overlaps, 0);
  row = tov_table_add_row (table, block, "suppression", tov_danish (N_ ("Hidden figures")));
  tov_cell_set_text (&row->cells[COLUMN_TEXT], tov_danish (N_ ("None: internal")));
}

/* What is missing on a young person; NULL if nothing is. Transfer full. */
static char *
list_missing (const TovPersonEvents *person)
{
  static const char *const words[TOV_N_DATA] = {
    [TOV_DATUM_BIRTH] = N_ ("birth date"),
    [TOV_DATUM_GENDER] = N_ ("gender"),
    [TOV_DATUM_ENTRY_SITUATION] = N_ ("situation at entry"),
    [TOV_DATUM_LEAVING_EXAM] = N_ ("leaving exam"),
  };
  GString *text = g_string_new (NULL);

  for (TovDatum datum = 0; datum < TOV_N_DATA; datum++)
    if (tov_person_lacks (person, datum))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", tov_danish (words[datum]));
  return g_string_free (text, text->len == 0);
}

/* By reference only: whoever may mend it knows whose it is. */
static void
add_missing (const TovAnnexContext *context, TovTable *table)
{
  const TovScope *all = tov_annex_context_get_all (context);
  TovBlock *block =
      tov_table_add_block (table, "missing", tov_danish (N_ ("Participants with missing data")));

  for (guint i = 0; i < context->events->persons->len; i++) {
    const TovPersonEvents *person = tov_events_get_person (context->events, i);
    const char *reference = tov_event_names_get (context->names->person_references, i);
    g_autofree char *missing = NULL;

    if (!tov_is_participant (all, person, context->period))
      continue;
    missing = list_missing (person);
    if (missing != NULL)
      tov_cell_set_text (
          &tov_table_add_row (table, block, reference, reference)->cells[COLUMN_TEXT], missing);
  }
}

static void
count_control (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_scope (context, table, tov_annex_context_get_scope (context, i));
  add_register (context, table);
  if (context->names != NULL)
    add_missing (context, table);
}

const TovTableKind tov_table_control = {
  .name = N_ ("Control"),
  .row_heading = N_ ("What is checked"),
  .note = N_ ("Every deviation must be 0."),
  .disclosure = TOV_CLASS_INTERNAL,
  .columns = columns,
  .count = count_control,
};

gboolean
tov_table_control_holds (const TovTable *control)
{
  for (guint b = 0; b < tov_table_n_blocks (control); b++) {
    const TovBlock *block = tov_table_get_block (control, b);

    for (guint r = 0; r < tov_block_n_rows (block); r++) {
      const TovCell *deviation = &tov_block_get_row (block, r)->cells[COLUMN_DEVIATION];

      if (deviation->kind == TOV_CELL_NUMBER && deviation->value != 0)
        return FALSE;
    }
  }
  return TRUE;
}
