/* What an agenda could hold besides: what stands on it every time, and what comes back from earlier
 * meetings, each with a tick. It is hidden where there is nothing to propose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_AGENDA_PROPOSALS (tov_agenda_proposals_get_type ())
G_DECLARE_FINAL_TYPE (TovAgendaProposals, tov_agenda_proposals, TOV, AGENDA_PROPOSALS, AdwBin)

GtkWidget *tov_agenda_proposals_new (TovContext *context, const char *meeting);
/* Looks again what there is to propose; it is unfolded as long as the agenda is empty. */
void tov_agenda_proposals_refresh (TovAgendaProposals *self, gboolean is_empty);

G_END_DECLS
