/* The page of a young person: who it is and how it stands, the timeline, what happens (the log card
 * and the logbook) and what is, with everything else of the record. It follows the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_PERSON_PAGE (tov_person_page_get_type ())
G_DECLARE_FINAL_TYPE (TovPersonPage, tov_person_page, TOV, PERSON_PAGE, AdwBin)

/* A TovRecordMaker for the entity young_person. */
GtkWidget *tov_person_page_new (TovContext *context, const char *id);

G_END_DECLS
