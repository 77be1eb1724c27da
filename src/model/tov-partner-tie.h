/* A tie between two organisations that somebody has noted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTNER_TIE (tov_partner_tie_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnerTie, tov_partner_tie, TOV, PARTNER_TIE, TovRecord)

struct _TovPartnerTie
{
  TovRecord parent_instance;
  char *partnership_id;
  char *organisation_a_id;
  char *organisation_b_id;
  char *kind;
  gint64 strength;
  TovDate noted_on;
  char *note;
};

extern const TovEntity tov_partner_tie_entity;

G_END_DECLS
