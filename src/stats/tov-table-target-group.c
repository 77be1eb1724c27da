/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-choices.h"
#include "tov-danish.h"
#include "tov-readiness.h"
#include "tov-support-level.h"
#include "tov-table-parts.h"
#include "tov-young-person.h"

/* The most rows of a part before its sum. */
#define MOST_CLASSES 8

enum
{
  COLUMN_PERSONS,
  COLUMN_ENROLLED,
  COLUMN_ENROLLED_SHARE,
};

static const TovFigureWords columns[] = {
  { "", N_ ("Young people"), TOV_FORMAT_COUNT,
    N_ ("Readiness counts everybody in the register who has one on its date; the other parts count "
        "those enrolled on the period's last day.") },
  { "enrolled", N_ ("Of these enrolled"), TOV_FORMAT_COUNT,
    N_ ("Those of the row who are enrolled on the date of the readiness.") },
  { "enrolled_share", N_ ("Enrolled, share"), TOV_FORMAT_PERCENT,
    N_ ("Those enrolled as a share of the row.") },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT,
    N_ ("The row as a share of all enrolled on the period's last day.") },
  { NULL },
};

static const TovFigureWords rows[] = {
  { "readiness", N_ ("Readiness"), TOV_FORMAT_COUNT,
    N_ ("The young person's readiness on the date that stands above the table.") },
  { "entry_situation", N_ ("Situation at entry"), TOV_FORMAT_COUNT,
    N_ ("Why the young person came: would leave production school without a plan, was at risk of "
        "dropping out, or was neither in education nor work.") },
  { "age", N_ ("Age"), TOV_FORMAT_COUNT,
    N_ ("Whole years on the period's last day; under 15 counts as not stated, and of a birth date "
        "that is known in part the first day counts.") },
  { "gender", N_ ("Gender"), TOV_FORMAT_COUNT, N_ ("As it is stated on the young person.") },
  { "leaving_exam", N_ ("Leaving exam"), TOV_FORMAT_COUNT,
    N_ ("Whether the young person has the leaving exam of primary school.") },
  { "support_level", N_ ("Support level"), TOV_FORMAT_COUNT,
    N_ ("The level of support on the period's last day.") },
  { NULL },
};

/* The parts whose rows are in an order and stand in no other table, as support levels do. */
static const char *const merges[] = { "readiness", "age", NULL };

static const TovChoice age_bands[] = {
  { "15_17", N_ ("15–17 years") },
  { "18_24", N_ ("18–24 years") },
  { "25_plus", N_ ("25 years or more") },
  { "unknown", N_ ("Not stated") },
  { NULL, NULL },
};

typedef struct
{
  gint64 levels[MOST_CLASSES];
  gint64 all;
} ReadinessCounts;

/* The place of a young person among the choices of a part; the number of choices for not stated. */
typedef int (*ClassifyFunc) (const TovPersonEvents *person, TovDate day);

static int
find_readiness (const TovPersonEvents *person, TovDate day)
{
  for (guint i = 0; i < person->n_readiness; i++)
    if (tov_interval_covers (person->readiness[i].from_date, person->readiness[i].to_date, day))
      return person->readiness[i].level;
  return -1;
}

static int
classify_situation (const TovPersonEvents *person, TovDate day)
{
  return person->entry_situation;
}

static int
classify_age (const TovPersonEvents *person, TovDate day)
{
  int age = tov_date_age (person->birth, day);

  if (age < 15)
    return tov_choice_index (age_bands, "unknown");
  return age < 18 ? 0 : age < 25 ? 1 : 2;
}

static int
classify_gender (const TovPersonEvents *person, TovDate day)
{
  return person->gender;
}

static int
classify_exam (const TovPersonEvents *person, TovDate day)
{
  return person->leaving_exam;
}

static int
classify_level (const TovPersonEvents *person, TovDate day)
{
  return (int) tov_person_level (person, day);
}

