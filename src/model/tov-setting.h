/* A setting that is kept with the register, such as the norms of the statistics.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_SETTING (tov_setting_get_type ())
G_DECLARE_FINAL_TYPE (TovSetting, tov_setting, TOV, SETTING, TovRecord)

struct _TovSetting
{
  TovRecord parent_instance;
  char *name;
  char *value;
};

extern const TovEntity tov_setting_entity;

G_END_DECLS
