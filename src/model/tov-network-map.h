/* A network map drawn with a young person on a day (report p. 13-14).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_NETWORK_MAP (tov_network_map_get_type ())
G_DECLARE_FINAL_TYPE (TovNetworkMap, tov_network_map, TOV, NETWORK_MAP, TovRecord)

struct _TovNetworkMap
{
  TovRecord parent_instance;
  char *young_person_id;
  TovDate drawn_on;
  char *kind;
  char *present_people;
  char *note;
};

extern const TovEntity tov_network_map_entity;
extern const TovChoice tov_map_kinds[];

G_END_DECLS
