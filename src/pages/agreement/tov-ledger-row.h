/* One line of an agreement's ledger: what a party has promised, whether it was kept, and beside it
 * what is recorded about that party.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-commitment-evidence.h"

G_BEGIN_DECLS

#define TOV_TYPE_LEDGER_ROW (tov_ledger_row_get_type ())
G_DECLARE_FINAL_TYPE (TovLedgerRow, tov_ledger_row, TOV, LEDGER_ROW, GtkListBoxRow)

/* Its buttons are the actions "agreement.settle" (commitment, status) and "agreement.evidence"
 * (organisation, place of the kind of trace), and "win.edit-record". */
GtkWidget *tov_ledger_row_new (void);

/* name: of the party. */
void tov_ledger_row_update (TovLedgerRow *self,
                            TovCommitment *commitment,
                            const char *name,
                            const TovCommitmentEvidence *evidence,
                            TovDate today);

G_END_DECLS
