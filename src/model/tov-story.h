/* A young person's own story, told once and approved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_STORY (tov_story_get_type ())
G_DECLARE_FINAL_TYPE (TovStory, tov_story, TOV, STORY, TovRecord)

struct _TovStory
{
  TovRecord parent_instance;
  char *young_person_id;
  char *text;
  TovDate told_on;
  TovDate approved_on;
};

extern const TovEntity tov_story_entity;

G_END_DECLS
