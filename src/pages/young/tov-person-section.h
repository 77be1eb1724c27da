/* One thing that is asked about a young person, such as the next steps, with a row for each answer.
 * What is done with a row are actions of the window and of the page ("person.step-done").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-person-fact.h"

G_BEGIN_DECLS

#define TOV_TYPE_PERSON_SECTION (tov_person_section_get_type ())
G_DECLARE_FINAL_TYPE (TovPersonSection, tov_person_section, TOV, PERSON_SECTION, AdwBin)

/* empty says what it means that there is nothing; where it is NULL the section is hidden then. */
GtkWidget *tov_person_section_new (const char *heading, const char *empty);

/* A button beside the heading that adds to it; target is taken over if it floats. */
void tov_person_section_set_add (TovPersonSection *self,
                                 const char *words,
                                 const char *action,
                                 GVariant *target);
/* Something to be read below the rows, which keeps the section in sight. */
void tov_person_section_set_card (TovPersonSection *self, GtkWidget *card);

/* Shows the facts: elements TovPersonFact. Rows of facts that were there stay. */
void tov_person_section_update (TovPersonSection *self, GPtrArray *facts);

G_END_DECLS
