/* Papers about a young person: four to hand over to the young person, one page each in large type
 * and plain words, and one for the key worker who takes over.
 *
 * All of them are in Danish, whatever the language of the program. A protected young person is
 * called by the reference number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-paper.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  /* The next one to three steps (p.20 of the report: "men med små skridt"). */
  TOV_PERSON_PAPER_STEPS,
  /* What was talked about and agreed (p.9: "et referat, som den unge også selv får med sig"). */
  TOV_PERSON_PAPER_MINUTES,
  /* The story as it was told and approved, so that it is told once (p.18). */
  TOV_PERSON_PAPER_STORY,
  /* Whom to ring if something unexpected happens (p.9). */
  TOV_PERSON_PAPER_UNEXPECTED,
  /* How things stand, for a new key worker (p.16). It tells more than any consent names, so it is
   * for us inside alone. */
  TOV_PERSON_PAPER_HANDOVER,
  TOV_N_PERSON_PAPERS,
} TovPersonPaperKind;

/* How many next steps are taken along at most. */
#define TOV_PERSON_PAPER_MOST_STEPS 3

typedef struct
{
  TovPersonPaperKind kind;
  const char *young_person;
  TovDate today;
  /* Who may see it, in Danish. */
  const char *marking;
  /* Of the steps: ids of those that are left out; NULL for none. The first three others stand on
   * the paper. */
  GHashTable *left_out;
  /* Of the minutes: the log entry, NULL for the last contact; and other words than its note, NULL
   * for the note. */
  const char *log_entry;
  const char *words;
} TovPersonPaperRequest;

/* The code of a kind: "steps", "minutes", "story", "unexpected", "handover"; FALSE for another. */
gboolean tov_person_paper_kind_from_code (const char *code, TovPersonPaperKind *kind);
/* What the paper is called, an English source string. */
const char *tov_person_paper_get_title (TovPersonPaperKind kind);
/* Whether it is for the young person; what is not is for us inside alone. */
gboolean tov_person_paper_is_for_self (TovPersonPaperKind kind);

/* Lays the paper out on A4. Transfer full; NULL on error. */
TovPaper *
tov_person_paper_new (TovStore *store, const TovPersonPaperRequest *request, GError **error);

G_END_DECLS
