/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-group-member.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovMapGroupMember, map_group_id, N_("Group on a map"), "map_group",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovMapGroupMember, alter_id, N_("Person on a map"), "alter",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovMapGroupMember,
                   tov_map_group_member,
                   "map_group_member",
                   N_ ("Member of a group on a map"),
                   N_ ("Members of groups on maps"))
