/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-cpr.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovCpr, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovCpr, number, N_("Number"),
    TOV_FIELD_REQUIRED | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovCpr, tov_cpr, "cpr", N_ ("CPR number"), N_ ("CPR numbers"))
