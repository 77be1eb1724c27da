/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-map.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_map_kinds[] = {
  { "present", N_("As it is") },
  { "wished", N_("As wished") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovNetworkMap, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovNetworkMap, drawn_on, N_("Drawn"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovNetworkMap, kind, N_("Kind"), tov_map_kinds, "present",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovNetworkMap, present_people, N_("Present at the talk"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovNetworkMap, note, N_("Note"),
    TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovNetworkMap, tov_network_map, "network_map", N_ ("Network map"), N_ ("Network maps"))
