/* To which organisation a decision was passed on, and when (report p. 15).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_DECISION_NOTICE (tov_decision_notice_get_type ())
G_DECLARE_FINAL_TYPE (TovDecisionNotice, tov_decision_notice, TOV, DECISION_NOTICE, TovRecord)

struct _TovDecisionNotice
{
  TovRecord parent_instance;
  char *decision_id;
  char *organisation_id;
  TovDate notified_on;
};

extern const TovEntity tov_decision_notice_entity;

G_END_DECLS
