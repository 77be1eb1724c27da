/* The promises of an agreement, party by party, as lines of a ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-commitment-evidence.h"
#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_LEDGER (tov_ledger_get_type ())
G_DECLARE_FINAL_TYPE (TovLedger, tov_ledger, TOV, LEDGER, AdwBin)

GtkWidget *tov_ledger_new (TovContext *context, const char *agreement);
/* Reads everything again. Lines that were there stay. */
void tov_ledger_refresh (TovLedger *self, TovDate today);
/* What was counted for an organisation the last time; NULL where it has promised nothing. */
const TovCommitmentEvidence *tov_ledger_find (TovLedger *self, const char *organisation);

G_END_DECLS