/* In the order of `rows`, without readiness. */
static const struct
{
  const TovChoice *choices;
  ClassifyFunc classify;
} parts[] = {
  { tov_entry_situations, classify_situation },
  { age_bands, classify_age },
  { tov_genders, classify_gender },
  { tov_yes_no_unknown, classify_exam },
  { tov_support_levels, classify_level },
};

static void
count_readiness (ReadinessCounts *self, const TovPersonEvents *person, TovDate day)
{
  int level = find_readiness (person, day);

  if (level < 0)
    return;
  self->levels[level]++;
  self->all++;
}

static void
set_readiness (TovRow *row, gint64 persons, gint64 enrolled)
{
  tov_cell_set_number (&row->cells[COLUMN_PERSONS], (double) persons);
  tov_cell_set_number (&row->cells[COLUMN_ENROLLED], (double) enrolled);
  tov_cell_set_percent (&row->cells[COLUMN_ENROLLED_SHARE], enrolled, persons);
}

static void
add_readiness (TovTable *table,
               TovBlock *block,
               const TovScope *scope,
               TovDate day,
               const ReadinessCounts *everybody)
{
  TovTablePart part;
  ReadinessCounts enrolled = { 0 };

  for (guint i = 0; tov_scope_has_person (scope, i); i++)
    if (tov_scope_current (scope, tov_scope_get_person (scope, i), day) != NULL)
      count_readiness (&enrolled, tov_scope_get_person (scope, i), day);
  part = tov_table_part_begin_figure (table, block, &rows[0]);
  for (guint level = 0; tov_readiness_levels[level].code != NULL; level++)
    set_readiness (tov_table_part_add_row (&part, tov_readiness_levels[level].code,
                                           tov_danish (tov_readiness_levels[level].label)),
                   everybody->levels[level], enrolled.levels[level]);
  /* Nobody is counted here without a readiness; the row stands as in every other part. */
  set_readiness (tov_table_part_add_row (&part, "unknown", tov_danish (N_ ("Not stated"))), 0, 0);
  set_readiness (tov_table_part_add_sum_row (&part), everybody->all, enrolled.all);
}

static void
add_part (TovTable *table, TovBlock *block, const TovScope *scope, TovDate day, guint position)
{
  const TovFigureWords *words = &rows[position + 1];
  const TovChoice *choices = parts[position].choices;
  gint64 persons[MOST_CLASSES] = { 0 };
  TovTablePart part;
  gint64 all = 0;

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    if (tov_scope_current (scope, person, day) == NULL)
      continue;
    persons[parts[position].classify (person, day)]++;
    all++;
  }
  part = tov_table_part_begin_figure (table, block, words);
  tov_table_part_add_choices (&part, choices, persons, all);
  /* Most choices have a word for what is not stated; support levels do not. */
  if (parts[position].choices == tov_support_levels)
    tov_table_part_add_unknown (&part, persons[TOV_LEVEL_UNKNOWN], all);
  tov_table_part_add_sum (&part, all);
}

static void
set_note (const TovAnnexContext *context, TovTable *table)
{
  g_autofree char *til = tov_date_format_long (context->period.til);
  g_autofree char *readiness_on = tov_date_format_long (context->readiness_on);

  if (context->readiness_on == context->period.til)
    table->note = g_strdup_printf (tov_danish (N_ ("As of %s.")), til);
  else
    table->note = g_strdup_printf (
        tov_danish (N_ ("Readiness as of %s; everything else as of %s.")), readiness_on, til);
}

static void
count_target_group (const TovAnnexContext *context, TovTable *table)
{
  /* Readiness is assessed in the whole register, also of those who were never in a partnership. */
  ReadinessCounts everybody = { 0 };

  for (guint i = 0; i < context->events->persons->len; i++)
    count_readiness (&everybody, tov_events_get_person (context->events, i), context->readiness_on);
  set_note (context, table);
  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);

    add_readiness (table, block, scope, context->readiness_on, &everybody);
    for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
      add_part (table, block, scope, context->period.til, part);
  }
}

const TovTableKind tov_table_target_group = {
  .number = "4",
  .name = N_ ("Target group"),
  .row_heading = N_ ("Group"),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .rows = rows,
  .merges = merges,
  .count = count_target_group,
};
