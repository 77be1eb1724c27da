/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-membership.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_membership_roles[] = {
  { "chair", N_("Chair") },
  { "member", N_("Member") },
  { "deputy", N_("Deputy") },
  { "secretary", N_("Secretary") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovMembership, contact_group_id, N_("Group"), "contact_group",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovMembership, contact_id, N_("Contact"), "contact",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovMembership, organisation_id, N_("Represents"), "organisation",
    TOV_FIELD_COLUMN),
  TOV_CHOICE (TovMembership, role, N_("Role"), tov_membership_roles, "member",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovMembership, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovMembership, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovMembership, tov_membership, "membership", N_ ("Membership"), N_ ("Memberships"))
