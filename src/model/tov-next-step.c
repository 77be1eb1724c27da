/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-next-step.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovNextStep, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovNextStep, text, N_("Text"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_DATE (TovNextStep, set_on, N_("Set"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovNextStep, due_on, N_("Due"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovNextStep, responsible_id, N_("Responsible"), "contact",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovNextStep, done_on, N_("Done"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovNextStep, cancelled_on, N_("Cancelled"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovNextStep, cancelled_because, N_("Cancelled because"),
    TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
};

static const TovGroup groups[] = {
  { N_("When and who"), "set_on" },
  { N_("Done or cancelled"), "done_on" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovNextStep, tov_next_step, "next_step", N_ ("Next step"), N_ ("Next steps"), .groups = groups)
