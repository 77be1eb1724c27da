/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-focus-point.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_focus_statuses[] = {
  { "open", N_("In focus") },
  { "done", N_("Concluded") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovFocusPoint, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_COLUMN),
  TOV_NOTE (TovFocusPoint, text, N_("Text"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_REFERENCE (TovFocusPoint, theme_id, N_("Theme"), "theme",
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovFocusPoint, responsible_id, N_("Responsible"), "contact",
    TOV_FIELD_COLUMN),
  TOV_DATE (TovFocusPoint, review_on, N_("Review"),
    TOV_FIELD_COLUMN),
  TOV_CHOICE (TovFocusPoint, status, N_("Status"), tov_focus_statuses, "open",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NOTE (TovFocusPoint, learned, N_("Learned"),
    TOV_FIELD_SEARCH),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovFocusPoint, tov_focus_point, "focus_point", N_ ("Focus point"), N_ ("Focus points"))
