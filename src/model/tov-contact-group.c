/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact-group.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_group_kinds[] = {
  { "steering", N_("Steering group") },
  { "practitioner", N_("Practitioner group") },
  { "key_worker", N_("Key-worker group") },
  { "work_group", N_("Working group") },
  { "other", N_("Other group") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovContactGroup, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_CHOICE (TovContactGroup, kind, N_("Kind"), tov_group_kinds, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TEXT (TovContactGroup, local_name, N_("Local name"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_NUMBER_BETWEEN (TovContactGroup, interval_months, N_("Months between meetings"), 0, 120,
    TOV_FIELD_COLUMN),
  TOV_NOTE (TovContactGroup, note, N_("Note"),
    TOV_FIELD_SEARCH),
};
/* clang-format on */

/* One without a local name is called by what it is. */
static char *
display (TovRecord *record)
{
  TovContactGroup *self = TOV_CONTACT_GROUP (record);
  const char *name = self->local_name != NULL ? self->local_name
                     : self->kind != NULL     ? tov_choice_get_label (tov_group_kinds, self->kind)
                                              : NULL;

  return g_strdup (name);
}

TOV_DEFINE_RECORD (TovContactGroup,
                   tov_contact_group,
                   "contact_group",
                   N_ ("Group"),
                   N_ ("Groups"),
                   .display = display)
