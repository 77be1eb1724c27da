/* Catalogue: the kinds of education and work that count as an outcome.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_OUTCOME_TYPE (tov_outcome_type_get_type ())
G_DECLARE_FINAL_TYPE (TovOutcomeType, tov_outcome_type, TOV, OUTCOME_TYPE, TovRecord)

struct _TovOutcomeType
{
  TovRecord parent_instance;
  char *name;
  char *class;
  gint64 position;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_outcome_type_entity;
extern const TovChoice tov_outcome_classes[];

G_END_DECLS
