/* The tables of the annex: each is one constant here and one file, with the words and the
 * definition of every figure beside it. The registry of tov-annex.c lists them in order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-context.h"

G_BEGIN_DECLS

/* A column of a table, or a row that stands in every block. Words are English source strings. */
typedef struct
{
  const char *code;
  const char *heading;
  /* Of a column. */
  TovFormat format;
  /* One sentence for page Definitioner; NULL where the heading says it. */
  const char *definition;
  /* Of a column: whether its numbers were set beforehand or count no young people, so that nobody
   * stands behind them. */
  gboolean counts_nobody;
} TovFigureWords;

typedef struct
{
  /* As in TovTable; English source strings. */
  const char *number;
  const char *name;
  const char *row_heading;
  const char *note;
  TovClass disclosure;
  /* Ended by a row without a code. */
  const TovFigureWords *columns;
  /* The rows that have a definition; NULL where a catalogue names them. */
  const TovFigureWords *rows;
  /* Columns that add up in every row, by code: "contacts = reached + attempts". Ended by NULL; NULL
   * where there are none. */
  const char *const *balances;
  /* The parts whose rows are in an order, so that a small one may be joined with its neighbour; not
   * those of which another table tells the rows one by one. Ended by NULL; NULL where there are
   * none. */
  const char *const *merges;
  /* Whether a row that is all of its group tells on everybody in it, however many they are. */
  gboolean tells_on_all;
  /* Adds the blocks and counts their cells. */
  void (*count) (const TovAnnexContext *context, TovTable *table);
} TovTableKind;

extern const TovTableKind tov_table_cover;
extern const TovTableKind tov_table_key_figures;
extern const TovTableKind tov_table_flow;
extern const TovTableKind tov_table_referrals;
extern const TovTableKind tov_table_target_group;
extern const TovTableKind tov_table_activities;
extern const TovTableKind tov_table_pathways;
extern const TovTableKind tov_table_transitions;
extern const TovTableKind tov_table_outcomes;
extern const TovTableKind tov_table_retention;
extern const TovTableKind tov_table_drop_out;
extern const TovTableKind tov_table_contact;
extern const TovTableKind tov_table_key_workers;
extern const TovTableKind tov_table_next_steps;
extern const TovTableKind tov_table_key_problems;
extern const TovTableKind tov_table_network;
extern const TovTableKind tov_table_partnership;
extern const TovTableKind tov_table_companies;
extern const TovTableKind tov_table_series;
extern const TovTableKind tov_table_definitions;
extern const TovTableKind tov_table_control;

/* All of them in the order of the annex, ended by NULL. */
extern const TovTableKind *const tov_table_kinds[];

/* NULL where none has that number. */
const TovTableKind *tov_table_kind_find (const char *number);
/* Counts one table. Transfer full. */
TovTable *tov_table_kind_count (const TovTableKind *self, const TovAnnexContext *context);
/* "1 Hovedtal". Transfer full. */
char *tov_table_kind_get_title (const TovTableKind *self);
/* Tells on the cover whom the annex is for, and how much of it is hidden from them. */
void tov_table_cover_finish (TovTable *cover, const TovAnnex *annex, gint64 limit);
/* Whether no row of the counted control deviates. */
gboolean tov_table_control_holds (const TovTable *control);

G_END_DECLS
