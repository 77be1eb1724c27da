/* What a check of consents comes to, in words: the same ones wherever something is shared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-consent-check.h"
#include "tov-young-person.h"

G_BEGIN_DECLS

/* Of a check that is not valid: what is missing, and who can give it. receiver: what the
 * organisation is called. Transfer full. */
char *tov_consent_words_missing (const TovConsentCheck *check, const char *receiver);
/* What may be shared with the receiver and how the young person may be called; or that nothing may,
 * and what is missing. Transfer full. */
char *tov_consent_words_describe (const TovConsentCheck *check,
                                  const char *receiver,
                                  TovYoungPerson *person);

G_END_DECLS
