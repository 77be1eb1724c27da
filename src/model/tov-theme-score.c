/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-theme-score.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovThemeScore, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovThemeScore, theme_id, N_("Theme"), "theme",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovThemeScore, scored_on, N_("Scored"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NUMBER_BETWEEN (TovThemeScore, score, N_("Score"), 1, 10,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovThemeScore, tov_theme_score, "theme_score", N_ ("Theme score"), N_ ("Theme scores"))
