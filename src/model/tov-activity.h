/* An activity of the partnership (Bilag 1), not of a young person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_ACTIVITY (tov_activity_get_type ())
G_DECLARE_FINAL_TYPE (TovActivity, tov_activity, TOV, ACTIVITY, TovRecord)

struct _TovActivity
{
  TovRecord parent_instance;
  char *partnership_id;
  char *phase_id;
  char *title;
  char *kind;
  TovDate from_date;
  TovDate to_date;
  char *responsible_id;
  gint64 participants;
  char *status;
  char *result;
};

extern const TovEntity tov_activity_entity;
extern const TovChoice tov_activity_kinds[];
extern const TovChoice tov_activity_statuses[];

G_END_DECLS
