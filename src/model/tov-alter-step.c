/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-alter-step.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovAlterStep, alter_id, N_("Person on a map"), "alter",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovAlterStep, next_step_id, N_("Next step"), "next_step",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovAlterStep, tov_alter_step, "alter_step", N_ ("Help agreed on"), N_ ("Help agreed on"))
