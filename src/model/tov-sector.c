/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sector.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_TEXT (TovSector, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_TEXT (TovSector, class, N_("Class"),
    TOV_FIELD_NONE),
  TOV_NUMBER_BETWEEN (TovSector, position, N_("Position"), 0, 9999,
    TOV_FIELD_NONE),
  TOV_DATE (TovSector, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovSector, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovSector, tov_sector, "sector", N_ ("Sector"), N_ ("Sectors"))
