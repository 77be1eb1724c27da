/* What is to be known about a record, by questions: a section for each, with a row for each answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-fact-section.h"

G_BEGIN_DECLS

#define TOV_TYPE_FACTS (tov_facts_get_type ())
G_DECLARE_FINAL_TYPE (TovFacts, tov_facts, TOV, FACTS, GtkBox)

/* The answers about the record of that id. Elements TovFact; transfer full, never NULL. */
typedef GPtrArray *(*TovFactsFunc) (TovContext *context, const char *id);

/* Words are English source strings, marked for translation. */
typedef struct
{
  const char *heading;
  /* What it means that there is no answer; NULL where the question is then left out. */
  const char *empty;
  TovFactsFunc list;
  /* What adds an answer; NULL for nothing: records of an entity that refer to this one by a field,
   * or an action on the id. */
  const char *add_words;
  const char *add_entity;
  const char *add_field;
  const char *add_action;
  /* Of an action that takes two texts the second one; NULL where it takes the id alone. */
  const char *add_second;
} TovFactsSection;

/* sections are static and ended by one without a heading. */
GtkWidget *tov_facts_new (TovContext *context, const char *id, const TovFactsSection *sections);
/* Asks all questions again. Rows of what was there stay. */
void tov_facts_refresh (TovFacts *self);
/* The section of that place in the table. Transfer none. */
TovFactSection *tov_facts_get_section (TovFacts *self, guint position);

G_END_DECLS
