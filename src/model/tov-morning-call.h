/* Who rings a young person in the morning, when, and on which days.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_MORNING_CALL (tov_morning_call_get_type ())
G_DECLARE_FINAL_TYPE (TovMorningCall, tov_morning_call, TOV, MORNING_CALL, TovRecord)

struct _TovMorningCall
{
  TovRecord parent_instance;
  char *young_person_id;
  char *contact_id;
  char *days;
  char *at;
  TovDate from_date;
  TovDate to_date;
  char *note;
};

extern const TovEntity tov_morning_call_entity;
extern const TovChoice tov_morning_call_days[];

G_END_DECLS
