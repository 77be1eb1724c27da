/* A group of people on a network map: a household, a team, a class.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_GROUP (tov_map_group_get_type ())
G_DECLARE_FINAL_TYPE (TovMapGroup, tov_map_group, TOV, MAP_GROUP, TovRecord)

struct _TovMapGroup
{
  TovRecord parent_instance;
  char *network_map_id;
  char *name;
};

extern const TovEntity tov_map_group_entity;

G_END_DECLS
