/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-employment.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovEmployment, contact_id, N_("Contact"), "contact",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovEmployment, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TEXT (TovEmployment, title, N_("Title"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_TEXT (TovEmployment, department, N_("Department"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH),
  TOV_DATE (TovEmployment, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovEmployment, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovEmployment, tov_employment, "employment", N_ ("Post"), N_ ("Posts"))
