/* A next step that came of asking what somebody on the map can help with (report p. 13: "en guide
 * til, hvordan den konkrete unge skal have en hånd i ryggen").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_ALTER_STEP (tov_alter_step_get_type ())
G_DECLARE_FINAL_TYPE (TovAlterStep, tov_alter_step, TOV, ALTER_STEP, TovRecord)

struct _TovAlterStep
{
  TovRecord parent_instance;
  char *alter_id;
  char *next_step_id;
};

extern const TovEntity tov_alter_step_entity;

G_END_DECLS
