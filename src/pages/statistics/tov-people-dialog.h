/* The young people behind a number: the number, how it is counted, and the list, from which each of
 * them is opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-job.h"
#include "tov-context.h"
#include "tov-people-figure.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Elements TovPeopleFigure of the job's annex: the numbers to choose between, the chosen one first
 * shown; all of the annex that the job has counted. Takes the figures over. */
void tov_people_dialog_present (
    TovContext *context, GtkWindow *parent, TovAnnexJob *job, GPtrArray *figures, guint chosen);

G_END_DECLS
