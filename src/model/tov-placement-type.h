/* Catalogue: the kinds of placement. The class says what the statistics count as education.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_PLACEMENT_TYPE (tov_placement_type_get_type ())
G_DECLARE_FINAL_TYPE (TovPlacementType, tov_placement_type, TOV, PLACEMENT_TYPE, TovRecord)

struct _TovPlacementType
{
  TovRecord parent_instance;
  char *name;
  char *class;
  gint64 position;
  TovDate from_date;
  TovDate to_date;
  char *default_ball;
};

extern const TovEntity tov_placement_type_entity;
extern const TovChoice tov_placement_classes[];
extern const TovChoice tov_default_balls[];

G_END_DECLS
