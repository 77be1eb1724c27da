/* A local partnership (lokalt ungepartnerskab): base unit, coordinator, places (report p. 4-5).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTNERSHIP (tov_partnership_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnership, tov_partnership, TOV, PARTNERSHIP, TovRecord)

struct _TovPartnership
{
  TovRecord parent_instance;
  char *name;
  char *municipality_code;
  char *base_unit_id;
  char *coordinator_id;
  TovDate from_date;
  TovDate to_date;
  gint64 places;
  char *note;
};

extern const TovEntity tov_partnership_entity;

G_END_DECLS
