/* Catalogue: why an enrolment ended. The class is what the statistics use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_DISCHARGE_REASON (tov_discharge_reason_get_type ())
G_DECLARE_FINAL_TYPE (TovDischargeReason, tov_discharge_reason, TOV, DISCHARGE_REASON, TovRecord)

struct _TovDischargeReason
{
  TovRecord parent_instance;
  char *name;
  char *class;
  gint64 position;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_discharge_reason_entity;
extern const TovChoice tov_discharge_classes[];

G_END_DECLS
