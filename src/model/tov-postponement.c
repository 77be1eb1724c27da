/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-postponement.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovPostponement, agenda_item_id, N_("Agenda item"), "agenda_item",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TEXT (TovPostponement, reason, N_("Reason"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovPostponement, tov_postponement, "postponement", N_ ("Item put off"), N_ ("Items put off"))
