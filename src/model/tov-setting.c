/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-setting.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_TEXT (TovSetting, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_TEXT (TovSetting, value, N_("Value"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovSetting, tov_setting, "setting", N_ ("Setting"), N_ ("Settings"))
