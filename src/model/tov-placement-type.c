/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-placement-type.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_placement_classes[] = {
  { "other", N_("Other activity") },
  { "education", N_("Education") },
  { NULL, NULL },
};

const TovChoice tov_default_balls[] = {
  { "key_worker", N_("Key worker") },
  { "organisation", N_("The organisation") },
  { "uu", N_("Youth guidance (UU)") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_TEXT (TovPlacementType, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CHOICE (TovPlacementType, class, N_("Class"), tov_placement_classes, "other",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovPlacementType, position, N_("Position"), 0, 9999,
    TOV_FIELD_NONE),
  TOV_DATE (TovPlacementType, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovPlacementType, to_date, N_("To"),
    TOV_FIELD_COLUMN),
  TOV_CHOICE (TovPlacementType, default_ball, N_("Who usually has the ball"), tov_default_balls, NULL,
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovPlacementType,
                   tov_placement_type,
                   "placement_type",
                   N_ ("Placement type"),
                   N_ ("Placement types"))
