/* A cooperation agreement of a partnership (report p. 5).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_AGREEMENT (tov_agreement_get_type ())
G_DECLARE_FINAL_TYPE (TovAgreement, tov_agreement, TOV, AGREEMENT, TovRecord)

struct _TovAgreement
{
  TovRecord parent_instance;
  char *partnership_id;
  TovDate signed_on;
  TovDate from_date;
  TovDate to_date;
  TovDate review_on;
  char *file;
  char *note;
};

extern const TovEntity tov_agreement_entity;

G_END_DECLS
