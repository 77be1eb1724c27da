/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-theme.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_TEXT (TovTheme, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_TEXT (TovTheme, class, N_("Class"),
    TOV_FIELD_NONE),
  TOV_NUMBER_BETWEEN (TovTheme, position, N_("Position"), 0, 9999,
    TOV_FIELD_NONE),
  TOV_DATE (TovTheme, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovTheme, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovTheme, tov_theme, "theme", N_ ("Theme"), N_ ("Themes"))
