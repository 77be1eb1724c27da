/* A party of a new agreement: whether it is one of those that sign, and what it promises, by the
 * standard promises of a partnership (p.5 of the report: »Konkret sagde parterne ja til at deltage
 * i forskellige møder i projektregi, sikre at den konkrete sagsbehandling støtter op om
 * principperne i projektet, og at kommunen bevilger de nødvendige tilbud«).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-commitment.h"
#include "tov-organisation.h"

G_BEGIN_DECLS

#define TOV_TYPE_PROMISE_ROW (tov_promise_row_get_type ())
G_DECLARE_FINAL_TYPE (TovPromiseRow, tov_promise_row, TOV, PROMISE_ROW, AdwExpanderRow)

/* The party is ticked, and what an organisation of its kind usually promises. The signal "changed"
 * tells of any other tick. */
GtkWidget *tov_promise_row_new (TovOrganisation *organisation);

const char *tov_promise_row_get_organisation (TovPromiseRow *self);
/* Whether it is a party of the agreement; its promises count only then. */
gboolean tov_promise_row_is_party (TovPromiseRow *self);
/* Elements TovCommitment, new ones without an agreement; transfer full. */
GPtrArray *tov_promise_row_list (TovPromiseRow *self);

G_END_DECLS
