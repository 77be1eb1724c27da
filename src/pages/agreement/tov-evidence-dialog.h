/* What stands behind a figure of an agreement's ledger: the meetings, balls or placements that were
 * counted, each of which opens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-commitment-evidence.h"
#include "tov-context.h"

G_BEGIN_DECLS

/* name: of the party. */
void tov_evidence_dialog_present (TovContext *context,
                                  GtkWindow *parent,
                                  const char *name,
                                  const TovCommitmentEvidence *evidence,
                                  TovTraceKind kind);

G_END_DECLS
