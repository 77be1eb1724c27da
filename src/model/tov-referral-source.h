/* Catalogue: where referrals come from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_REFERRAL_SOURCE (tov_referral_source_get_type ())
G_DECLARE_FINAL_TYPE (TovReferralSource, tov_referral_source, TOV, REFERRAL_SOURCE, TovRecord)

struct _TovReferralSource
{
  TovRecord parent_instance;
  char *name;
  char *class;
  gint64 position;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_referral_source_entity;

G_END_DECLS
