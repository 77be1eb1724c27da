/* What can be chosen about a paper beside whom it is for: rows that tell what the paper is to be
 * made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-board-paper.h"
#include "tov-context.h"
#include "tov-person-paper.h"

G_BEGIN_DECLS

#define TOV_TYPE_PAPER_CHOICES (tov_paper_choices_get_type ())
G_DECLARE_FINAL_TYPE (TovPaperChoices, tov_paper_choices, TOV, PAPER_CHOICES, AdwPreferencesGroup)

/* The choices of a paper about a young person. The signal "changed" tells that somebody has
 * chosen. */
GtkWidget *tov_paper_choices_new_for_person (TovContext *context,
                                             TovPersonPaperKind kind,
                                             const char *young_person);
GtkWidget *tov_paper_choices_new_for_board (TovContext *context);

/* Brings the rows up to date with the register. */
void tov_paper_choices_refresh (TovPaperChoices *self);
/* Fills in what was chosen; it belongs to the choices until "changed". */
void tov_paper_choices_fill_person (TovPaperChoices *self, TovPersonPaperRequest *request);
void tov_paper_choices_fill_board (TovPaperChoices *self, TovBoardPaperRequest *request);

G_END_DECLS
