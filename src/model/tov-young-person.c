/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-young-person.h"

#include "tov-choices.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_genders[] = {
  { "female", N_("Female") },
  { "male", N_("Male") },
  { "other", N_("Other gender") },
  { "unknown", N_("Not stated") },
  { NULL, NULL },
};

const TovChoice tov_entry_situations[] = {
  { "no_plan", N_("Would leave production school without a plan") },
  { "at_risk", N_("At risk of dropping out") },
  { "neither", N_("Neither in education nor work") },
  { "unknown", N_("Not stated") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_TEXT (TovYoungPerson, reference, N_("Reference"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_TEXT (TovYoungPerson, given_name, N_("Given name"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovYoungPerson, family_name, N_("Family name"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_BIRTH (TovYoungPerson, birth_date, N_("Birth date"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovYoungPerson, gender, N_("Gender"), tov_genders, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovYoungPerson, address, N_("Address"),
    TOV_FIELD_PERSONAL),
  TOV_TEXT (TovYoungPerson, postal_code, N_("Postal code"),
    TOV_FIELD_PERSONAL),
  TOV_TEXT (TovYoungPerson, town, N_("Town"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovYoungPerson, phone, N_("Phone"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovYoungPerson, email, N_("E-mail"),
    TOV_FIELD_PERSONAL),
  TOV_TEXT (TovYoungPerson, guardian_name, N_("Guardian name"),
    TOV_FIELD_PERSONAL),
  TOV_TEXT (TovYoungPerson, guardian_phone, N_("Guardian phone"),
    TOV_FIELD_PERSONAL),
  TOV_BOOLEAN (TovYoungPerson, protected, N_("Protected name and address"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovYoungPerson, entry_situation, N_("Entry situation"), tov_entry_situations, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovYoungPerson, leaving_exam, N_("School leaving exam"), tov_yes_no_unknown, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NUMBER_BETWEEN (TovYoungPerson, broken_off_educations, N_("Broken off educations"), 0, 99,
    TOV_FIELD_PERSONAL),
  TOV_NOTE (TovYoungPerson, wishes, N_("Wishes"),
    TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovYoungPerson, note, N_("Note"),
    TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
};

static const TovGroup groups[] = {
  { N_("Address and telephone"), "address" },
  { N_("Guardian"), "guardian_name" },
  { N_("Protection"), "protected" },
  { N_("When admitted"), "entry_situation" },
  { N_("Wishes and notes"), "wishes" },
  { NULL, NULL },
};
/* clang-format on */

/* A protected person is a number everywhere: the identity is hidden. */
static char *
display (TovRecord *record)
{
  TovYoungPerson *self = TOV_YOUNG_PERSON (record);

  if (self->protected || self->given_name == NULL)
    return g_strdup (self->reference);
  if (self->family_name == NULL)
    return g_strdup (self->given_name);
  return g_strdup_printf ("%s %s", self->given_name, self->family_name);
}

TOV_DEFINE_RECORD (TovYoungPerson,
                   tov_young_person,
                   "young_person",
                   N_ ("Young person"),
                   N_ ("Young people"),
                   .groups = groups,
                   .covered_by = "protected",
                   .display = display)
