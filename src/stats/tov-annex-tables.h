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
  /* Adds the blocks and counts their cells. */
  void (*count) (const TovAnnexContext *context, TovTable *table);
} TovTableKind;

extern const TovTableKind tov_table_cover;
extern const TovTableKind tov_table_key_figures;
extern const TovTableKind tov_table_flow;
extern const TovTableKind tov_table_target_group;
extern const TovTableKind tov_table_activities;
extern const TovTableKind tov_table_outcomes;
extern const TovTableKind tov_table_contact;
extern const TovTableKind tov_table_series;
extern const TovTableKind tov_table_definitions;
extern const TovTableKind tov_table_control;

/* All of them in the order of the annex, ended by NULL. */
extern const TovTableKind *const tov_table_kinds[];

/* Counts one table. Transfer full. */
TovTable *tov_table_kind_count (const TovTableKind *self, const TovAnnexContext *context);
/* "1 Hovedtal". Transfer full. */
char *tov_table_kind_get_title (const TovTableKind *self);
/* Whether no row of the counted control deviates. */
gboolean tov_table_control_holds (const TovTable *control);

G_END_DECLS
