/* What the page of an agreement asks besides its ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-facts.h"

G_BEGIN_DECLS

/* Who has signed, and who is a party and has not: of the parties today, or on the agreement's last
 * day. The key of the latter is a signatory's id, or the organisation's where there is none. */
GPtrArray *tov_agreement_facts_list_signatures (TovContext *context, const char *agreement);
GPtrArray *tov_agreement_facts_list_unsigned (TovContext *context, const char *agreement);
/* The signed paper and the note. */
GPtrArray *tov_agreement_facts_list_papers (TovContext *context, const char *agreement);
/* Those of the same partnership. */
GPtrArray *tov_agreement_facts_list_others (TovContext *context, const char *agreement);

G_END_DECLS
