/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-alter.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_alter_relations[] = {
  { "parent", N_("Parent") },
  { "sibling", N_("Sibling") },
  { "key_worker", N_("Key worker") },
  { "other", N_("Other relation") },
  { NULL, NULL },
};

const TovChoice tov_alter_ties[] = {
  { "support", N_("Supportive") },
  { "mixed", N_("Mixed") },
  { "strain", N_("Strained") },
  { "conflict", N_("In conflict") },
  { "broken", N_("Broken off") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovAlter, network_map_id, N_("Network map"), "network_map",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovAlter, label, N_("Name, initials or role"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovAlter, contact_id, N_("Contact"), "contact",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovAlter, relation, N_("Relation"), tov_alter_relations, NULL,
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NUMBER_BETWEEN (TovAlter, ring, N_("Ring"), 1, 4,
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NUMBER_BETWEEN (TovAlter, angle, N_("Angle in degrees"), 0, 359,
    TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovAlter, sector_id, N_("Sector"), "sector",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovAlter, tie, N_("Tie"), tov_alter_ties, NULL,
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_BOOLEAN (TovAlter, resource_person, N_("Possible resource person"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovAlter, can_help_with, N_("Can help with"),
    TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
};

static const TovGroup groups[] = {
  { N_("Place on the map"), "ring" },
  { N_("Tie and help"), "tie" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovAlter, tov_alter, "alter", N_ ("Person on a map"), N_ ("People on maps"), .groups = groups)
