/* What a check of consents comes to, in words: the same ones wherever something is shared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-consent-check.h"
#include "tov-young-person.h"

G_BEGIN_DECLS

/* What may be shared with the receiver (what the organisation is called) and how the young person
 * may be called; or that nothing may, what is missing, and who can give it. Transfer full. */
char *tov_consent_words_describe (const TovConsentCheck *check,
                                  const char *receiver,
                                  TovYoungPerson *person);

G_END_DECLS
