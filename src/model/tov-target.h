/* A target figure of a partnership for a period: the "forudsatte antal" of the report, p. 2.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_TARGET (tov_target_get_type ())
G_DECLARE_FINAL_TYPE (TovTarget, tov_target, TOV, TARGET, TovRecord)

struct _TovTarget
{
  TovRecord parent_instance;
  char *partnership_id;
  char *indicator;
  TovDate from_date;
  TovDate to_date;
  gint64 value;
};

extern const TovEntity tov_target_entity;
extern const TovChoice tov_indicators[];

G_END_DECLS
