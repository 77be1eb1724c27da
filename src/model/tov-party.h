/* An organisation that has joined a partnership.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTY (tov_party_get_type ())
G_DECLARE_FINAL_TYPE (TovParty, tov_party, TOV, PARTY, TovRecord)

struct _TovParty
{
  TovRecord parent_instance;
  char *partnership_id;
  char *organisation_id;
  char *role;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_party_entity;

G_END_DECLS
