/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-alter-tie.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovAlterTie, network_map_id, N_("Network map"), "network_map",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovAlterTie, alter_a_id, N_("The one person"), "alter",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovAlterTie, alter_b_id, N_("The other person"), "alter",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovAlterTie, kind, N_("Kind of tie"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovAlterTie,
                   tov_alter_tie,
                   "alter_tie",
                   N_ ("Tie between people on a map"),
                   N_ ("Ties between people on maps"))
