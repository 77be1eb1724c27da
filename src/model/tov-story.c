/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-story.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovStory, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovStory, text, N_("My story"),
    TOV_FIELD_REQUIRED | TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
  TOV_DATE (TovStory, told_on, N_("Told"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovStory, approved_on, N_("Approved by the young person"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovStory, tov_story, "story", N_ ("Story"), N_ ("Stories"))
