/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-group.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovMapGroup, network_map_id, N_("Network map"), "network_map",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovMapGroup, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovMapGroup, tov_map_group, "map_group", N_ ("Group on a map"), N_ ("Groups on maps"))
