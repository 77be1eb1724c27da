/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-phase.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovPhase, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovPhase, position, N_("Position"), 0, 9999,
    TOV_FIELD_NONE),
  TOV_TEXT (TovPhase, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_DATE (TovPhase, from_date, N_("From"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovPhase, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovPhase, tov_phase, "phase", N_ ("Phase"), N_ ("Phases"))
