/* A group of a partnership: steering, practitioner, key-worker group, with its local name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONTACT_GROUP (tov_contact_group_get_type ())
G_DECLARE_FINAL_TYPE (TovContactGroup, tov_contact_group, TOV, CONTACT_GROUP, TovRecord)

struct _TovContactGroup
{
  TovRecord parent_instance;
  char *partnership_id;
  char *kind;
  char *local_name;
  gint64 interval_months;
  char *note;
};

extern const TovEntity tov_contact_group_entity;
extern const TovChoice tov_group_kinds[];

G_END_DECLS
