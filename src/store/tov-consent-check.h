/* Whether something may be shared about a young person with an organisation, and if not, what is
 * missing and who can give it.
 *
 * A consent counts for an organisation that it names as a receiver, from the day it was given until
 * the last day it is valid, and not from the day it was withdrawn. Before the 18th birthday a
 * guardian must have given it; from then on the young person must, and what a guardian gave counts
 * no longer. Where the birth date leaves the age open, both must have given it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  /* What the consents name may be shared. */
  TOV_CONSENT_VALID,
  /* There is no consent at all. */
  TOV_CONSENT_NONE,
  /* There are consents, but none names the organisation. */
  TOV_CONSENT_NOT_NAMED,
  /* The newest consent that names it begins later, has run out, or was withdrawn. */
  TOV_CONSENT_LATER,
  TOV_CONSENT_EXPIRED,
  TOV_CONSENT_WITHDRAWN,
  /* It was given, but not by the guardian who must give it, or not by the young person. */
  TOV_CONSENT_NEEDS_GUARDIAN,
  TOV_CONSENT_NEEDS_SELF,
} TovConsentState;

typedef struct
{
  TovConsentState state;
  /* Who must have given a consent on that day. */
  gboolean is_by_guardian;
  gboolean is_by_self;
  /* Elements TovConsent: the valid ones, or the one that the reason is about. */
  GPtrArray *consents;
} TovConsentCheck;

void tov_consent_check_free (TovConsentCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovConsentCheck, tov_consent_check_free)

/* Transfer full; NULL on error. */
TovConsentCheck *tov_consent_check_run (TovStore *store,
                                        const char *young_person,
                                        const char *organisation,
                                        TovDate today,
                                        GError **error);

G_END_DECLS
