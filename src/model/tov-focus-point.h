/* A focus point (Bilag 4).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_FOCUS_POINT (tov_focus_point_get_type ())
G_DECLARE_FINAL_TYPE (TovFocusPoint, tov_focus_point, TOV, FOCUS_POINT, TovRecord)

struct _TovFocusPoint
{
  TovRecord parent_instance;
  char *partnership_id;
  char *text;
  char *theme_id;
  char *responsible_id;
  TovDate review_on;
  char *status;
  char *learned;
};

extern const TovEntity tov_focus_point_entity;
extern const TovChoice tov_focus_statuses[];

G_END_DECLS
