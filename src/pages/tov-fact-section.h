/* One thing that is asked about a record, such as a young person's next steps, with a row for each
 * answer. What is done with a row are actions of the window and of the page ("person.step-done").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-fact.h"

G_BEGIN_DECLS

#define TOV_TYPE_FACT_SECTION (tov_fact_section_get_type ())
G_DECLARE_FINAL_TYPE (TovFactSection, tov_fact_section, TOV, FACT_SECTION, AdwBin)

/* empty says what it means that there is nothing; where it is NULL the section is hidden then. */
GtkWidget *tov_fact_section_new (TovContext *context, const char *heading, const char *empty);

/* A button beside the heading that adds to it; while there is nothing yet, and that is said, it
 * stands below with its words. target is taken over if it floats. */
void tov_fact_section_set_add (TovFactSection *self,
                               const char *words,
                               const char *action,
                               GVariant *target);
/* Whether that button is shown; it is to begin with. */
void tov_fact_section_set_can_add (TovFactSection *self, gboolean can_add);
/* Something to be read below the rows, which keeps the section in sight. */
void tov_fact_section_set_card (TovFactSection *self, GtkWidget *card);

/* Shows the facts: elements TovFact. Rows of facts that were there stay. */
void tov_fact_section_update (TovFactSection *self, GPtrArray *facts);

G_END_DECLS
