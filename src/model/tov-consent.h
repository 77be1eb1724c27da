/* What information may be shared about a young person, given by whom and until when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONSENT (tov_consent_get_type ())
G_DECLARE_FINAL_TYPE (TovConsent, tov_consent, TOV, CONSENT, TovRecord)

struct _TovConsent
{
  TovRecord parent_instance;
  char *young_person_id;
  char *information;
  TovDate given_on;
  char *given_by;
  TovDate valid_to;
  TovDate withdrawn_on;
  char *document;
};

extern const TovEntity tov_consent_entity;
extern const TovChoice tov_consent_givers[];

G_END_DECLS
