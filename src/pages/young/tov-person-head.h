/* The head of the page: who it is, what creeps up, and the menus of what can be done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-standing.h"
#include "tov-young-person.h"

G_BEGIN_DECLS

#define TOV_TYPE_PERSON_HEAD (tov_person_head_get_type ())
G_DECLARE_FINAL_TYPE (TovPersonHead, tov_person_head, TOV, PERSON_HEAD, AdwBin)

/* What is done from it are actions of the window. */
GtkWidget *tov_person_head_new (const char *young_person);

void tov_person_head_update (TovPersonHead *self, TovYoungPerson *person, TovStanding *standing);

G_END_DECLS
