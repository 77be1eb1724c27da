/* How closely a young person is followed, for a time (report p. 16).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_SUPPORT_LEVEL (tov_support_level_get_type ())
G_DECLARE_FINAL_TYPE (TovSupportLevel, tov_support_level, TOV, SUPPORT_LEVEL, TovRecord)

struct _TovSupportLevel
{
  TovRecord parent_instance;
  char *young_person_id;
  char *level;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_support_level_entity;
extern const TovChoice tov_support_levels[];

G_END_DECLS
