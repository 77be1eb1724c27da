/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-placement.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_placement_purposes[] = {
  { "trade", N_("Try a trade") },
  { "workplace", N_("Try a workplace") },
  { "colleague", N_("Meet a good colleague") },
  { "lay_dream_to_rest", N_("Lay a dream to rest") },
  { "other", N_("Other purpose") },
  { NULL, NULL },
};

const TovChoice tov_placement_endings[] = {
  { "completed", N_("Completed") },
  { "on_to_next", N_("On to the next step") },
  { "interrupted", N_("Interrupted") },
  { NULL, NULL },
};

const TovChoice tov_placement_laws[] = {
  { "lab", N_("Active Employment Act") },
  { "las", N_("Active Social Policy Act") },
  { "lss", N_("Social Services Act") },
  { "other", N_("Other law") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovPlacement, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovPlacement, placement_type_id, N_("Type"), "placement_type",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovPlacement, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovPlacement, contact_id, N_("Contact"), "contact",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovPlacement, purpose, N_("Purpose"), tov_placement_purposes, NULL,
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovPlacement, from_date, N_("From"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovPlacement, planned_to, N_("Planned to"),
    TOV_FIELD_PERSONAL),
  TOV_DATE (TovPlacement, to_date, N_("To"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NUMBER_BETWEEN (TovPlacement, weekly_hours, N_("Hours a week"), 0, 168,
    TOV_FIELD_PERSONAL),
  TOV_BOOLEAN (TovPlacement, individually_planned, N_("Individually planned"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_BOOLEAN (TovPlacement, parallel, N_("Beside another placement"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovPlacement, ending, N_("Ending"), tov_placement_endings, NULL,
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovPlacement, obstacle_id, N_("Obstacle"), "theme",
    TOV_FIELD_PERSONAL),
  TOV_NOTE (TovPlacement, promise, N_("Promise to the host"),
    TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovPlacement, phone, N_("Telephone to ring"),
    TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovPlacement, law, N_("Law"), tov_placement_laws, NULL,
    TOV_FIELD_PERSONAL),
};

static const TovGroup groups[] = {
  { N_("Period"), "from_date" },
  { N_("Plan"), "individually_planned" },
  { N_("How it ended"), "ending" },
  { N_("Agreed with the host"), "promise" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (TovPlacement,
                   tov_placement,
                   "placement",
                   N_ ("Placement"),
                   N_ ("Placements"),
                   .groups = groups,
                   .exclusive = "young_person_id",
                   .unless = "parallel")
