/* What the papers about a young person have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-person-paper.h"
#include "tov-standing.h"
#include "tov-young-person.h"

G_BEGIN_DECLS

/* What a paper is made of. */
typedef struct
{
  TovStore *store;
  const TovPersonPaperRequest *request;
  TovYoungPerson *person;
  TovStanding *standing;
  /* Elements TovNextStep: the open ones. */
  GPtrArray *steps;
} TovPersonPaper;

TovPaper *tov_person_paper_lay_out_steps (const TovPersonPaper *self, GError **error);
TovPaper *tov_person_paper_lay_out_minutes (const TovPersonPaper *self, GError **error);
TovPaper *tov_person_paper_lay_out_story (const TovPersonPaper *self, GError **error);
TovPaper *tov_person_paper_lay_out_unexpected (const TovPersonPaper *self, GError **error);
TovPaper *tov_person_paper_lay_out_handover (const TovPersonPaper *self, GError **error);

/* The given name of a contact alone, as one says it; NULL for none. Transfer full. */
char *tov_person_paper_call_contact (const TovPersonPaper *self, const char *contact);
/* The mobile or phone number of a contact, as one reads it; NULL for none. Transfer full. */
char *tov_person_paper_find_phone (const TovPersonPaper *self, const char *contact);
/* "fredag den 21. oktober". Transfer full. */
char *tov_person_paper_format_day (TovDate date);

G_END_DECLS
