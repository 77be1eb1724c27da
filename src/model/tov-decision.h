/* A decision made under an agenda item.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_DECISION (tov_decision_get_type ())
G_DECLARE_FINAL_TYPE (TovDecision, tov_decision, TOV, DECISION, TovRecord)

struct _TovDecision
{
  TovRecord parent_instance;
  char *agenda_item_id;
  char *text;
  char *responsible_id;
  TovDate due_on;
  char *status;
};

extern const TovEntity tov_decision_entity;
extern const TovChoice tov_decision_statuses[];

G_END_DECLS
