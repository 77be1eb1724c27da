/* A further municipality that a partnership covers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTNERSHIP_MUNICIPALITY (tov_partnership_municipality_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnershipMunicipality,
                      tov_partnership_municipality,
                      TOV,
                      PARTNERSHIP_MUNICIPALITY,
                      TovRecord)

struct _TovPartnershipMunicipality
{
  TovRecord parent_instance;
  char *partnership_id;
  char *municipality_code;
};

extern const TovEntity tov_partnership_municipality_entity;

G_END_DECLS
