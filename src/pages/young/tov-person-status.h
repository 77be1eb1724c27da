/* How it stands with a young person at a glance: level, key worker, ball, next step, last contact.
 * Each is a button that opens what changes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-standing.h"

G_BEGIN_DECLS

#define TOV_TYPE_PERSON_STATUS (tov_person_status_get_type ())
G_DECLARE_FINAL_TYPE (TovPersonStatus, tov_person_status, TOV, PERSON_STATUS, AdwBin)

/* What is done from it are actions of the window, and "person.log" of the page. */
GtkWidget *tov_person_status_new (const char *young_person);

/* me is the contact the user is; NULL for nobody. Of somebody who is not enrolled only that is
 * shown which makes sense. */
void tov_person_status_update (TovPersonStatus *self, TovStanding *standing, const char *me);

G_END_DECLS
