/* A young person. The reference number is enough; name and the rest are optional.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_YOUNG_PERSON (tov_young_person_get_type ())
G_DECLARE_FINAL_TYPE (TovYoungPerson, tov_young_person, TOV, YOUNG_PERSON, TovRecord)

struct _TovYoungPerson
{
  TovRecord parent_instance;
  char *reference;
  char *given_name;
  char *family_name;
  char *birth_date;
  char *gender;
  char *address;
  char *postal_code;
  char *town;
  char *phone;
  char *email;
  char *guardian_name;
  char *guardian_phone;
  gboolean protected;
  char *entry_situation;
  char *leaving_exam;
  gint64 broken_off_educations;
  char *wishes;
  char *note;
};

extern const TovEntity tov_young_person_entity;
extern const TovChoice tov_genders[];
extern const TovChoice tov_entry_situations[];

G_END_DECLS
