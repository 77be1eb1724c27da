/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-organisation.h"

#include "tov-municipality.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_organisation_kinds[] = {
  { "jobcentre", N_("Jobcentre") },
  { "uu", N_("Youth guidance (UU)") },
  { "family_department", N_("Family department") },
  { "social_department", N_("Social department") },
  { "production_school", N_("Production school") },
  { "vocational_school", N_("Vocational school") },
  { "vuc", N_("Adult education (VUC)") },
  { "upper_secondary", N_("Upper secondary school") },
  { "psychiatry", N_("Psychiatry") },
  { "substance_treatment", N_("Substance treatment") },
  { "company", N_("Company") },
  { "social_partner", N_("Social partner") },
  { "association", N_("Association") },
  { "other", N_("Other organisation") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_TEXT (TovOrganisation, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CHOICE (TovOrganisation, kind, N_("Kind"), tov_organisation_kinds, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TEXT (TovOrganisation, cvr, N_("CVR number"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH),
  TOV_CODE (TovOrganisation, municipality_code, N_("Municipality"), tov_municipality_get_name,
    tov_municipality_find_code, TOV_FIELD_NONE),
  TOV_TEXT (TovOrganisation, address, N_("Address"),
    TOV_FIELD_NONE),
  TOV_TEXT (TovOrganisation, postal_code, N_("Postal code"),
    TOV_FIELD_NONE),
  TOV_TEXT (TovOrganisation, town, N_("Town"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH),
  TOV_TEXT (TovOrganisation, phone, N_("Phone"),
    TOV_FIELD_COLUMN),
  TOV_TEXT (TovOrganisation, email, N_("E-mail"),
    TOV_FIELD_SEARCH),
  TOV_TEXT (TovOrganisation, web, N_("Website"),
    TOV_FIELD_NONE),
  TOV_NOTE (TovOrganisation, can_help_with, N_("Can help with"),
    TOV_FIELD_SEARCH),
  TOV_NOTE (TovOrganisation, note, N_("Note"),
    TOV_FIELD_SEARCH),
};

static const TovGroup groups[] = {
  { N_("Address"), "municipality_code" },
  { N_("Telephone and e-mail"), "phone" },
  { N_("Help and notes"), "can_help_with" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (TovOrganisation,
                   tov_organisation,
                   "organisation",
                   N_ ("Organisation"),
                   N_ ("Organisations"),
                   .groups = groups)
