/* Catalogue: the themes of log entries, obstacles and focus points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_THEME (tov_theme_get_type ())
G_DECLARE_FINAL_TYPE (TovTheme, tov_theme, TOV, THEME, TovRecord)

struct _TovTheme
{
  TovRecord parent_instance;
  char *name;
  char *class;
  gint64 position;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_theme_entity;

G_END_DECLS
