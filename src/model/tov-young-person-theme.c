/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-young-person-theme.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovYoungPersonTheme, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovYoungPersonTheme, theme_id, N_("Theme"), "theme",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovYoungPersonTheme, from_date, N_("From"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovYoungPersonTheme, to_date, N_("Solved"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovYoungPersonTheme,
                   tov_young_person_theme,
                   "young_person_theme",
                   N_ ("Theme of a young person"),
                   N_ ("Themes of young people"))
