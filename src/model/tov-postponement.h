/* An item of an agenda that was put off to the next meeting, whatever was said about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_POSTPONEMENT (tov_postponement_get_type ())
G_DECLARE_FINAL_TYPE (TovPostponement, tov_postponement, TOV, POSTPONEMENT, TovRecord)

struct _TovPostponement
{
  TovRecord parent_instance;
  char *agenda_item_id;
  char *reason;
};

extern const TovEntity tov_postponement_entity;

G_END_DECLS
