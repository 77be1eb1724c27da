/* A theme in a young person's life until it is solved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_YOUNG_PERSON_THEME (tov_young_person_theme_get_type ())
G_DECLARE_FINAL_TYPE (
    TovYoungPersonTheme, tov_young_person_theme, TOV, YOUNG_PERSON_THEME, TovRecord)

struct _TovYoungPersonTheme
{
  TovRecord parent_instance;
  char *young_person_id;
  char *theme_id;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_young_person_theme_entity;

G_END_DECLS
