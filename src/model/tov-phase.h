/* A phase of the project of a partnership (report p. 4).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_PHASE (tov_phase_get_type ())
G_DECLARE_FINAL_TYPE (TovPhase, tov_phase, TOV, PHASE, TovRecord)

struct _TovPhase
{
  TovRecord parent_instance;
  char *partnership_id;
  gint64 position;
  char *name;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_phase_entity;

G_END_DECLS
