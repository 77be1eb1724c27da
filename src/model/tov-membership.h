/* A contact in a group, with role and period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_MEMBERSHIP (tov_membership_get_type ())
G_DECLARE_FINAL_TYPE (TovMembership, tov_membership, TOV, MEMBERSHIP, TovRecord)

struct _TovMembership
{
  TovRecord parent_instance;
  char *contact_group_id;
  char *contact_id;
  char *organisation_id;
  char *role;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_membership_entity;
extern const TovChoice tov_membership_roles[];

G_END_DECLS
