/* The rows by which a dialog asks for the next step at once (p.20 of the report: »Der skal altid
 * være et næste skridt«).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"
#include "tov-next-step.h"
#include "tov-record-form.h"
#include "tov-standing.h"

G_BEGIN_DECLS

/* A step of the young person's, set today, for the user or else the key worker to see to. standing
 * may be NULL. Transfer full. */
TovNextStep *tov_step_rows_create (TovContext *context, TovStanding *standing);
/* Adds rows for what is to happen and by when to the group of the form that was begun last. */
void tov_step_rows_add (TovRecordForm *form, TovNextStep *step);
/* The same in a group of their own, which says what is open already. Gives the group. */
GtkWidget *tov_step_rows_add_group (TovRecordForm *form, TovNextStep *step, TovStanding *standing);
/* The step, if something is to happen; else NULL. Transfer none. */
TovNextStep *tov_step_rows_get (TovNextStep *step);

G_END_DECLS
