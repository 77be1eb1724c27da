/* A theme that a log entry touches.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_LOG_ENTRY_THEME (tov_log_entry_theme_get_type ())
G_DECLARE_FINAL_TYPE (TovLogEntryTheme, tov_log_entry_theme, TOV, LOG_ENTRY_THEME, TovRecord)

struct _TovLogEntryTheme
{
  TovRecord parent_instance;
  char *log_entry_id;
  char *theme_id;
};

extern const TovEntity tov_log_entry_theme_entity;

G_END_DECLS
