/* The first word about a young person, from one of the sources of the report (p. 9, 14, 16).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_REFERRAL (tov_referral_get_type ())
G_DECLARE_FINAL_TYPE (TovReferral, tov_referral, TOV, REFERRAL, TovRecord)

struct _TovReferral
{
  TovRecord parent_instance;
  char *young_person_id;
  char *partnership_id;
  TovDate referred_on;
  char *referral_source_id;
  char *contact_id;
  char *note;
};

extern const TovEntity tov_referral_entity;

G_END_DECLS
