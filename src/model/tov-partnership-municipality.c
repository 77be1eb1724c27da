/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-municipality.h"

#include "tov-municipality.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovPartnershipMunicipality, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_CODE (TovPartnershipMunicipality, municipality_code, N_("Municipality"), tov_municipality_get_name,
    tov_municipality_find_code, TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovPartnershipMunicipality,
                   tov_partnership_municipality,
                   "partnership_municipality",
                   N_ ("Municipality of a partnership"),
                   N_ ("Municipalities of partnerships"))
