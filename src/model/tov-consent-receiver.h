/* An organisation that a consent lets receive the information.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONSENT_RECEIVER (tov_consent_receiver_get_type ())
G_DECLARE_FINAL_TYPE (TovConsentReceiver, tov_consent_receiver, TOV, CONSENT_RECEIVER, TovRecord)

struct _TovConsentReceiver
{
  TovRecord parent_instance;
  char *consent_id;
  char *organisation_id;
};

extern const TovEntity tov_consent_receiver_entity;

G_END_DECLS
