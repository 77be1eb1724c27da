/* The logbook of a young person on the page: by days, newest first, as much of it as one asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_PERSON_LOGBOOK (tov_person_logbook_get_type ())
G_DECLARE_FINAL_TYPE (TovPersonLogbook, tov_person_logbook, TOV, PERSON_LOGBOOK, AdwBin)

GtkWidget *tov_person_logbook_new (TovContext *context, const char *young_person);

/* Reads it again. Rows of entries that are still there stay. */
void tov_person_logbook_refresh (TovPersonLogbook *self);

G_END_DECLS
