/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-saved-list.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_TEXT (TovSavedList, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE),
  TOV_TEXT (TovSavedList, conditions, N_("Conditions"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovSavedList, position, N_("Position"), 1, 99,
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovSavedList, tov_saved_list, "saved_list", N_ ("Saved list"), N_ ("Saved lists"))
