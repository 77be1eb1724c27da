/* One step of a pathway: production school, company placement, EGU and so on (report p. 6).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_PLACEMENT (tov_placement_get_type ())
G_DECLARE_FINAL_TYPE (TovPlacement, tov_placement, TOV, PLACEMENT, TovRecord)

struct _TovPlacement
{
  TovRecord parent_instance;
  char *young_person_id;
  char *placement_type_id;
  char *organisation_id;
  char *contact_id;
  char *purpose;
  TovDate from_date;
  TovDate planned_to;
  TovDate to_date;
  gint64 weekly_hours;
  gboolean individually_planned;
  gboolean parallel;
  char *ending;
  char *obstacle_id;
  char *promise;
  char *phone;
  char *law;
};

extern const TovEntity tov_placement_entity;
extern const TovChoice tov_placement_purposes[];
extern const TovChoice tov_placement_endings[];
extern const TovChoice tov_placement_laws[];

G_END_DECLS
