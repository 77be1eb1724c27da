/* A young person's readiness for education, for a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_READINESS (tov_readiness_get_type ())
G_DECLARE_FINAL_TYPE (TovReadiness, tov_readiness, TOV, READINESS, TovRecord)

struct _TovReadiness
{
  TovRecord parent_instance;
  char *young_person_id;
  char *level;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_readiness_entity;
extern const TovChoice tov_readiness_levels[];

G_END_DECLS
