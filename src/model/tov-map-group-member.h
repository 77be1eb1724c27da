/* Somebody on a network map who belongs to a group on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_GROUP_MEMBER (tov_map_group_member_get_type ())
G_DECLARE_FINAL_TYPE (TovMapGroupMember, tov_map_group_member, TOV, MAP_GROUP_MEMBER, TovRecord)

struct _TovMapGroupMember
{
  TovRecord parent_instance;
  char *map_group_id;
  char *alter_id;
};

extern const TovEntity tov_map_group_member_entity;

G_END_DECLS
