/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-entry-theme.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovLogEntryTheme, log_entry_id, N_("Log entry"), "log_entry",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovLogEntryTheme, theme_id, N_("Theme"), "theme",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovLogEntryTheme,
                   tov_log_entry_theme,
                   "log_entry_theme",
                   N_ ("Theme of a log entry"),
                   N_ ("Themes of log entries"))
