/* How a young person scores a theme on a day, 1 to 10.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_THEME_SCORE (tov_theme_score_get_type ())
G_DECLARE_FINAL_TYPE (TovThemeScore, tov_theme_score, TOV, THEME_SCORE, TovRecord)

struct _TovThemeScore
{
  TovRecord parent_instance;
  char *young_person_id;
  char *theme_id;
  TovDate scored_on;
  gint64 score;
};

extern const TovEntity tov_theme_score_entity;

G_END_DECLS
