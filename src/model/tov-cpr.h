/* A young person's CPR number, kept apart from everything else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_CPR (tov_cpr_get_type ())
G_DECLARE_FINAL_TYPE (TovCpr, tov_cpr, TOV, CPR, TovRecord)

struct _TovCpr
{
  TovRecord parent_instance;
  char *young_person_id;
  char *number;
};

extern const TovEntity tov_cpr_entity;

G_END_DECLS
