/* A party that has signed a cooperation agreement.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_SIGNATORY (tov_signatory_get_type ())
G_DECLARE_FINAL_TYPE (TovSignatory, tov_signatory, TOV, SIGNATORY, TovRecord)

struct _TovSignatory
{
  TovRecord parent_instance;
  char *agreement_id;
  char *organisation_id;
  char *contact_id;
  TovDate signed_on;
};

extern const TovEntity tov_signatory_entity;

G_END_DECLS
